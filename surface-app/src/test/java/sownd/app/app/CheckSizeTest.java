package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects whose graphs are too large: one line says which limit, and nothing else is said. */
final class CheckSizeTest {
    @TempDir
    private Path folder;

    private String check(String types, String graphs) throws IOException {
        var file = folder.resolve("project.json");
        Files.writeString(
                file, "{\"sownd\":1,\"name\":\"large\",\"types\":{" + types + "},\"graphs\":{" + graphs + "}}");
        var said = Said.to("check", file.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).isEmpty();
        return said.out();
    }

    private static String nodes(int count, String node) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"n" + i + "\":" + node)
                .collect(Collectors.joining(",", "{\"nodes\":{", "}}"));
    }

    private static void tellsOnly(String out, String what) {
        assertThat(out.lines()).hasSize(2).first().asString().contains(what);
        assertThat(out).endsWith("1 fault, 0 warnings" + System.lineSeparator());
    }

    @Test
    void aHundredThousandNodes() throws IOException {
        tellsOnly(
                check("", "\"main\":" + nodes(100_000, "{\"type\":\"gain\"}")),
                " /graphs/main/nodes: the plan is too large: at least 100000 nodes, use at most 10000 nodes");
    }

    @Test
    void tenThousandChannels() throws IOException {
        tellsOnly(
                check("", "\"main\":" + nodes(157, "{\"type\":\"gain\",\"params\":{\"channels\":64}}")),
                " /graphs/main/nodes: the plan is too large: at least 8256 channels, use at most 8192 channels");
    }

    @Test
    void graphsThatAreTooLargeOnlyTogether() throws IOException {
        var half = nodes(5_001, "{\"type\":\"tell\"}");
        tellsOnly(
                check("", "\"one\":" + half + ",\"two\":" + half),
                " /graphs: the plan is too large: at least 10002 nodes, use at most 10000 nodes");
    }

    @Test
    void typesAndVoicesThatMultiply() throws IOException {
        var keys = "\"keys\":{\"type\":\"note\"}";
        var type = "\"inputs\":{\"midi\":\"keys.in\"}}";
        var small = "\"small\":{\"nodes\":{" + keys + ",\"a\":{\"type\":\"lfo\"}}," + type;
        var large = "\"large\":{\"nodes\":{" + keys
                + ",\"a\":{\"type\":\"small\",\"params\":{\"voices\":64}}"
                + ",\"b\":{\"type\":\"small\",\"params\":{\"voices\":64}}}," + type;
        tellsOnly(
                check(small + "," + large, "\"main\":" + nodes(1, "{\"type\":\"large\",\"params\":{\"voices\":64}}")),
                " /graphs/main/nodes: the plan is too large: at least 10");
    }
}
