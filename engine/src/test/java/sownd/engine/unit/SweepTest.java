package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.engine.Everything;
import sownd.engine.Rig;
import sownd.engine.graph.Event;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.Port;

/** Whatever is set and called while a node plays, at whatever sample: how time is cut into blocks is not heard. */
final class SweepTest {
    private static final int FRAMES = 48_000;

    static Iterable<String> nodes() {
        return NodeTypes.builtIn().all().stream().map(NodeType::name).toList();
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void theBlockSizeIsNotHeardInWhatMoves(String node) {
        NodeType type = NodeTypes.builtIn().find(node).orElseThrow();
        float[][] one = swept(type, 64);
        for (int block : new int[] {16, 100, 480}) {
            assertThat(Studio.difference(one, swept(type, block)))
                    .as("block %d", block)
                    .isLessThan(1e-6);
        }
    }

    private static float[][] swept(NodeType type, int block) {
        try (Rig rig = new Rig(block, NodeTypes.builtIn(), Everything.SAMPLES).play(Rig.graph(lines(type)))) {
            int frame = 1001;
            for (Parameter parameter : type.parameters()) {
                if (!parameter.measure().fixed()) {
                    frame = sweep(rig, parameter, frame, block);
                }
            }
            for (Event event : type.events()) {
                rig.engine.call(rig.engine.event("main/n/" + event.name()), 0, rig.at(frame, block));
                frame += 1237;
            }
            float[][] heard = rig.step(FRAMES / block);
            assertThat(rig.engine.audio().lateCommands()).isZero();
            assertThat(rig.engine.audio().droppedCommands()).isZero();
            return heard;
        }
    }

    /** To the highest on a ramp, to the lowest at once, and back. */
    private static int sweep(Rig rig, Parameter parameter, int frame, int block) {
        int id = rig.engine.parameter("main/n/" + parameter.name());
        double[] values = {parameter.max(), parameter.min(), parameter.initial().asNumber()};
        for (int i = 0; i < values.length; i++) {
            rig.engine.set(id, values[i], i == 0 ? 0.005 : 0, rig.at(frame + i * 177L, block));
        }
        return frame + 619;
    }

    /** The node fed with a tone that comes and goes and noise, and heard at its first output. */
    private static String[] lines(NodeType type) {
        List<String> lines = new ArrayList<>(List.of(
                "p: player asset=a playing=true loop=true",
                "hiss: noise level=-30",
                "o: output",
                "n: " + type.name() + (type.parameter("asset").isPresent() ? " asset=a" : "")));
        for (Port port : type.inputs()) {
            feed(lines, port);
        }
        for (Event event : type.events()) {
            lines.add("p" + event.name() + ": pulse value=0.4 period=" + 0.0171 * (lines.size() % 7 + 1));
            lines.add("p" + event.name() + ".out -> n." + event.name());
        }
        if (!type.outputs().isEmpty()) {
            hear(lines, type.outputs().getFirst());
        }
        return lines.toArray(String[]::new);
    }

    private static void feed(List<String> lines, Port port) {
        switch (port.type()) {
            case AUDIO -> lines.addAll(List.of("p.out -> n." + port.name(), "hiss.out -> n." + port.name()));
            case SIGNAL -> lines.addAll(List.of("sway: lfo frequency=9", "sway.out -> n." + port.name()));
            case MIDI ->
                lines.addAll(List.of(
                        "beat: pulse period=0.03",
                        "wheel: pulse period=0.017 value=0.8",
                        "keys: to_midi",
                        "turn: to_control",
                        "beat.out -> keys.play",
                        "wheel.out -> turn.send",
                        "keys.out -> n." + port.name(),
                        "turn.out -> n." + port.name()));
            case OSC ->
                lines.addAll(List.of(
                        "beat: pulse period=0.03 value=0.7",
                        "told: to_osc",
                        "beat.out -> told.send",
                        "told.out -> n." + port.name()));
            case EVENT -> throw new AssertionError("how to feed " + port);
        }
    }

    /** What happens at an output is made to be heard: by a click each time, or by how high it stands. */
    private static void hear(List<String> lines, Port port) {
        String from = "n." + port.name() + " -> ";
        switch (port.type()) {
            case AUDIO, SIGNAL -> lines.add(from + "o.in");
            case EVENT ->
                lines.addAll(List.of("tick: metronome tempo=20 playing=true", from + "tick.start", "tick.out -> o.in"));
            case MIDI ->
                lines.addAll(List.of(
                        "heard: note",
                        "turned: midi_control high=0.3",
                        from + "heard.in",
                        from + "turned.in",
                        "heard.velocity -> o.in",
                        "turned.out -> o.in"));
            case OSC ->
                lines.addAll(List.of(
                        "heard: from_osc",
                        "kept: hold",
                        from + "heard.in",
                        "heard.out -> kept.set",
                        "kept.out -> o.in"));
        }
    }
}
