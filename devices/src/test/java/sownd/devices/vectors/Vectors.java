package sownd.devices.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Byte vectors in files: each is held against sownd by the checker of its category. A category nobody checks fails,
 * unless its confidence is low.
 */
public final class Vectors {
    private static final JsonMapper JSON = new JsonMapper();

    private final String file;
    private final JsonNode root;

    private Vectors(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /** The vectors among the tests. @param name "streamdeck" */
    public static Vectors named(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + name + ".json")) {
            return new Vectors(name + ".json", JSON.readTree(in));
        } catch (IOException e) {
            throw new IllegalStateException("vectors/" + name + ".json", e);
        }
    }

    static Vectors read(Path file) throws IOException {
        JsonNode root = JSON.readTree(file.toFile());
        return new Vectors(root.path("file").asText(file.getFileName().toString()), root);
    }

    /** One test for each vector. */
    public Stream<DynamicTest> tests() {
        return outcomes().stream()
                .map(outcome -> DynamicTest.dynamicTest(outcome.id(), () -> {
                    if (outcome.kind() == Outcome.Kind.FAILED) {
                        throw new AssertionError(outcome.why());
                    }
                }));
    }

    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode vector : root.path("vectors")) {
            outcomes.add(outcome(vector));
        }
        if (outcomes.isEmpty()) {
            outcomes.add(Outcome.failed(file, "there is no vector in it"));
        }
        return outcomes;
    }

    private Outcome outcome(JsonNode vector) {
        String id = vector.path("id").asText("(without id)");
        boolean low = vector.path("confidence").asText().equals("low");
        String category = vector.path("category").asText();
        Checker checker = Checkers.BY_FILE.getOrDefault(file, Map.of()).get(category);
        if (checker == null) {
            String why = "nobody checks category \"" + category + "\" of " + file;
            return low ? Outcome.notRun(id, why + "; its confidence is low") : Outcome.failed(id, why);
        }
        return checked(id, low, checker, vector);
    }

    private static Outcome checked(String id, boolean low, Checker checker, JsonNode vector) {
        try {
            checker.check(vector);
            return Outcome.passed(id);
        } catch (Exception | AssertionError e) {
            String why = e instanceof AssertionError ? String.valueOf(e.getMessage()) : e.toString();
            return low ? Outcome.notRun(id, "its confidence is low, and it differs: " + why) : Outcome.failed(id, why);
        }
    }

    /** A vector of a file by its id. */
    public JsonNode vector(String id) {
        for (JsonNode vector : root.path("vectors")) {
            if (vector.path("id").asText().equals(id)) {
                return vector;
            }
        }
        throw new IllegalArgumentException(file + " has no vector " + id);
    }

    /** All vectors of a category. */
    public List<JsonNode> category(String category) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode vector : root.path("vectors")) {
            if (vector.path("category").asText().equals(category)) {
                found.add(vector);
            }
        }
        return found;
    }

    public static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.asText());
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Checks every file of a folder and prints a line for each.
     *
     * @param arguments the folder; {@code --why} before it prints what differs too
     */
    public static void main(String[] arguments) throws IOException {
        boolean why = arguments.length == 2 && arguments[0].equals("--why");
        Path folder = Path.of(arguments[arguments.length - 1]);
        System.exit(run(folder, why) ? 0 : 1);
    }

    private static boolean run(Path folder, boolean why) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        boolean good = !files.isEmpty();
        for (Path file : files) {
            good &= report(file, why);
        }
        if (files.isEmpty()) {
            System.out.println("no .json file in " + folder);
        }
        return good;
    }

    private static boolean report(Path file, boolean why) {
        List<Outcome> outcomes;
        try {
            outcomes = read(file).outcomes();
        } catch (IOException e) {
            outcomes = List.of(Outcome.failed(file.toString(), "not to be read: " + e.getMessage()));
        }
        long failed = Outcome.count(outcomes, Outcome.Kind.FAILED);
        long notRun = Outcome.count(outcomes, Outcome.Kind.NOT_RUN);
        System.out.println(file.getFileName() + ": " + Outcome.count(outcomes, Outcome.Kind.PASSED) + " passed, "
                + failed + " failed" + (notRun > 0 ? ", " + notRun + " not run" : ""));
        for (Outcome outcome : outcomes) {
            boolean shown = outcome.kind() == Outcome.Kind.NOT_RUN || why && outcome.kind() == Outcome.Kind.FAILED;
            if (shown) {
                System.out.println(
                        "  " + outcome.id() + ": " + outcome.why().strip().replaceAll("\\s+", " "));
            }
        }
        return failed == 0;
    }
}
