package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that is read without picocli means what picocli reads in it; whatever is odd is left to picocli. */
final class TakesTest {
    private final PrintWriter nowhere = new PrintWriter(new StringWriter());

    private static List<String> told(BenchCommand bench) {
        var words = bench.words("W1");
        return words.subList(words.indexOf("bench"), words.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W1",
                "W1 --block 128",
                "--block 128 W1 --json",
                "W2 --seconds=0.5 --repeat=3",
                "all --json --seconds 1e1 --out=a.wav --block 16",
                "W4 --out b=c.wav"
            })
    void readsWhatPicocliReads(String line) {
        var words = List.of(line.split(" "));
        var quick = new BenchCommand();
        assertThat(quick.read(words, nowhere, nowhere)).isTrue();
        var all = Main.commandLine();
        BenchCommand slow = all.getSubcommands().get("bench").getCommand();
        var full = new ArrayList<>(words);
        full.addFirst("bench");
        all.parseArgs(full.toArray(String[]::new));
        assertThat(told(quick)).isEqualTo(told(slow));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "W1 -h",
                "W1 --plugins x",
                "W1 W2",
                "W1 --block",
                "W1 --block x",
                "W1 --block --json",
                "W1 --block 64 --block 32",
                "W1 --json=true",
                "W1 --jsno",
                "@words",
                "--block 64",
                "W1 --seconds= --json",
                "-- W1"
            })
    void leavesWhatIsOddToPicocli(String line) {
        assertThat(new BenchCommand().read(List.of(line.split(" ")), nowhere, nowhere))
                .isFalse();
    }

    @Test
    void wantsWhatIsNeeded() {
        var words = "a.json --seconds 1 --out b.wav --encoding PCM16".split(" ");
        assertThat(new RenderCommand().read(List.of(words), nowhere, nowhere)).isTrue();
        assertThat(new RenderCommand().read(List.of(words).subList(0, 3), nowhere, nowhere))
                .isFalse();
        var odd = Arrays.copyOf(words, words.length);
        odd[6] = "mp3";
        assertThat(new RenderCommand().read(List.of(odd), nowhere, nowhere)).isFalse();
    }

    @Test
    void saysTheSameEitherWay() {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = "bench w9 --repeat 1".split(" ");
        var code = Main.run(line, new PrintWriter(out, true), new PrintWriter(err, true));
        assertThat(new Said(code, out.toString(), err.toString())).isEqualTo(Said.to(line));
    }
}
