package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.engine.audio.Format;
import sownd.engine.audio.NullDriver;
import sownd.engine.audio.OfflineDriver;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

/** What the device hears goes through the graph. */
final class InputTest {
    private static final int FRAMES = 640;

    /** Every channel and every frame another number. */
    private static float[][] sound(int channels) {
        float[][] sound = new float[channels][FRAMES];
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < FRAMES; i++) {
                sound[channel][i] = channel / 8f + i / 8192f;
            }
        }
        return sound;
    }

    private static Graph graph(String input) {
        return Rig.graph("mic: input " + input, "out: output", "mic.out -> out.in");
    }

    /** What is played while this is heard, by a device whose period is another than the engine's block. */
    private static float[][] played(Graph graph, int engineBlock, int period, float[]... heard) {
        OfflineDriver driver = new OfflineDriver(new Format(Rig.RATE, period, 2, heard.length)).hear(heard);
        Format format = new Format(Rig.RATE, engineBlock, 2, heard.length);
        try (Engine engine = new Engine(format, NodeTypes.builtIn(), Samples.NONE, driver::nanoTime)) {
            assertThat(engine.play(Map.of("main", graph))).isEmpty();
            engine.start(driver);
            return driver.step(FRAMES / period);
        }
    }

    @Test
    void whatTheDeviceHearsComesOutOnItsSampleWhateverThePeriod() {
        float[][] sound = sound(4);
        for (int period : new int[] {32, 64, 80, 160, 640}) {
            float[][] out = played(graph("first=2"), 64, period, sound);
            assertThat(out[0]).as("period " + period).isEqualTo(sound[1]);
            assertThat(out[1]).isEqualTo(sound[2]);
        }
    }

    @Test
    void asManyChannelsAreHeardAsItHas() {
        float[][] sound = sound(64);
        for (int first = 1; first < 64; first += 2) {
            Graph graph = Rig.graph(
                    "mic: input channels=64",
                    "s: split channels=64 first=" + first,
                    "j: join",
                    "out: output",
                    "mic.out -> s.in",
                    "s.out1 -> j.in1",
                    "s.out2 -> j.in2",
                    "j.out -> out.in");
            float[][] out = played(graph, 64, 64, sound);
            assertThat(out[0]).isEqualTo(sound[first - 1]);
            assertThat(out[1]).isEqualTo(sound[first]);
        }
        assertThat(played(
                        Rig.graph("mic: input channels=1 first=6", "out: output", "mic.out -> out.in"), 64, 64, sound)[
                        1])
                .isEqualTo(sound[5]);
    }

    @Test
    void oneChannelIsHeardOnBothSidesAndMuteSilences() {
        float[][] sound = sound(2);
        float[][] mono = played(graph("first=2 mono=true"), 64, 64, sound);
        assertThat(mono[0]).isEqualTo(sound[1]);
        assertThat(mono[1]).isEqualTo(sound[1]);
        assertThat(played(graph("mute=true"), 64, 64, sound)[0]).containsOnly(0);
        assertThat(played(graph("gain=6.0206"), 64, 64, sound)[1][100]).isBetween(0.2743f, 0.2745f);
    }

    @Test
    void aChannelTheDeviceDoesNotHaveIsSilentAndTheReadingTells() {
        OfflineDriver driver = new OfflineDriver(new Format(Rig.RATE, 64, 2, 2)).hear(sound(1));
        try (Engine engine =
                new Engine(new Format(Rig.RATE, 64, 2, 2), NodeTypes.builtIn(), Samples.NONE, driver::nanoTime)) {
            engine.play(Map.of("main", graph("mono=false")));
            engine.start(driver);
            float[][] out = driver.step(2);
            assertThat(out[0][100]).isEqualTo(100 / 8192f);
            assertThat(out[1]).containsOnly(0);
            engine.refresh();
            assertThat(engine.value(engine.reading("main/mic/heard"))).isZero();
            assertThat(engine.audio().inputs()).isEqualTo(1);
            assertThat(engine.audio().deaf()).isEqualTo("nothing was given to hear");
            engine.set(engine.parameter("main/mic/mono"), 1, 0, 0);
            driver.step(2);
            engine.refresh();
            assertThat(engine.value(engine.reading("main/mic/heard"))).isEqualTo(1);
        }
    }

    @Test
    void aDeviceWithoutInputsIsNoFailure() {
        OfflineDriver driver = new OfflineDriver(new Format(Rig.RATE, 64, 2));
        try (Engine engine =
                new Engine(new Format(Rig.RATE, 64, 2), NodeTypes.builtIn(), Samples.NONE, driver::nanoTime)) {
            engine.play(Map.of("main", graph("first=5")));
            engine.start(driver);
            assertThat(driver.step(4)[0]).containsOnly(0);
            assertThat(engine.audio().failedUnits()).isZero();
            assertThat(engine.audio().deaf()).isEmpty();
        }
        Format asked = new Format(Rig.RATE, 64, 2, 2);
        assertThat(new NullDriver(asked, () -> 0).deaf()).isEqualTo("there is no device to hear");
    }
}
