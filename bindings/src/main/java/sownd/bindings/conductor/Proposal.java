package sownd.bindings.conductor;

import static sownd.bindings.conductor.EditWords.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sownd.bindings.page.Control;
import sownd.bindings.project.Connection;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.devices.PageLayout.Kind;
import sownd.devices.Place;
import sownd.devices.midi.MidiMatch;
import sownd.engine.graph.Value;

/** The edit that binds what was heard. One proposal holds the way in and the light, so that one step binds and takes back both. */
final class Proposal {
    private static final int LONGEST_ID = 40;

    private final Project project;
    private final State state;
    private final String name;
    private final Map<String, Value> bindings = new LinkedHashMap<>();
    private final List<Value> changes = new ArrayList<>();
    private String greeting = "";

    /**
     * What is proposed.
     *
     * @param edit as the store takes it
     * @param greeting id of the binding that lights what is bound, to be started once it is there; or empty
     */
    record Proposed(String edit, String greeting) {}

    private Proposal(Project project, State state, String name) {
        this.project = project;
        this.state = state;
        this.name = name;
    }

    /** Binds a control; empty if what was heard cannot be bound to it. */
    static Optional<Proposed> forControl(String path, Heard heard, Project project, State state) {
        var page = path.split("/", -1)[2];
        var control = control(path, project);
        var proposal = new Proposal(project, state, "Learn " + heard.said() + " for " + path);
        control.ifPresent(found -> {
            if (heard instanceof Heard.Hand hand) {
                proposal.move(page, found, hand);
            } else {
                heard.trigger().ifPresent(when -> proposal.bind(path, found, heard, when));
            }
        });
        return proposal.said();
    }

    /** Lets the light of what was heard show a control; empty if it has none that can be told from here. */
    static Optional<Proposed> forLight(String path, Heard heard, Project project, State state) {
        var proposal = new Proposal(project, state, "Light of " + heard.said() + " for " + path);
        control(path, project).ifPresent(found -> {
            if (heard instanceof Heard.Midi midi && proposal.answers(midi)) {
                proposal.light(proposal.free(id(path) + "_light"), path, found, midi);
            }
        });
        return proposal.said();
    }

    /** Begins a binding that OSC of an address starts. */
    static Optional<Proposed> forSender(String address, Project project, State state) {
        var proposal = new Proposal(project, state, "Bind " + address);
        proposal.bind(proposal.free(id(address)), binding(fields("osc", Value.of(address))));
        return proposal.said();
    }

    private static Optional<Control> control(String path, Project project) {
        var page = path.split("/", -1)[2];
        return Optional.ofNullable(project.pages().get(page)).stream()
                .flatMap(shown -> shown.controls().stream())
                .filter(each -> Project.path(page, each).equals(path))
                .findFirst();
    }

    /** An id that reminds of an address. */
    private static String id(String address) {
        var words = address.startsWith("/page/") ? address.substring("/page/".length()) : address.substring(1);
        var id = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        var begun = id.matches("[a-z].*") ? id : "osc_" + id;
        return begun.length() > LONGEST_ID ? begun.substring(0, LONGEST_ID) : begun;
    }

    /** Gives a binding another trigger, or begins a new one. */
    static Optional<Proposed> forBinding(String id, Heard heard, Project project, State state) {
        var proposal = new Proposal(project, state, "Learn " + heard.said() + " for " + id);
        heard.trigger().ifPresent(when -> {
            if (project.bindings().containsKey(id)) {
                proposal.put("/bindings/" + id + "/when", when);
            } else {
                proposal.bind(id, binding(when));
            }
        });
        return proposal.said();
    }

    private Optional<Proposed> said() {
        if (project.bindings().isEmpty() && !bindings.isEmpty()) {
            put("/bindings", new Value.Fields(bindings));
        } else {
            bindings.forEach((id, binding) -> put("/bindings/" + id, binding));
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposed(EditWords.edit(name, changes), greeting));
    }

    private void put(String pointer, Value value) {
        changes.add(EditWords.put(pointer, value));
    }

    private void bind(String id, Value binding) {
        bindings.put(id, binding);
    }

    /** The control goes where the hand is: key, fader or encoder and light of the surface are then its own. */
    private void move(String page, Control control, Heard.Hand hand) {
        var shown = Optional.ofNullable(project.pages().get(page));
        switch (hand.place()) {
            case Place.Key key -> move(control, key, shown.flatMap(there -> there.at(key.row(), key.column())));
            case Place.Fader(int index) -> change(control, shown.flatMap(there -> there.fader(index)));
            case Place.Encoder(int index) -> change(control, shown.flatMap(there -> there.encoder(index)));
            case Place.Status() -> {}
        }
    }

    /** The n-th fader of a surface plays the n-th of the page: two of a kind change places. */
    private void change(Control control, Optional<Control> there) {
        there.filter(other -> other.kind() == control.kind()).ifPresent(other -> move(control, other.at(), there));
    }

    private void move(Control control, Place.Key to, Optional<Control> there) {
        put(control.pointer() + "/at", at(to));
        there.filter(other -> !other.equals(control))
                .ifPresent(other -> put(other.pointer() + "/at", at(control.at())));
    }

    private static Value at(Place.Key key) {
        return new Value.Items(List.of(Value.of(key.row()), Value.of(key.column())));
    }

    private void bind(String path, Control control, Heard heard, Value when) {
        var id = free(id(path));
        var leaf = control.kind() == Kind.FADER ? control.level().flatMap(state::leaf) : Optional.<Leaf>empty();
        var action = leaf.map(target -> fields("set", Value.of(target.path()), "to", Value.of(over(target))))
                .orElseGet(() -> fields("call", Value.of(path + "/press")));
        bind(id, binding(when, action));
        if (heard instanceof Heard.Midi midi && answers(midi)) {
            light(id, path, control, midi);
        }
    }

    private String free(String wanted) {
        var id = wanted;
        for (var number = 2; project.bindings().containsKey(id) || bindings.containsKey(id); number++) {
            id = wanted + "_" + number;
        }
        return id;
    }

    /** The whole way of the controller is the whole range of the address. */
    private static String over(Leaf leaf) {
        var plain = (leaf.min() == 0 && leaf.max() == 1) || leaf.min() >= leaf.max();
        return plain ? "${value}" : "${scale(value, 0, 1, " + leaf.min() + ", " + leaf.max() + ")}";
    }

    /** Whether the same note or controller can be lit at the other end. */
    private boolean answers(Heard.Midi midi) {
        var form = midi.match().form();
        var lit = form == MidiMatch.Form.NOTE || form == MidiMatch.Form.CONTROL;
        return lit
                && project.connections().get(midi.connection()) instanceof Connection.Midi connection
                && connection.out().isPresent();
    }

    /** The light follows what the control itself shows first; one that shows nothing, the hand. */
    private void light(String id, String path, Control control, Heard.Midi midi) {
        var shows = Value.of(control.feedback().rules().stream()
                .findFirst()
                .map(rule -> rule.when().toString())
                .orElse(path.substring(1).replace('/', '.') + ".pressed"));
        var on = lit(midi, 127);
        var off = lit(midi, 0);
        bind(free(id + "_on"), binding(fields("true", shows), on));
        bind(free(id + "_off"), binding(fields("false", shows), off));
        // What was plugged in again is dark.
        greeting = free(id + "_came");
        var now = fields("if", shows, "then", new Value.Items(List.of(on)), "else", new Value.Items(List.of(off)));
        bind(greeting, binding(fields("came", Value.of(midi.connection())), now));
    }

    private static Value lit(Heard.Midi midi, int value) {
        var match = midi.match();
        var kind = match.form() == MidiMatch.Form.NOTE ? "note " : "cc ";
        var message = kind + match.number() + " " + value + " ch " + match.channel();
        return fields("send", Value.of("midi"), "to", Value.of(midi.connection()), "message", Value.of(message));
    }

    private static Value binding(Value when, Value... actions) {
        return fields("when", when, "do", new Value.Items(List.of(actions)));
    }
}
