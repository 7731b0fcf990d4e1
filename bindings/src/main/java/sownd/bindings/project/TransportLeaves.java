package sownd.bindings.project;

import java.util.List;
import sownd.bindings.state.Leaf;
import sownd.engine.Timing;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** The addresses of musical time. Pure. */
final class TransportLeaves {
    private static final double FURTHEST = 1e7;

    private TransportLeaves() {}

    static List<Leaf> of(Timing timing) {
        var metre = timing.metres().getFirst();
        return List.of(
                set("playing", Measure.SWITCH, 0, 1, Value.of(false), "musical time runs"),
                set(
                        "tempo",
                        Measure.NONE,
                        10,
                        1000,
                        Value.of(timing.tempo()),
                        "quarter notes per minute now; set, it is so much faster or slower than written, also further on"),
                set(
                        "metre",
                        Measure.TEXT,
                        0,
                        0,
                        Value.of(metre.count() + "/" + metre.unit()),
                        "the metre; set, it holds from this bar on"),
                set("loop", Measure.SWITCH, 0, 1, Value.of(timing.loop().on()), "it turns back where the loop ends"),
                loop("loop_from", timing.loop().from(), "where the loop begins, in quarter notes or as \"17:1\""),
                loop("loop_to", timing.loop().to(), "where it ends"),
                read("position/beats", Measure.NONE, 0, "quarter notes from the beginning"),
                read("position/seconds", Measure.SECOND, 0, "seconds from the beginning, as fast as written"),
                read("bar", Measure.NONE, 1, "bar, from 1"),
                read("beat", Measure.NONE, 1, "beat of the bar, from 1"),
                call("play", "lets musical time run from where it stands"),
                call("stop", "lets it stand where it is"),
                call("locate", "jumps to quarter notes, to \"17:1\" or to \"90 s\"; to the beginning without"),
                call("as_written", "lets it be as fast as written"));
    }

    private static Leaf set(String name, Measure measure, double min, double max, Value initial, String about) {
        return new Leaf("/transport/" + name, Leaf.Access.SET, measure, min, max, initial, about);
    }

    private static Leaf loop(String name, double quarters, String about) {
        return set(name, Measure.NONE, 0, FURTHEST, Value.of(quarters), about);
    }

    private static Leaf read(String name, Measure measure, int first, String about) {
        return Leaf.read("/transport/" + name, measure, 0, 0, Value.of(first), about);
    }

    private static Leaf call(String name, String about) {
        return Leaf.call("/transport/" + name, about);
    }
}
