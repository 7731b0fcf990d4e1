package sownd.bindings.project;

import java.util.List;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** The addresses by which controls are bound to what is played on hardware. Pure. */
final class LearnLeaves {
    private LearnLeaves() {}

    static List<Leaf> all() {
        return List.of(
                Leaf.call(
                        "/learn/control",
                        "the next MIDI or OSC message, or press on hardware, is for this control, "
                                + "/page/evening/0/0; without one nothing is waited for"),
                Leaf.call("/learn/binding", "the next MIDI or OSC message is the trigger of the binding with this id"),
                Leaf.call(
                        "/learn/light",
                        "the light of the next MIDI note or controller shows this control, /page/evening/0/0"),
                Leaf.call(
                        "/learn/sender",
                        "proposes a binding that OSC of this address starts, one that /learn/osc lists"),
                Leaf.call("/learn/accept", "what is proposed becomes an edit of the project, one step to be undone"),
                Leaf.readText("/learn/waiting", "", "what the next message is for; empty if none is waited for"),
                Leaf.readText("/learn/heard", "", "what was heard, in words"),
                Leaf.readText("/learn/proposal", "", "the edit that binds it, as JSON; empty if there is none"),
                Leaf.read(
                        "/learn/osc",
                        Measure.NONE,
                        0,
                        0,
                        new Value.Items(List.of()),
                        "OSC that meant nothing here lately: address, sender, how often a second"));
    }
}
