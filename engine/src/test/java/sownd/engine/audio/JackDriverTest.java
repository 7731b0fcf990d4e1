package sownd.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.Rig;
import sownd.engine.Sample;
import sownd.engine.Samples;
import sownd.engine.graph.NodeTypes;

/**
 * Against a real server whose device is a clock. Servers come, freeze and are killed here, which on a busy machine takes
 * minutes: run by {@code ./verify --soak}.
 */
@EnabledIfSystemProperty(named = "sownd.soak", matches = "true")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class JackDriverTest {
    private static final Format FORMAT = new Format(48_000, 64, 2);

    @TempDir
    Path folder;

    /**
     * Always the same: JACK has places for eight servers, and one that was killed keeps its place until a server of the same
     * name is started.
     */
    private final String name = "sownd_driver_test";

    private Engine engine() {
        Engine engine = new Engine(FORMAT, NodeTypes.builtIn(), Samples.NONE, Clock.system());
        engine.play(Map.of("main", Rig.graph("tone: oscillator frequency=1000", "out: output", "tone.out -> out.in")));
        return engine;
    }

    private static void untilDriverIs(Engine engine, String driver) throws Exception {
        Until.so(() -> engine.audio().driver().equals(driver));
    }

    /** The period is no multiple of the block; what JACK records is still one unbroken sine. */
    @Test
    void itPlaysUnbrokenIntoTheDeviceWhateverThePeriod() throws Exception {
        try (Jackd jackd = Jackd.start(folder, name, 96, 48_000);
                Engine engine = engine()) {
            engine.start(new JackDriver(FORMAT, "", name));
            untilDriverIs(engine, "jack");
            assertThat(engine.audio().trouble()).isEmpty();
            assertThat(engine.audio().detail()).startsWith("period 96 frames, 2.0 ms; ");
            assertThat(jackd.ask("jack_lsp", "-c", "sownd"))
                    .containsExactly("sownd:out_1", "   system:playback_1", "sownd:out_2", "   system:playback_2");
            Path file = folder.resolve("heard.wav");
            jackd.ask("jack_rec", "-f", file.toString(), "-d", "1", "-b", "24", "sownd:out_1");
            assertThat(breaks(SoundFile.read(file, "heard.wav"))).isZero();
            assertThat(engine.timings().interval().count()).isPositive();
            assertThat(engine.timings().render().p50()).isPositive();
        }
    }

    /** Our own tone, led back into an input of ours, is recorded from an output whose graph plays that input alone. */
    @Test
    void itHearsWhatIsJoinedToItsInputs() throws Exception {
        Format hearing = new Format(48_000, 64, 4, 3);
        try (Jackd jackd = Jackd.start(folder, name, 96, 48_000);
                Engine engine = new Engine(hearing, NodeTypes.builtIn(), Samples.NONE, Clock.system())) {
            engine.play(Map.of(
                    "main",
                    Rig.graph(
                            "tone: oscillator frequency=1000",
                            "out: output",
                            "tone.out -> out.in",
                            "mic: input first=3 mono=true",
                            "back: output first=3",
                            "mic.out -> back.in")));
            engine.start(new JackDriver(hearing, "", name));
            untilDriverIs(engine, "jack");
            assertThat(engine.audio().inputs()).isEqualTo(3);
            assertThat(engine.audio().deaf()).isEqualTo("JACK's device hears 2 channels, join others to in_3");
            assertThat(jackd.ask("jack_lsp", "-c", "sownd:in"))
                    .containsExactly(
                            "sownd:in_1", "   system:capture_1", "sownd:in_2", "   system:capture_2", "sownd:in_3");
            jackd.ask("jack_connect", "sownd:out_1", "sownd:in_3");
            Path file = folder.resolve("heard.wav");
            jackd.ask("jack_rec", "-f", file.toString(), "-d", "1", "-b", "24", "sownd:out_3");
            assertThat(breaks(SoundFile.read(file, "heard.wav"))).isZero();
        }
    }

    @Test
    void aDeviceThatIsNotThereIsNamedWithTheNearest() throws Exception {
        try (Jackd jackd = Jackd.start(folder, name, 128, 48_000);
                Engine engine = engine()) {
            Until.so(() -> !jackd.ask("jack_lsp").isEmpty());
            engine.start(new JackDriver(FORMAT, "sistem", name));
            assertThat(engine.audio().trouble())
                    .isEqualTo("jack: no sound device is called \"sistem\": did you mean \"system\"?");
            engine.start(new JackDriver(FORMAT, "system", name));
            untilDriverIs(engine, "jack");
        }
    }

    /** Places where a sine of 1 kHz does not go on as it must. */
    private static int breaks(Sample heard) {
        float[] x = heard.data()[0];
        double turn = 2 * Math.cos(2 * Math.PI * 1000 / 48_000);
        int count = 0;
        float most = 0;
        for (int i = 1; i < x.length - 1; i++) {
            count += Math.abs(x[i + 1] - turn * x[i] + x[i - 1]) > 1e-3 ? 1 : 0;
            most = Math.max(most, Math.abs(x[i]));
        }
        assertThat(most).isGreaterThan(0.1f);
        assertThat(x.length).isGreaterThan(40_000);
        return count;
    }

    @Test
    void timeGoesOnWithoutAServerAndTheRoutesComeBackWithIt() throws Exception {
        try (Engine engine = engine()) {
            JackDriver driver = new JackDriver(FORMAT, "", name);
            engine.start(driver);
            assertThat(engine.audio().driver()).isEqualTo("null");
            assertThat(engine.audio().trouble()).isEqualTo("jack: no JACK server runs, start one");
            for (int round = 0; round < 3; round++) {
                Jackd jackd = Jackd.start(folder, name, 128, 48_000);
                try {
                    untilDriverIs(engine, "jack");
                    assertThat(engine.audio().trouble()).isEmpty();
                    if (round == 0) {
                        assertThat(routes(jackd)).containsExactly("system:playback_1", "system:playback_2");
                        jackd.ask("jack_disconnect", "sownd:out_2", "system:playback_2");
                        jackd.ask("jack_connect", "sownd:out_2", "system:playback_1");
                        Until.so(() -> driver.routes()
                                .equals(List.of(List.of("system:playback_1"), List.of("system:playback_1"))));
                    } else {
                        assertThat(routes(jackd)).containsExactly("system:playback_1", "system:playback_1");
                    }
                } finally {
                    jackd.kill();
                }
                untilDriverIs(engine, "null");
                assertThat(engine.audio().trouble()).startsWith("jack: ");
                long blocks = engine.audio().blocks();
                Until.so(() -> engine.audio().blocks() > blocks + 10);
            }
        }
    }

    /** A server that stands still says nothing at all: that too is noticed. */
    @Test
    void aServerThatNoLongerCallsIsLeftUntilItDoes() throws Exception {
        try (Jackd jackd = Jackd.start(folder, name, 128, 48_000);
                Engine engine = engine()) {
            engine.start(new JackDriver(FORMAT, "", name));
            untilDriverIs(engine, "jack");
            jackd.freeze(true);
            untilDriverIs(engine, "null");
            assertThat(engine.audio().trouble()).startsWith("jack: the device does not answer");
            long blocks = engine.audio().blocks();
            Until.so(() -> engine.audio().blocks() > blocks + 10);
            jackd.freeze(false);
            untilDriverIs(engine, "jack");
        }
    }

    /** The way from libjack's thread to the ports costs no memory either. */
    @Test
    void nothingIsAllocatedOnTheServersThread() throws Exception {
        try (Jackd jackd = Jackd.start(folder, name, 64, 48_000)) {
            Until.so(() -> !jackd.ask("jack_lsp").isEmpty());
            var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            AtomicLong thread = new AtomicLong();
            AtomicLong calls = new AtomicLong();
            JackDriver driver = new JackDriver(FORMAT, "", name);
            driver.start((_, out, frames, _) -> {
                out[0][frames - 1] = 0;
                thread.set(Thread.currentThread().threadId());
                calls.incrementAndGet();
            });
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                long from = calls.get();
                Until.so(() -> calls.get() > from + 300);
                long before = threads.getThreadAllocatedBytes(thread.get());
                Until.so(() -> calls.get() > from + 600);
                least = Math.min(least, threads.getThreadAllocatedBytes(thread.get()) - before);
            }
            driver.close();
            assertThat(least).isZero();
        }
    }

    private static List<String> routes(Jackd jackd) throws IOException {
        return jackd.ask("jack_lsp", "-c", "sownd").stream()
                .filter(line -> line.startsWith(" "))
                .map(String::strip)
                .toList();
    }

    @Test
    void aServerOfAnotherRateIsRefusedByName() throws Exception {
        try (Jackd jackd = Jackd.start(folder, name, 128, 44_100);
                Engine engine = engine()) {
            Until.so(() -> !jackd.ask("jack_lsp").isEmpty());
            engine.start(new JackDriver(FORMAT, "", name));
            assertThat(engine.audio().trouble())
                    .isEqualTo("jack: JACK runs at 44100 Hz and the project at 48000 Hz, set one to the other");
        }
    }
}
