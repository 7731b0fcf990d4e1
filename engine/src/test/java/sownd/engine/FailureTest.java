package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import sownd.engine.audio.AudioDriver;
import sownd.engine.audio.AudioUnavailable;
import sownd.engine.audio.Format;
import sownd.engine.audio.OfflineDriver;
import sownd.engine.audio.Renderer;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

final class FailureTest {
    /** Breaks while its parameter says how: 1 not a number, 2 infinite, 3 throws. */
    private static final class Brittle implements Unit {
        static final NodeType TYPE = NodeType.named("brittle")
                .about("Breaks when told to.")
                .audioOut("out", 1)
                .parameter("how", Measure.NONE, 0, 3, 0, "")
                .builds(Brittle::new);

        @Override
        public void process(Block block) {
            float[] samples = {0.25f, Float.NaN, Float.POSITIVE_INFINITY};
            for (int i = block.from(); i < block.to(); i++) {
                block.out(0, 0)[i] = samples[(int) block.value(0)];
            }
        }
    }

    @Test
    void aUnitThatFailsGoesSilentSaysSoAndIsTriedAgain() {
        for (int how = 1; how <= 3; how++) {
            try (Rig rig = new Rig(64, NodeTypes.builtIn().with(Brittle.TYPE), Samples.NONE)) {
                rig.play(Rig.graph(
                        "b: brittle", "echo: delay mix=0", "out: output", "b.out -> echo.in", "echo.out -> out.in"));
                assertThat(rig.step(2)[0]).containsOnly(0.25f);
                rig.engine.set(rig.engine.parameter("main/b/how"), how, 0, 0);
                assertThat(rig.step(10)[0]).containsOnly(0);
                assertThat(rig.drain())
                        .singleElement()
                        .asString()
                        .startsWith("failed main/b: " + (how == 3 ? "threw java.lang.Arr" : "gave a sample"));
                assertThat(rig.engine.audio().failedUnits()).isEqualTo(1);
                rig.engine.set(rig.engine.parameter("main/b/how"), 0, 0, 0);
                assertThat(rig.step(750)[0]).contains(0.25f);
                assertThat(rig.drain()).containsExactly("mended main/b");
            }
        }
    }

    @Test
    void aMissingFileIsSilentAndNamedUntilItIsThere() {
        boolean[] there = {false};
        Samples samples = asset -> {
            if (!there[0]) {
                throw new IOException("there is no file \"" + asset + "\"");
            }
            return new Sample(new float[][] {{0.5f, 0.5f}}, Rig.RATE);
        };
        try (Rig rig = new Rig(64, NodeTypes.builtIn(), samples)) {
            var graph = Rig.graph("p: player asset=rain.wav playing=true loop=true", "out: output", "p.out -> out.in");
            assertThat(rig.play(graph).step(2)[0]).containsOnly(0);
            assertThat(rig.drain()).containsExactly("failed main/p: there is no file \"rain.wav\"", "changed 4 0.0 0");
            there[0] = true;
            assertThat(rig.play(graph).step(20)[0]).contains(0.5f);
            assertThat(rig.drain()).containsExactly("mended main/p");
        }
    }

    /** A device that is refused, or lost while it plays. */
    private static final class Fragile implements AudioDriver {
        private volatile boolean refuses;
        private Renderer renderer = (_, _, _, _) -> {};

        Fragile(boolean refuses) {
            this.refuses = refuses;
        }

        @Override
        public String name() {
            return "fragile";
        }

        @Override
        public void start(Renderer wanted) throws AudioUnavailable {
            if (refuses) {
                throw new AudioUnavailable("there is no sound device");
            }
            renderer = wanted;
        }

        @Override
        public void close() {}
    }

    @Test
    void timeGoesOnWithoutADeviceAndTheStatusSaysWhy() throws InterruptedException {
        Format format = new Format(48_000, 64, 2);
        try (Engine engine = new Engine(format, NodeTypes.builtIn(), Samples.NONE, Clock.system())) {
            assertThat(engine.audio().driver()).isEqualTo("none");
            engine.start(new Fragile(true));
            assertThat(engine.audio().driver()).isEqualTo("null");
            assertThat(engine.audio().trouble()).isEqualTo("fragile: there is no sound device");
            untilRendered(engine, 3);
            Fragile lost = new Fragile(false);
            engine.start(lost);
            assertThat(engine.audio().driver()).isEqualTo("fragile");
            assertThat(engine.audio().trouble()).isEmpty();
            lost.refuses = true;
            lost.renderer.lost("the sound device stopped taking sound");
            untilRendered(engine, engine.audio().blocks() + 3);
            assertThat(engine.audio().driver()).isEqualTo("null");
            assertThat(engine.audio().trouble()).startsWith("fragile: the");
            engine.start(new OfflineDriver(format));
            lost.renderer.lost("an old device cannot take the new one's place");
            assertThat(engine.audio().driver()).isEqualTo("offline");
        }
    }

    private static void untilRendered(Engine engine, long blocks) throws InterruptedException {
        while (engine.audio().blocks() < blocks) {
            Thread.onSpinWait();
            if (Thread.interrupted()) {
                throw new InterruptedException("blocks are not rendered");
            }
        }
    }
}
