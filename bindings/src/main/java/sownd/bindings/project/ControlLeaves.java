package sownd.bindings.project;

import java.util.ArrayList;
import java.util.List;
import sownd.bindings.hand.Grammar;
import sownd.bindings.page.Control;
import sownd.bindings.state.Leaf;
import sownd.devices.PageLayout.Kind;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** The addresses of a control. Pure. */
final class ControlLeaves {
    private ControlLeaves() {}

    static List<Leaf> of(String path, Control control) {
        var leaves = new ArrayList<>(List.of(
                Leaf.call(path + "/press", "presses and lets go after 20 ms"),
                Leaf.call(path + "/down", "presses and holds"),
                Leaf.call(path + "/up", "lets go"),
                flag(path + "/pressed", Leaf.Access.READ, "a hand holds it"),
                Leaf.readText(path + "/text", "", "the label it shows"),
                Leaf.readText(path + "/fill", "", "the colour it shows, #rrggbb"),
                Leaf.readText(path + "/badge", "", "the sign it shows")));
        if (control.pressable()) {
            pressed(path, control, leaves);
        }
        if (control.kind() == Kind.ENCODER) {
            leaves.add(Leaf.call(path + "/turn", "turns it by so many steps, below 0 to the left"));
        }
        if (control.kind() == Kind.FADER || control.kind() == Kind.ENCODER) {
            leaves.add(flag(path + "/fine", Leaf.Access.SET, "moves of a hand count a tenth"));
        }
        return leaves;
    }

    /** What only some buttons have, so that ten thousand plain ones stay small. */
    private static void pressed(String path, Control control, List<Leaf> leaves) {
        var grammar = control.presses().grammar();
        if (grammar.arm() > 0) {
            leaves.add(flag(path + "/armed", Leaf.Access.READ, "the next press counts"));
        }
        if (grammar.lockout() > 0) {
            leaves.add(flag(path + "/locked", Leaf.Access.READ, "presses are refused for a moment"));
        }
        if (grammar.latch() == Grammar.Latch.LATCH) {
            leaves.add(flag(path + "/latched", Leaf.Access.SET, "it was pressed to stay"));
        }
        if (grammar.steps().size() > 1) {
            var access = control.presses().computed().isPresent() ? Leaf.Access.READ : Leaf.Access.SET;
            var last = grammar.steps().size() - 1;
            leaves.add(new Leaf(
                    path + "/step", access, Measure.NONE, 0, last, Value.of(0), "what the next press does, from 0"));
        }
    }

    private static Leaf flag(String path, Leaf.Access access, String about) {
        return new Leaf(path, access, Measure.SWITCH, 0, 1, Value.of(false), about);
    }
}
