package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Edge;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/**
 * A minute of sound with a thousand random edits in it: voices come and go, are put in other places and changed, and
 * nothing clicks. A click is a step; the second difference of a few slow sines is small, that of a step is the step.
 */
class EditStormTest {
    private static final int BLOCK = 64;
    private static final int EDITS = 1_000;
    private static final int BLOCKS_PER_EDIT = 60 * Rig.RATE / BLOCK / EDITS;
    private static final double LEVEL_DB = -26; // 0.05 each, eight at most
    private static final double STEP = 0.004; // a tenth of one voice: what no fade of 5 ms reaches, and any cut does

    private static final NodeTypes TYPES = StormOfAll.types();

    private final Random dice = new Random(20261122);
    private final Map<String, Integer> voices = new TreeMap<>(); // id -> which bus it plays through

    @Test
    void aThousandEditsInAMinuteDoNotClick() {
        try (var rig = Rig.of(BLOCK)) {
            rig.play(graph());
            rig.step(20);
            var before = new float[2];
            for (var edit = 0; edit < EDITS; edit++) {
                change();
                rig.play(graph());
                var sound = rig.step(BLOCKS_PER_EDIT)[0];
                assertThat(roughest(before, sound))
                        .as("edit %d: %s", edit, voices)
                        .isLessThan(STEP);
                before = new float[] {sound[sound.length - 2], sound[sound.length - 1]};
                rig.drain();
            }
            assertThat(rig.engine.audio().failedUnits()).isZero();
            assertThat(rig.engine.audio().droppedCommands()).isZero();
        }
    }

    /** The same with every kind of edge, types and voices among what comes, goes and is changed. */
    @Test
    void aThousandEditsOfEveryKindDoNotClick() {
        try (var rig = new Rig(BLOCK, TYPES, Samples.NONE)) {
            var kinds = new StormOfAll(new Random(20261123));
            rig.play(kinds.graph());
            rig.engine.transport().play(rig.at(0, BLOCK));
            rig.step(200);
            var before = new float[2];
            var loudest = 0.0;
            for (var edit = 0; edit < EDITS; edit++) {
                kinds.change();
                assertThat(rig.engine.play(Map.of("main", kinds.graph()), TYPES))
                        .isEmpty();
                var sound = rig.step(BLOCKS_PER_EDIT)[0];
                assertThat(edit == 0 ? 0 : roughest(before, sound))
                        .as("edit %d: %s", edit, kinds)
                        .isLessThan(STEP);
                before = new float[] {sound[sound.length - 2], sound[sound.length - 1]};
                for (var sample : sound) {
                    loudest = Math.max(loudest, Math.abs(sample));
                }
                rig.drain();
            }
            assertThat(loudest).isBetween(0.1, 1.0);
            assertThat(rig.engine.audio().failedUnits()).isZero();
            assertThat(rig.engine.audio().droppedCommands()).isZero();
        }
    }

    /** The test can fail: a voice that is cut hard is far rougher than the bound. */
    @Test
    void aHardCutWouldBeSeen() {
        var cut = new float[400];
        for (var i = 0; i < 203; i++) {
            cut[i] = (float) (0.05 * Math.sin(2 * Math.PI * 200 * i / Rig.RATE));
        }
        assertThat(roughest(new float[2], cut)).isGreaterThan(2 * STEP);
    }

    private static double roughest(float[] before, float[] sound) {
        var worst = 0.0;
        double older = before[0];
        double old = before[1];
        for (var sample : sound) {
            worst = Math.max(worst, Math.abs(sample - 2 * old + older));
            older = old;
            old = sample;
        }
        return worst;
    }

    private void change() {
        var id = "voice" + dice.nextInt(8);
        if (voices.containsKey(id) && dice.nextInt(3) > 0) {
            voices.remove(id);
        } else {
            voices.put(id, dice.nextInt(3));
        }
    }

    private Graph graph() {
        var nodes = new LinkedHashMap<String, Node>();
        var edges = new ArrayList<Edge>();
        nodes.put("out", new Node("output", Map.of()));
        for (var bus : List.of("bus0", "bus1", "bus2")) {
            nodes.put(bus, new Node("gain", Map.of()));
            edges.add(new Edge(bus, "out", "out", "in"));
        }
        voices.forEach((id, bus) -> {
            var frequency = 60 + 20 * Integer.parseInt(id.substring(5));
            var params = Map.of("frequency", Value.of(frequency), "level", Value.of(LEVEL_DB));
            nodes.put(id, new Node("oscillator", params));
            edges.add(new Edge(id, "out", "bus" + bus, "in"));
        });
        return new Graph(nodes, edges);
    }
}
