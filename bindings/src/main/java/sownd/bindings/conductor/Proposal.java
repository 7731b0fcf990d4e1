package sownd.bindings.conductor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import sownd.bindings.page.Control;
import sownd.bindings.project.Connection;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.devices.PageLayout.Kind;
import sownd.devices.Place;
import sownd.devices.midi.MidiMatch;

/**
 * The edit that binds what was heard, as the store takes it: {@code {"name": …, "changes": [{"put": pointer, "value": …}]}}.
 * One proposal holds the way in and the light, so that one step binds and takes back both.
 */
final class Proposal {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final Project project;
    private final State state;
    private final ObjectNode edit = JSON.objectNode();

    private Proposal(Project project, State state, String name) {
        this.project = project;
        this.state = state;
        edit.put("name", name);
        edit.putArray("changes");
    }

    /** Binds a control; empty if what was heard cannot be bound to it. */
    static Optional<String> forControl(String path, Heard heard, Project project, State state) {
        var page = path.split("/", -1)[2];
        var control = project.pages().get(page).controls().stream()
                .filter(each -> Project.path(page, each).equals(path))
                .findFirst();
        return control.flatMap(found -> {
            var proposal = new Proposal(project, state, "Learn " + heard.said() + " for " + path);
            return heard instanceof Heard.Hand hand
                    ? proposal.moved(page, found, hand)
                    : heard.trigger().flatMap(when -> proposal.bound(path, found, heard, when));
        });
    }

    /** Gives a binding another trigger, or begins a new one. */
    static Optional<String> forBinding(String id, Heard heard, Project project, State state) {
        return heard.trigger().map(when -> {
            var proposal = new Proposal(project, state, "Learn " + heard.said() + " for " + id);
            if (project.bindings().containsKey(id)) {
                proposal.put("/bindings/" + id + "/when", when);
            } else {
                proposal.bind(id, when).putArray("do");
            }
            return proposal.edit.toString();
        });
    }

    private void put(String pointer, JsonNode value) {
        edit.withArray("changes").addObject().put("put", pointer).set("value", value);
    }

    private ObjectNode bind(String id, ObjectNode when) {
        var binding = JSON.objectNode();
        binding.set("when", when);
        put("/bindings/" + id, binding);
        return binding;
    }

    /** The control goes where the hand is: key and light of the surface are then its own. */
    private Optional<String> moved(String page, Control control, Heard.Hand hand) {
        if (!(hand.place() instanceof Place.Key(int row, int column))) {
            return Optional.empty();
        }
        var there = project.pages().get(page).at(row, column).filter(other -> !other.equals(control));
        put(control.pointer() + "/at", JSON.arrayNode().add(row).add(column));
        there.ifPresent(other -> put(
                other.pointer() + "/at",
                JSON.arrayNode().add(control.at().row()).add(control.at().column())));
        return Optional.of(edit.toString());
    }

    private Optional<String> bound(String path, Control control, Heard heard, ObjectNode when) {
        var id = free(path.substring("/page/".length()).replace('/', '_'));
        var actions = bind(id, when).putArray("do");
        var leaf = control.kind() == Kind.FADER ? control.target().flatMap(state::leaf) : Optional.<Leaf>empty();
        if (leaf.isPresent()) {
            actions.addObject().put("set", leaf.get().path()).put("to", over(leaf.get()));
        } else {
            actions.addObject().put("call", path + "/press");
        }
        if (heard instanceof Heard.Midi midi && answers(midi)) {
            light(id, path, control, midi);
        }
        return Optional.of(edit.toString());
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
        var whole = leaf.min() == 0 && leaf.max() == 1 || leaf.min() >= leaf.max();
        return whole ? "${value}" : "${scale(value, 0, 1, " + leaf.min() + ", " + leaf.max() + ")}";
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
        lit(id + "_on", "true", shows, midi, 127).put("name", "light of " + path);
        lit(id + "_off", "false", shows, midi, 0);
    }

    private ObjectNode lit(String id, String edge, String shows, Heard.Midi midi, int value) {
        var match = midi.match();
        var words = (match.form() == MidiMatch.Form.NOTE ? "note " : "cc ") + match.number() + " " + value + " ch "
                + match.channel();
        var binding = bind(free(id), JSON.objectNode().put(edge, shows).put("at_start", true));
        binding.putArray("do")
                .addObject()
                .put("send", "midi")
                .put("to", midi.connection())
                .put("message", words);
        return binding;
    }
}
