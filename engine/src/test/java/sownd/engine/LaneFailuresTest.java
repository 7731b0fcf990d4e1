package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.kernel.Factor;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/** One of many nodes in a batch throws, wherever it can be told which: it alone is silent, and comes back. */
final class LaneFailuresTest {
    private static final int NODES = 30;
    private static final float OTHERS = 0.25f * (NODES - 1);

    /** Counts frames, so that it is heard when the others are played twice; throws above 1, or when told to. */
    private static final class Fragile implements LaneUnit {
        static final NodeType TYPE = NodeType.named("fragile")
                .about("Throws.")
                .audioOut("out", 1)
                .audioOut("count", 1)
                .parameter("value", Measure.NONE, 0, 2, 0.25, "")
                .event("burst", "Throws.")
                .builds(Fragile::new);
        private Lanes lanes = Lanes.NONE;
        private Factor value = Lanes.NONE.factor();
        private float[] counted = {};

        @Override
        public void prepare(Lanes from, Setup setup) {
            lanes = from;
            value = from.factor(0);
            counted = from.floats();
        }

        @Override
        public void event(int place, int event, double argument) {
            throw new IllegalStateException("burst");
        }

        @Override
        public void tune(LaneBlock block, int place) {
            if (block.curve(place, 0)[0] == 2) {
                throw new IllegalStateException("tuned to 2");
            }
        }

        @Override
        public void process(LaneBlock block) {
            System.arraycopy(value.table(), 0, block.out(0), 0, block.size());
            for (int i = 0; i < block.size(); i++) {
                block.out(1)[i] = counted[i % lanes.width()]++;
            }
        }

        @Override
        public void again(LaneBlock block, int place) {
            int at = lanes.lane(place, 0);
            for (int i = 0; i < block.frames(); i++, at += lanes.width()) {
                float moved = block.curve(place, 0)[i];
                if (moved > 1 && moved < 2) {
                    throw new IllegalStateException("moved above 1");
                }
                block.out(0)[at] = moved;
            }
        }
    }

    private static Rig rig() {
        List<String> lines = new ArrayList<>(List.of("o: output channels=1", "c: output channels=1 first=2"));
        for (int i = 0; i < NODES; i++) {
            lines.add("b" + i + ": fragile");
            lines.add("b" + i + ".out -> o.in");
        }
        lines.add("b3.count -> c.in");
        return new Rig(64, NodeTypes.builtIn().with(Fragile.TYPE), Samples.NONE)
                .play(Rig.graph(lines.toArray(String[]::new)));
    }

    /** From the next block on the others are heard as before, and never played twice. */
    private static void alone(Rig rig, String why) {
        float[][] heard = rig.step(30);
        assertThat(heard[0][heard[0].length - 1]).isEqualTo(OTHERS);
        for (int i = 1; i < heard[1].length; i++) {
            assertThat(heard[1][i]).isEqualTo(heard[1][i - 1] + 1);
        }
        assertThat(rig.drain()).contains("failed main/b7: threw java.lang.IllegalStateException: " + why);
        assertThat(rig.told).hasSize(1);
        assertThat(rig.engine.audio().failedUnits()).isEqualTo(1);
    }

    private static void mended(Rig rig) {
        rig.engine.set(rig.engine.parameter("main/b7/value"), 0.5, 0, 0);
        float[] heard = rig.step(800)[0];
        assertThat(heard[heard.length - 1]).isEqualTo(OTHERS + 0.5f);
        assertThat(rig.drain()).containsExactly("mended main/b7");
    }

    @Test
    void inAnEvent() {
        try (Rig rig = rig()) {
            assertThat(rig.step(2)[0][100]).isEqualTo(OTHERS + 0.25f);
            rig.engine.call(rig.engine.event("main/b7/burst"), 0, rig.at(200, 64));
            alone(rig, "burst");
            mended(rig);
        }
    }

    @Test
    void onTheWayOfAParameter() {
        try (Rig rig = rig()) {
            rig.step(2);
            rig.engine.set(rig.engine.parameter("main/b7/value"), 1.5, 0, rig.at(200, 64));
            alone(rig, "moved above 1");
            mended(rig);
        }
    }

    @Test
    void whereAParameterCameToStand() {
        try (Rig rig = rig()) {
            rig.step(2);
            rig.engine.stopAll(rig.at(150, 64));
            rig.engine.set(rig.engine.parameter("main/b8/value"), 0.25, 0, rig.at(200, 64));
            rig.engine.set(rig.engine.parameter("main/b7/value"), 2, 1e-9, rig.at(200, 64));
            alone(rig, "tuned to 2");
            mended(rig);
        }
    }
}
