package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.bench.Figure;

/** The bench by its command line: what it says, not how fast it is. */
final class BenchTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new AssertionError(line, broken);
        }
    }

    private String said(String... words) throws Exception {
        try (var child = Child.run(folder, Map.of(), words)) {
            assertThat(child.exitCode()).as(child.err()).isZero();
            return child.out();
        }
    }

    @Test
    void tellsOneWorkloadInOneObject() throws Exception {
        var file = folder.resolve("w2.wav");
        var result = json(said("bench", "w2", "--seconds", "0.1", "--repeat", "1", "--json", "--out", file.toString()));
        assertThat(result.fieldNames())
                .toIterable()
                .containsExactly(
                        "workload",
                        "block",
                        "audio_seconds",
                        "warm_cpu_seconds",
                        "cold_cpu_seconds",
                        "rms",
                        "peak_mib",
                        "nodes");
        assertThat(result.get("workload").asText()).isEqualTo("W2");
        assertThat(result.get("nodes").asInt()).isEqualTo(1025);
        assertThat(Wav.read(file).frames()).isEqualTo(4800);
    }

    @Test
    void measuresAllInProcessesOfTheirOwn() throws Exception {
        var said = said("bench", "all", "--seconds", "0.05", "--repeat", "1", "--block", "128", "--json");
        var results = said.lines().map(BenchTest::json).toList();
        assertThat(results)
                .extracting(result -> result.get("workload").asText())
                .containsExactly("W1", "W2", "W3a", "W3b", "W4");
        assertThat(results).allSatisfy(result -> {
            assertThat(result.get("block").asInt()).isEqualTo(128);
            assertThat(result.get("audio_seconds").asDouble()).isEqualTo(0.05);
            assertThat(result.get("cold_cpu_seconds").asDouble()).isPositive();
        });
    }

    @Test
    void asksAChildForTheSameOfOneWorkload() {
        var line = Main.commandLine();
        BenchCommand bench = line.getSubcommands().get("bench").getCommand();
        line.parseArgs("bench", "all", "--seconds", "2", "--json", "--out", "a b.wav");
        var words = bench.words("W3a");
        assertThat(words.subList(words.indexOf(Main.class.getName()), words.size()))
                .isEqualTo(List.of(
                        Main.class.getName(),
                        "bench",
                        "W3a",
                        "--block",
                        "64",
                        "--seconds",
                        "2.0",
                        "--repeat",
                        "7",
                        "--json",
                        "--out",
                        "a b.wav"));
        assertThat(words).contains(System.getProperty("java.class.path"));
    }

    @Test
    void tellsTheControlModelBesideItsBars() throws Exception {
        var told = json(said("bench", "control", "--seconds", "0.2", "--json"));
        assertThat(told.get("workload").asText()).isEqualTo("control");
        var barred = 0;
        for (var figure : told.get("figures")) {
            assertThat(figure.get("value").isNumber()).as(figure.toString()).isTrue();
            barred += figure.has("bar") && figure.has("kept") ? 1 : 0;
        }
        assertThat(barred).isGreaterThan(10);
    }

    @Test
    void aMissedBarIsSaid() {
        assertThat(ControlFigures.line(new Figure("open", 2, "s", 3))).endsWith("2.000 s           at most 3");
        assertThat(ControlFigures.line(new Figure("p50", 0.3, "ms", 0.2))).endsWith("at most 0.2  MISSED");
        assertThat(ControlFigures.line(new Figure("max", 0.3, "ms", Double.NaN)))
                .endsWith("0.300 ms");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(Said.to("bench", "w9").err()).contains("w9", "W3a");
        assertThat(Said.to("bench", "W1", "--block", "15").code()).isEqualTo(Main.FAULTY);
    }
}
