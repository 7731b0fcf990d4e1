package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rendering into files, measured in what stands in them. */
final class RenderTest {
    @TempDir
    private Path folder;

    private Said render(Path source, String out, String... more) {
        var arguments = new String[] {
            "render", source.toString(), "--out", folder.resolve(out).toString()
        };
        var all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Said.to(all);
    }

    private Wav rendered(Path source, String... more) throws IOException {
        var said = render(source, "out.wav", more);
        assertThat(said.code()).as(said.err()).isZero();
        return Wav.read(folder.resolve("out.wav"));
    }

    private Path graph() throws IOException {
        return Files.writeString(folder.resolve("graph.json"), Fixtures.GRAPH);
    }

    @ParameterizedTest
    @CsvSource({"48000,1,48000", "44100,0.5,22050", "96000,0.33333,32000", "48000,0.00002,1"})
    void isAsLongAsWasAsked(int rate, String seconds, int frames) throws IOException {
        var wav = rendered(Fixtures.tone(folder), "--seconds", seconds, "--rate", "" + rate);
        assertThat(wav.rate()).isEqualTo(rate);
        assertThat(wav.data()).hasNumberOfRows(2);
        assertThat(wav.frames()).isEqualTo(frames);
    }

    @Test
    void holdsTheToneOfTheProject() throws IOException {
        var wav = rendered(Fixtures.tone(folder), "--seconds", "1");
        for (var channel : wav.data()) {
            var tone = Tone.of(Arrays.copyOfRange(channel, 4800, channel.length), wav.rate(), 1000);
            assertThat(tone.hertz()).isCloseTo(1000, within(0.01));
            assertThat(tone.amplitude()).isCloseTo(Math.pow(10, -12 / 20.0), within(1e-3));
            assertThat(tone.glitches()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"64,512", "16,128", "100,8192"})
    void doesNotDependOnTheBlock(String one, String other) throws IOException {
        var a = rendered(graph(), "--seconds", "0.7", "--block", one);
        var b = rendered(graph(), "--seconds", "0.7", "--block", other);
        assertThat(a.frames()).isEqualTo(b.frames()).isEqualTo(33_600);
        assertThat(peak(a.data()[0])).as("something sounds").isGreaterThan(0.01);
        for (var channel = 0; channel < 2; channel++) {
            assertThat(farthest(a.data()[channel], b.data()[channel])).isLessThanOrEqualTo(1e-6);
        }
    }

    @Test
    void isTheSameEveryTimeAlsoDithered() throws IOException {
        render(graph(), "a.wav", "--seconds", "0.3", "--encoding", "pcm16");
        render(graph(), "b.wav", "--seconds", "0.3", "--encoding", "pcm16");
        assertThat(folder.resolve("a.wav")).hasSameBinaryContentAs(folder.resolve("b.wav"));
        assertThat(Wav.read(folder.resolve("a.wav")).bits()).isEqualTo(16);
        assertThat(Wav.read(folder.resolve("a.wav")).frames()).isEqualTo(14_400);
    }

    @ParameterizedTest
    @CsvSource({
        "--seconds 0,--seconds",
        "--seconds -1,--seconds",
        "--seconds NaN,--seconds",
        "--seconds x,--seconds",
        "--seconds 1 --block 15,--block",
        "--seconds 1 --block 8193,--block",
        "--seconds 1 --rate 0,--rate",
        "--seconds 1 --rate 1000000,--rate",
        "--seconds 1 --encoding mp3,--encoding",
        "--block 64,--seconds"
    })
    void refusesWhatCannotBe(String options, String named) throws IOException {
        var said = render(Fixtures.tone(folder), "out.wav", options.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(named).doesNotContain("\tat ");
        assertThat(folder.resolve("out.wav")).doesNotExist();
    }

    @Test
    void saysThatThereIsNothingToRender() {
        var said = render(folder.resolve("nowhere"), "out.wav", "--seconds", "1");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains(folder.resolve("nowhere") + ":1:1 /: the file cannot be read: it does not exist");
        assertThat(folder.resolve("out.wav")).doesNotExist();
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        var said = render(Fixtures.tone(folder), "no/such/out.wav", "--seconds", "1");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("no/such/out.wav", "is the folder there?")
                .hasLineCount(1);
        var taken = render(Fixtures.tone(folder), "tone", "--seconds", "1");
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.err()).contains("tone is a folder").hasLineCount(1);
    }

    @Test
    void leavesWhatWasThereWhenASoundIsMissing() throws IOException {
        var graph = Files.writeString(folder.resolve("graph.json"), """
                {"nodes": {"rain": {"type": "player", "params": {"asset": "rain.wav"}}, "out": {"type": "output"}},
                 "edges": ["rain.out -> out.in"]}
                """);
        Files.createDirectory(folder.resolve("assets"));
        Files.writeString(folder.resolve("out.wav"), "an older one");
        var said = render(graph, "out.wav", "--seconds", "1");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("main/rain", "rain.wav");
        assertThat(folder.resolve("out.wav")).hasContent("an older one");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("assets", "graph.json", "out.wav");
        }
    }

    private static double peak(float[] x) {
        var peak = 0.0;
        for (var sample : x) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    private static double farthest(float[] a, float[] b) {
        var farthest = 0.0;
        for (var n = 0; n < a.length; n++) {
            farthest = Math.max(farthest, Math.abs(a[n] - b[n]));
        }
        return farthest;
    }
}
