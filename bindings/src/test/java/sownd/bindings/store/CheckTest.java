package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sownd.bindings.project.LeafChanges;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectLeaves;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.shape.Problem;
import sownd.bindings.state.Leaf;

/** Reading only what changed comes to the same as reading everything. */
final class CheckTest {
    private static final int SCRIPTS = Boolean.getBoolean("sownd.soak") ? 400 : 6;
    private static final int STEPS = 40;
    private static final Path FILE = Path.of("project.json");
    private static final String TEMPLATES = """
            {"sownd": 1, "name": "T", "variables": {"a": {"value": 1}, "b": {"value": "x"}, "scene": {"value": 2}},
             "connections": {"desk": {"type": "osc", "port": 9000}},
             "templates": {"go": {"params": {"what": null, "fill": "green"}, "control": {"type": "button",
               "look": {"text": "GO <what>", "fill": "<fill>"}, "press": [{"toggle": "/var/<what>"}]}}},
             "graphs": {"main": {"nodes": {"music": {"type": "gain"}, "out": {"type": "output"}}, "edges": ["music.out -> out.in"]}},
             "presets": {"dark": {"/var/a": {"to": 0}}},
             "pages": {
               "one": {"name": "One", "controls": [
                 {"at": [0, 0], "template": "go", "with": {"what": "a"}},
                 {"at": [0, 1], "type": "button", "look": {"text": "${var.b}"}, "press": [{"page": "two"}]},
                 {"at": [0, 2], "type": "fader", "target": "/graph/main/music/gain"}]},
               "two": {"name": "Two", "controls": [
                 {"at": [1, 1], "type": "button", "look": {"text": "x"}, "feedback": [{"when": "var.a > var.b", "look": {"badge": "on"}}],
                  "press": [{"send": "osc", "to": "desk", "address": "/go"}, {"call": "/page/one/0/1/press"}]}]}},
             "bindings": {"up": {"when": {"osc": "/up"}, "do": [{"set": "/var/a", "to": "${value}"}]},
                          "web": {"when": {"http": "go"}, "do": [{"set": "/var/scene", "to": 3}]}}}
            """;
    private static final List<String> WORDS = List.of(
            "a",
            "b",
            "scene",
            "go",
            "one",
            "two",
            "desk",
            "rain",
            "/var/a",
            "/var/rain",
            "var.a > 1",
            "${var.b}",
            "/page/two/1/1");

    private final ProjectReader reader = Kit.reader();

    private List<Document> starts() throws Exception {
        var demo = Files.readString(Path.of("..", "assets", "demo", "matinee", "project.json"));
        return List.of(Kit.document(TEMPLATES), Kit.document(demo));
    }

    @Test
    void whatChangedIsReadAsIfEverythingWere() throws Exception {
        var starts = starts();
        var good = 0;
        for (var seed = 0; seed < SCRIPTS; seed++) {
            good += script(starts.get(seed % starts.size()), seed);
        }
        assertThat(good).as("edits that left a project").isGreaterThan(SCRIPTS * STEPS / 10);
    }

    /** @return how many of its steps left a project */
    private int script(Document start, int seed) {
        var random = new Random(seed);
        var check = new Check(reader, FILE);
        var document = start;
        var project = same(check, document, "seed " + seed).orElseThrow();
        var good = 0;
        for (var step = 0; step < STEPS; step++) {
            var made = made(document, random);
            if (made.isPresent()) {
                var as = "seed " + seed + ", step " + step;
                var next = same(check, made.get(), as);
                if (next.isPresent()) {
                    differ(project, next.get(), as);
                    project = next.get();
                    document = made.get();
                    good++;
                }
            }
        }
        return good;
    }

    private Optional<Project> same(Check check, Document document, String as) {
        var part = check.read(document);
        var whole = reader.read(FILE, document.text());
        assertThat(problems(part)).as(as).isEqualTo(problems(whole));
        assertThat(part.project().isPresent()).as(as).isEqualTo(whole.project().isPresent());
        part.project().ifPresent(read -> {
            var other = whole.project().orElseThrow();
            assertThat(words(read)).as(as).isEqualTo(words(other));
            assertThat(leaves(read)).as(as).isEqualTo(leaves(other));
        });
        return part.project();
    }

    private static Set<Problem> problems(ProjectReader.Result read) {
        return read.problems().stream()
                .map(problem -> problem.at(sownd.bindings.shape.Mark.START))
                .collect(Collectors.toSet());
    }

    private static String words(Project project) {
        var all = List.of(
                project.name(),
                project.graphs(),
                project.pages(),
                project.bindings(),
                project.variables(),
                project.connections(),
                project.surfaces(),
                project.presets(),
                project.cues());
        return all.toString().replaceAll("Lambda/[0-9a-fx]+@[0-9a-f]+", "");
    }

    private static Map<String, Leaf> leaves(Project project) {
        var leaves = new TreeMap<String, Leaf>();
        ProjectLeaves.of(project, project.types()).forEach(leaf -> leaves.put(leaf.path(), leaf));
        return leaves;
    }

    private static void differ(Project before, Project after, String as) {
        var leaves = new HashMap<>(leaves(before));
        var changes = LeafChanges.between(before, after);
        changes.gone().forEach(leaf -> leaves.remove(leaf.path()));
        changes.come().forEach(leaf -> leaves.put(leaf.path(), leaf));
        assertThat(leaves).as(as).isEqualTo(leaves(after));
    }

    /** A change somewhere: a value from elsewhere, a word, another id, another order. */
    private static Optional<Document> made(Document document, Random random) {
        var places = new ArrayList<Pointer>();
        places(document.root(), new Pointer(List.of()), places);
        var at = places.get(1 + random.nextInt(places.size() - 1));
        var other =
                places.get(random.nextInt(places.size())).in(document.root()).orElseThrow();
        var word = WORDS.get(random.nextInt(WORDS.size()));
        var sibling = at.parent().below(random.nextBoolean() ? "new" + random.nextInt(9) : "0");
        var change = switch (random.nextInt(7)) {
            case 0 -> new Change.Put(at.toString(), Json.of(word));
            case 1 -> new Change.Put(at.toString(), other);
            case 2 -> new Change.Put(at.toString(), new Json.Num("" + random.nextInt(4)));
            case 3 -> new Change.Remove(at.toString());
            case 4 -> new Change.Rename(at.toString(), "re" + random.nextInt(9));
            case 5 ->
                new Change.Insert(sibling.toString(), at.in(document.root()).orElseThrow(), Optional.empty());
            default -> new Change.Move(at.toString(), sibling.toString(), Optional.empty());
        };
        try {
            return Optional.of(Edit.of("step", change).on(document).document());
        } catch (Edit.Misfit misfit) {
            return Optional.empty();
        }
    }

    private static void places(Json here, Pointer at, List<Pointer> all) {
        all.add(at);
        if (here instanceof Json.Fields object) {
            object.fields().forEach((key, below) -> places(below, at.below(key), all));
        } else if (here instanceof Json.Items list) {
            for (var i = 0; i < list.items().size(); i++) {
                places(list.items().get(i), at.below("" + i), all);
            }
        }
    }

    @Test
    void whatIsTheSameIsReadOnce() throws Exception {
        var check = new Check(reader, FILE);
        var before = Kit.document(TEMPLATES);
        var read = check.read(before).project().orElseThrow();
        var after = Edit.of("x", new Change.Put("/pages/two/controls/0/look/text", Json.of("y")))
                .on(before)
                .document();
        var again = check.read(after).project().orElseThrow();
        assertThat(again.pages().get("one")).isSameAs(read.pages().get("one"));
        assertThat(again.pages().get("two")).isNotSameAs(read.pages().get("two"));
        assertThat(again.bindings().get("up")).isSameAs(read.bindings().get("up"));
        assertThat(again.soundsAs(read)).isTrue();
    }

    @Test
    void aNameThatIsGoneIsMissedWhereNothingElseChanged() throws Exception {
        var check = new Check(reader, FILE);
        var before = Kit.document(TEMPLATES);
        check.read(before);
        var after =
                Edit.of("x", new Change.Remove("/variables/scene")).on(before).document();
        assertThat(check.read(after).problems()).extracting(Problem::pointer).contains("/bindings/web/do/0/set");
        assertThat(check.read(before).problems()).isEmpty();
    }
}
