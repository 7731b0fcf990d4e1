package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a long rendering says of itself, by a clock that is set. */
final class ProgressTest {
    private static final float[][] SOUND = new float[2][100];

    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong(-TimeUnit.SECONDS.toNanos(5)); // clocks begin anywhere
    private final StringWriter err = new StringWriter();

    private Progress progress(Progress.Screen screen, long frames) {
        return new Progress((data, count) -> {}, frames, new PrintWriter(err), screen, nanos::get);
    }

    private void play(Progress progress, double seconds, int blocks) throws IOException {
        for (var i = 0; i < blocks; i++) {
            nanos.addAndGet(Math.round(seconds / blocks * 1e9));
            progress.write(SOUND, 100);
        }
    }

    @Test
    void saysNothingOfAShortOne() throws IOException {
        for (var screen : Progress.Screen.values()) {
            try (var progress = progress(screen, 1000)) {
                play(progress, 0.99, 10);
            }
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysHowFarItIsAndHowLongItTakesYet() throws IOException {
        try (var progress = progress(Progress.Screen.PLAIN, 10_000)) {
            play(progress, 4, 4);
            assertThat(err).hasToString("rendering: 1 %, 1 min 39 s left" + System.lineSeparator());
            play(progress, 10, 40);
        }
        assertThat(err.toString().lines())
                .containsExactly("rendering: 1 %, 1 min 39 s left", "rendering: 32 %, 23 s left");
    }

    @Test
    void countsInHoursToo() throws IOException {
        try (var progress = progress(Progress.Screen.PLAIN, 1_000_000)) {
            play(progress, 2, 1);
        }
        assertThat(err.toString()).isEqualTo("rendering: 0 %, 5 h 33 min left" + System.lineSeparator());
    }

    @Test
    void writesOverItsLineOnATerminalAndTakesItAway() throws IOException {
        try (var progress = progress(Progress.Screen.TERMINAL, 1000)) {
            play(progress, 2, 4);
            assertThat(err)
                    .hasToString("\r\u001b[Krendering: 20 %, 4 s left\r\u001b[Krendering: 30 %, 4 s left"
                            + "\r\u001b[Krendering: 40 %, 3 s left");
            play(progress, 0.1, 6);
        }
        assertThat(err.toString()).endsWith("3 s left\r\u001b[K").doesNotContain("\n", "100 %");
    }

    @Test
    void handsOnWhatItIsGiven() throws IOException {
        var frames = new AtomicLong();
        try (var progress = new Progress(
                (data, count) -> frames.addAndGet(data == SOUND ? count : 0),
                300,
                new PrintWriter(err),
                Progress.Screen.PLAIN,
                nanos::get)) {
            play(progress, 1, 3);
        }
        assertThat(frames).hasValue(300);
    }

    /** A render command whose clock goes a second on whenever it is asked. */
    private Said slowly(String... more) throws IOException {
        var out = new StringWriter();
        var line = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        RenderCommand render = line.getSubcommands().get("render").getCommand();
        render.clock(() -> nanos.addAndGet(TimeUnit.SECONDS.toNanos(1)));
        var words = new ArrayList<>(List.of("render", Fixtures.tone(folder).toString()));
        words.addAll(List.of("--seconds", "0.1", "--skip", "0.1", "--block", "480"));
        words.addAll(List.of("--out", folder.resolve("out.wav").toString()));
        words.addAll(List.of(more));
        return new Said(line.execute(words.toArray(String[]::new)), out.toString(), err.toString());
    }

    @Test
    void showsOnStandardErrorWhatALongRenderingIsAt() throws IOException {
        var said = slowly();
        assertThat(said.code()).isZero();
        assertThat(said.err().lines()).containsExactly("rendering: 5 %, 19 s left", "rendering: 55 %, 9 s left");
        assertThat(said.out().lines()).containsExactly(folder.resolve("out.wav") + ": 0.1 s at 48000 Hz");
        assertThat(Files.size(folder.resolve("out.wav"))).isEqualTo(44 + 4800 * 2 * 4);
    }

    @Test
    void isQuietWhenTold() throws IOException {
        var said = slowly("--quiet");
        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
    }
}
