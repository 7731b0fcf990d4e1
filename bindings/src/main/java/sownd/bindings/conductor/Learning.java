package sownd.bindings.conductor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.devices.ControlEvent;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscMessage;
import sownd.engine.graph.Ids;
import sownd.engine.graph.Value;

/**
 * Binding by doing: what comes next from hardware or the network is not carried out but proposed as a binding. Also
 * tells of OSC that means nothing here. Owner of everything under {@code /learn}. The conductor's thread.
 */
final class Learning implements Part {
    /** Nobody is waited for longer than this. */
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Desk desk;
    private final Bindings bindings;
    private final Strangers strangers = new Strangers();
    private Project project = Project.NOTHING;
    private Optional<Function<Heard, Optional<String>>> waiting = Optional.empty();
    private long waits;

    /** The patience for one wait is over. */
    private record Over(Learning learning, long number) implements Timers.Due {
        @Override
        public void fire(long now) {
            if (number == learning.waits) {
                learning.end("nothing was heard in 30 s", "");
            }
        }
    }

    Learning(Desk desk, Bindings bindings) {
        this.desk = desk;
        this.bindings = bindings;
    }

    @Override
    public String root() {
        return "/learn/";
    }

    @Override
    public void open(Project opened) {
        project = opened;
        waiting = Optional.empty();
        waits++;
        strangers.begin(desk.now());
    }

    @Override
    public void edited(Project edited) {
        project = edited;
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        var what = call.argument().asText();
        if (what.isEmpty()) {
            end("", "");
        } else if (leaf.path().equals("/learn/control")) {
            begin(control(what), heard -> Proposal.forControl(what, heard, project, desk.state()), call.atNanos());
        } else {
            begin(binding(what), heard -> Proposal.forBinding(what, heard, project, desk.state()), call.atNanos());
        }
    }

    private String control(String path) {
        if (desk.state().leaf(path + "/pressed").isEmpty() || !path.startsWith("/page/")) {
            throw new IllegalArgumentException(
                    "\"" + path + "\" is no control, name one by its page and place such as /page/evening/0/0");
        }
        return path;
    }

    private static String binding(String id) {
        if (!Ids.valid(id)) {
            throw new IllegalArgumentException("\"" + id + "\" is not an id, use small letters, digits and _");
        }
        return id;
    }

    private void begin(String what, Function<Heard, Optional<String>> proposed, long atNanos) {
        end("", "");
        waiting = Optional.of(proposed);
        desk.state().publish("/learn/waiting", Value.of(what));
        desk.timers().at(atNanos + PATIENCE_NANOS, new Over(this, waits));
    }

    private void end(String heard, String proposal) {
        waiting = Optional.empty();
        waits++;
        desk.state().publish("/learn/waiting", Value.of(""));
        desk.state().publish("/learn/heard", Value.of(heard));
        desk.state().publish("/learn/proposal", Value.of(proposal));
    }

    /** Whether this message was waited for; then it does nothing else. */
    boolean takes(String connection, MidiEvent event) {
        return waiting.isPresent()
                && Heard.of(connection, event).map(this::learn).orElse(false);
    }

    /** The same for OSC; what is meant for an address of ours is never taken, so that stopping everything works. */
    boolean takes(OscMessage message, String from) {
        return waiting.isPresent() && desk.state().leaf(message.address()).isEmpty() && learn(Heard.of(message, from));
    }

    /** The same for what a connection says in passing. */
    boolean takes(String address, List<Value> said) {
        return waiting.isPresent() && learn(new Heard.Said(address, said));
    }

    /** The same for a hand on a surface; hands on the screen choose what is learnt. */
    boolean takes(ControlEvent event) {
        return waiting.isPresent()
                && !event.surface().equals(Project.SCREEN)
                && Heard.of(event).map(this::learn).orElse(false);
    }

    private boolean learn(Heard heard) {
        var proposal = waiting.flatMap(proposed -> proposed.apply(heard));
        var doubt = proposal.isEmpty() ? ", which cannot be bound to this" : boundAlready(heard);
        end(heard.said() + doubt, proposal.orElse(""));
        return true;
    }

    private String boundAlready(Heard heard) {
        var same = bindings.those(bound -> heard.starts(bound.binding().when()));
        return same.isEmpty() ? "" : ", which starts " + same.getFirst().called() + " already";
    }

    /** OSC came that means nothing here. */
    void unknown(String address, String from) {
        strangers.met(address, from, desk.now());
    }

    @Override
    public int work(long now) {
        if (strangers.due(now)) {
            desk.state().publish("/learn/osc", new Value.Items(strangers.said(now)));
        }
        return 0;
    }
}
