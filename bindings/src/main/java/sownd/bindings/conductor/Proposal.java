package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import sownd.bindings.page.Control;
import sownd.bindings.project.Connection;
import sownd.bindings.project.Project;
import sownd.bindings.shape.JsonText;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.devices.PageLayout.Kind;
import sownd.devices.Place;
import sownd.devices.midi.MidiMatch;
import sownd.engine.graph.Value;

/**
 * The edit that binds what was heard, as the store takes it: {@code {"name": …, "changes": [{"put": pointer, "value": …}]}}.
 * One proposal holds the way in and the light, so that one step binds and takes back both.
 */
final class Proposal {
    private final Project project;
    private final State state;
    private final String name;
    private final List<Value> changes = new ArrayList<>();

    private Proposal(Project project, State state, String name) {
        this.project = project;
        this.state = state;
        this.name = name;
    }

    /** Binds a control; empty if what was heard cannot be bound to it. */
    static Optional<String> forControl(String path, Heard heard, Project project, State state) {
        var page = path.split("/", -1)[2];
        var control = Optional.ofNullable(project.pages().get(page)).stream()
                .flatMap(shown -> shown.controls().stream())
                .filter(each -> Project.path(page, each).equals(path))
                .findFirst();
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

    /** Gives a binding another trigger, or begins a new one. */
    static Optional<String> forBinding(String id, Heard heard, Project project, State state) {
        var proposal = new Proposal(project, state, "Learn " + heard.said() + " for " + id);
        heard.trigger().ifPresent(when -> {
            if (project.bindings().containsKey(id)) {
                proposal.put("/bindings/" + id + "/when", when);
            } else {
                proposal.put("/bindings/" + id, binding(when));
            }
        });
        return proposal.said();
    }

    private Optional<String> said() {
        var edit = fields("name", Value.of(name), "changes", new Value.Items(changes));
        return changes.isEmpty() ? Optional.empty() : Optional.of(JsonText.of(edit));
    }

    private void put(String pointer, Value value) {
        changes.add(fields("put", Value.of(pointer), "value", value));
    }

    /** The control goes where the hand is: key and light of the surface are then its own. */
    private void move(String page, Control control, Heard.Hand hand) {
        if (hand.place() instanceof Place.Key key) {
            var there =
                    Optional.ofNullable(project.pages().get(page)).flatMap(shown -> shown.at(key.row(), key.column()));
            put(control.pointer() + "/at", at(key));
            there.filter(other -> !other.equals(control))
                    .ifPresent(other -> put(other.pointer() + "/at", at(control.at())));
        }
    }

    private static Value at(Place.Key key) {
        return new Value.Items(List.of(Value.of(key.row()), Value.of(key.column())));
    }

    private void bind(String path, Control control, Heard heard, Value when) {
        var id = free(path.substring("/page/".length()).replace('/', '_'));
        var leaf =
                control.kind() == Kind.FADER ? control.motion().target().flatMap(state::leaf) : Optional.<Leaf>empty();
        var action = leaf.map(target -> fields("set", Value.of(target.path()), "to", Value.of(over(target))))
                .orElseGet(() -> fields("call", Value.of(path + "/press")));
        put("/bindings/" + id, binding(when, action));
        if (heard instanceof Heard.Midi midi && answers(midi)) {
            light(id, path, control, midi);
        }
    }

    private String free(String wanted) {
        var id = wanted;
        for (var number = 2; project.bindings().containsKey(id); number++) {
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
        var shows = control.feedback().rules().stream()
                .findFirst()
                .map(rule -> rule.when().toString())
                .orElse(path.substring(1).replace('/', '.') + ".pressed");
        light(free(id + "_on"), "true", shows, midi, 127);
        light(free(id + "_off"), "false", shows, midi, 0);
    }

    private void light(String id, String edge, String shows, Heard.Midi midi, int value) {
        var match = midi.match();
        var kind = match.form() == MidiMatch.Form.NOTE ? "note " : "cc ";
        var message = kind + match.number() + " " + value + " ch " + match.channel();
        var when = fields(edge, Value.of(shows), "at_start", Value.of(true));
        put(
                "/bindings/" + id,
                binding(
                        when,
                        fields(
                                "send",
                                Value.of("midi"),
                                "to",
                                Value.of(midi.connection()),
                                "message",
                                Value.of(message))));
    }

    private static Value binding(Value when, Value... actions) {
        return fields("when", when, "do", new Value.Items(List.of(actions)));
    }

    /** An object of names and values by turns. */
    static Value fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Value>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return new Value.Fields(fields);
    }
}
