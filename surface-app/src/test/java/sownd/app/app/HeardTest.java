package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What really comes out: played through the system's sound server into a sink, and recorded there. */
final class HeardTest {
    private static final int TRIES = 4;
    private static final int RATE = 48_000;
    private static final int CHANNELS = 2;

    /** Half a second; glitches are counted in each, so that one of a busy machine does not hide what is systematic. */
    private static final int WINDOW = RATE / 2;

    private static final int WINDOWS = 12;

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsASoundServer() {
        Assumptions.assumeFalse("1".equals(System.getenv("SOWND_NO_SOUND")), "SOWND_NO_SOUND=1 asks for no sound");
        assertThat(System.getenv("PULSE_SERVER"))
                .as("this test needs a sound server: run ./verify, which starts one, or set SOWND_NO_SOUND=1")
                .isNotBlank();
    }

    @Test
    void playsAToneAtItsPitchAndLevelWithoutAGlitch() throws Exception {
        var tone = Fixtures.tone(folder).toString();
        var words =
                new String[] {"run", tone, "--headless", "--audio", "javasound", "--http-port", "0", "--osc-port", "0"};
        try (var child = Child.run(folder, java.util.Map.of(), words)) {
            child.http();
            var heard = recorded(child);
            var whole = Arrays.stream(heard)
                    .filter(window -> window.glitches() == 0)
                    .toList();
            note(heard);
            assertThat(whole).as(Arrays.toString(heard)).hasSizeGreaterThanOrEqualTo(WINDOWS - 2);
            assertThat(whole).allSatisfy(window -> {
                assertThat(window.hertz()).isCloseTo(1000, within(0.05));
                assertThat(window.amplitude()).isCloseTo(Math.pow(10, -12 / 20.0), within(0.002));
            });
        }
    }

    /**
     * What is heard while the sound server takes what it is given. Its idle sink sometimes takes nothing for a second or two; the
     * program says so, and then it is listened to again.
     */
    private static Tone[] recorded(Child child) throws IOException, InterruptedException {
        var stalls = stalls(child);
        var heard = record();
        for (var tries = 1; tries < TRIES && stalls(child) != stalls; tries++) {
            stalls = stalls(child);
            heard = record();
        }
        return heard;
    }

    private static long stalls(Child child) {
        return child.err().lines().filter(line -> line.contains("javasound")).count();
    }

    /** The left channel from where it sounds on, measured in windows. */
    private static Tone[] record() throws IOException, InterruptedException {
        var recorder = new ProcessBuilder(
                        "parec",
                        "-d",
                        "@DEFAULT_MONITOR@",
                        "--format=float32le",
                        "--rate=" + RATE,
                        "--channels=" + CHANNELS)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = new DataInputStream(recorder.getInputStream())) {
            var window = read(in, WINDOW);
            for (var silent = 0; silent < 60 && !sounds(window); silent++) {
                window = read(in, WINDOW);
            }
            assertThat(sounds(window))
                    .as("something is heard within half a minute")
                    .isTrue();
            var heard = new Tone[WINDOWS];
            for (var i = 0; i < WINDOWS; i++) {
                heard[i] = Tone.of(read(in, WINDOW), RATE, 1000);
            }
            return heard;
        } finally {
            recorder.destroyForcibly().waitFor();
        }
    }

    private static float[] read(DataInputStream in, int frames) throws IOException {
        var bytes = new byte[frames * CHANNELS * Float.BYTES];
        in.readFully(bytes);
        var samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        var left = new float[frames];
        for (var frame = 0; frame < frames; frame++) {
            left[frame] = samples.get(frame * CHANNELS);
        }
        return left;
    }

    private static boolean sounds(float[] window) {
        return Math.abs(window[0]) + Math.abs(window[12]) + Math.abs(window[24]) > 0.05;
    }

    /** The figures, for people. */
    private static void note(Tone[] heard) throws IOException {
        var glitches = Arrays.stream(heard).mapToInt(Tone::glitches).sum();
        var pitch = Arrays.stream(heard).mapToDouble(Tone::hertz).average().orElseThrow();
        var level = Arrays.stream(heard).mapToDouble(Tone::amplitude).max().orElseThrow();
        var words = "heard: %.4f Hz, peak %.2f dB, %d samples that break the tone in %d s%n"
                .formatted(pitch, 20 * Math.log10(level), glitches, WINDOWS * WINDOW / RATE);
        Files.writeString(Path.of("target", "heard.txt"), words);
    }
}
