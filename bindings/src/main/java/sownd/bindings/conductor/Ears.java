package sownd.bindings.conductor;

import sownd.bindings.project.Project;
import sownd.engine.graph.Value;

/**
 * What comes by OSC and MIDI, and what graphs tell: it starts bindings, is meant for an address, or goes to nodes of
 * graphs. The conductor's thread.
 */
final class Ears {
    private final Desk desk;
    private final Bindings bindings;
    private final Learning learning;
    private final GraphMail mail;
    private final OscWords words;
    private Project project;
    private long misunderstood;

    /** A message of a bundle acts at its time. */
    private record Arrives(Ears ears, Message.Osc told) implements Timers.Due {
        @Override
        public void fire(long now) {
            ears.means(told, ears.mail.hears(told.message()));
        }

        @Override
        public boolean early() {
            return true;
        }

        @Override
        public boolean droppable() {
            return true;
        }

        @Override
        public boolean stoppable() {
            return true;
        }
    }

    /** A message of a bundle goes to the graphs, which play it at its time. */
    private record Enters(GraphMail mail, Message.Osc told) implements Timers.Due {
        @Override
        public void fire(long now) {
            mail.osc(told.message(), told.nanoTime());
        }

        @Override
        public boolean early() {
            return true;
        }

        @Override
        public boolean droppable() {
            return true;
        }
    }

    Ears(Desk desk, Bindings bindings, Learning learning, GraphMail mail, Project project) {
        this.desk = desk;
        this.bindings = bindings;
        this.learning = learning;
        this.mail = mail;
        this.words = new OscWords(desk, bindings);
        this.project = project;
    }

    void open(Project opened) {
        project = opened;
        desk.causes().open(opened);
    }

    /** Messages that meant nothing, were for a time too full, or could not be carried to a graph or out of it. */
    long lost() {
        return misunderstood + mail.lost();
    }

    /** A message for later waits for its time; graphs get it a little before, and play it then. */
    void osc(Message.Osc told, long now) {
        if (told.nanoTime() - now <= 0) {
            means(told, mail.osc(told.message(), told.nanoTime()));
            return;
        }
        misunderstood += desk.timers().room() ? 0 : 1;
        desk.timers().at(told.nanoTime(), new Arrives(this, told));
        if (mail.hears(told.message())) {
            desk.timers().at(told.nanoTime(), new Enters(mail, told));
        }
    }

    private void means(Message.Osc told, boolean heard) {
        if (learning.takes(told.message(), told.from())) {
            return;
        }
        try {
            var understood = words.understood(told.message(), project, told.nanoTime());
            if (!understood && !heard) {
                misunderstood++;
                learning.unknown(told.message().address(), told.from());
            }
        } catch (IllegalArgumentException failed) {
            desk.trouble(String.valueOf(failed.getMessage()));
        }
    }

    void midi(Message.Midi told) {
        if (learning.takes(told.connection(), told.event())) {
            return;
        }
        mail.midi(told.connection(), told.event(), told.nanoTime());
        bindings.midi(told.connection(), told.event(), told.nanoTime());
    }

    void happened(String address, Value value, long atNanos) {
        desk.state().publish(address, value);
        bindings.told(address, value, atNanos);
    }
}
