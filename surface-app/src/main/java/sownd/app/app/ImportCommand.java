package sownd.app.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.bindings.exchange.Assets;
import sownd.bindings.exchange.Choices;
import sownd.bindings.exchange.Documents;
import sownd.bindings.exchange.Incoming;
import sownd.bindings.exchange.Plan;
import sownd.bindings.exchange.ProjectTarget;
import sownd.bindings.exchange.Refused;
import sownd.bindings.exchange.Report;
import sownd.bindings.exchange.Thing;
import sownd.bindings.exchange.companion.Door;
import sownd.bindings.project.ProjectReader;

@Command(
        name = "import",
        description = {
            "Lets a .sownd archive or a .companionconfig into a project.",
            "Says what comes and what has no counterpart. Exit 0 if it is in, 2 if it was refused; then nothing changed."
        })
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What to let in.")
    private Path file;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "PROJECT",
            description = "Folder of the project; a new one is made where there is none.")
    private Path into;

    @Option(names = "--preview", description = "Only says what would come.")
    private boolean preview;

    @Option(
            names = "--part",
            paramLabel = "KIND:ID",
            split = ",",
            description = "Only this part and all it needs, such as page:evening; may be given often.")
    private List<String> parts = List.of();

    @Option(
            names = "--conflict",
            paramLabel = "WHAT",
            description = "Where an id is taken: keep both, replace, or skip. ${DEFAULT-VALUE}")
    private Choices.Conflict conflict = Choices.Conflict.KEEP;

    @Option(
            names = "--choose",
            paramLabel = "KIND:ID=WHAT",
            description = "The same for one part, such as page:evening=replace; may be given often.")
    private Map<String, Choices.Conflict> single = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        try (var incoming = Door.open(file)) {
            return letIn(incoming);
        } catch (Refused refused) {
            throw new Failure(Main.FAULTY, refused.getMessage() + "; nothing was changed");
        }
    }

    private int letIn(Incoming incoming) throws IOException {
        var folder = Files.isRegularFile(into) ? ProjectFile.folder(into) : into;
        var assets = new Assets(folder);
        var plan = Plan.of(project(incoming), assets, incoming, choices());
        var result = plan.inspected(Main.reader(spec));
        if (result.project().isEmpty()) {
            result.said().forEach(spec.commandLine().getErr()::println);
            throw new Failure(Main.FAULTY, "the project would not be usable with it: see above; nothing was changed");
        }
        say(incoming.report(), plan);
        if (!preview && plan.changes()) {
            plan.apply(incoming, assets, new ProjectTarget(folder), "Import " + file.getFileName());
        }
        return Main.DONE;
    }

    private ObjectNode project(Incoming incoming) throws IOException {
        var there = ProjectReader.file(into);
        if (!Files.exists(there)) {
            return Documents.empty(incoming.document().path("name").asText("Imported"));
        }
        ProjectFile.read(into, Main.reader(spec), spec.commandLine().getErr());
        try (var text = Files.newInputStream(there)) {
            return Documents.read(text, there.toString());
        }
    }

    private Choices choices() {
        try {
            var chosen = new LinkedHashMap<Thing, Choices.Conflict>();
            single.forEach((thing, what) -> chosen.put(Thing.of(thing), what));
            return new Choices(parts.stream().map(Thing::of).toList(), conflict, chosen);
        } catch (IllegalArgumentException wrong) {
            throw new Failure(Main.FAULTY, String.valueOf(wrong.getMessage()));
        }
    }

    private void say(Report report, Plan plan) {
        PrintWriter out = spec.commandLine().getOut();
        if (!report.counts().isEmpty()) {
            out.println("read: " + report.counts());
        }
        plan.said().forEach(out::println);
        report.notes().forEach(note -> out.println("note: " + note));
        if (!report.findings().isEmpty()) {
            out.println("kept, but without effect here: " + report.findings().size());
            report.findings().forEach(finding -> out.println("  " + finding.said()));
        }
        var end = plan.changes() ? preview ? "nothing was changed, this was the preview" : "imported" : "nothing to do";
        out.println(end);
    }
}
