package sownd.app.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.bindings.store.Counts;
import sownd.bindings.store.Generation;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.Versions;

@Command(
        name = "generations",
        description = {
            "Lists the versions of a project that are kept, oldest first, and goes back to one.",
            "Every edit is kept: the last 50, one an hour for 48 hours, one a day for 30 days."
        })
final class GenerationsCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROJECT", description = "Folder with a project.json, or the file.")
    private Path project;

    @Option(
            names = "--restore",
            paramLabel = "ID",
            description =
                    "Goes back to this version; what the project is now is kept. A show that runs takes it at once.")
    private @Nullable Long id;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var versions = Versions.of(project, new LocalDisk());
        try {
            return id == null ? list(versions, out) : restore(versions, id, out);
        } catch (IOException failed) {
            throw new Failure(Main.FAILED, versions.file() + ": " + failed);
        }
    }

    private static int list(Versions versions, PrintWriter out) throws IOException {
        var all = versions.all();
        for (var each : all) {
            out.println(line(each, versions));
        }
        out.println(all.size() + " version" + (all.size() == 1 ? "" : "s"));
        return Main.DONE;
    }

    private static String line(Generation each, Versions versions) throws IOException {
        var held = versions.read(each).map(document -> Counts.of(document).said());
        var mark = versions.isCurrent(each) ? "  now" : "";
        return each.id() + "  " + time(each) + "  " + held.orElse("damaged, cannot be used") + mark;
    }

    private static String time(Generation each) {
        return TIME.format(each.at().atZone(ZoneId.systemDefault()));
    }

    private static int restore(Versions versions, long id, PrintWriter out) throws IOException {
        var wanted = versions.all().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() ->
                        new Failure(Main.FAULTY, "there is no version " + id + ", see the list without --restore"));
        var document = versions.read(wanted)
                .orElseThrow(() -> new Failure(Main.FAILED, "version " + id + " is damaged, choose another"));
        versions.replace(document, Instant.now());
        out.println("back to version " + id + " of " + time(wanted) + ": "
                + Counts.of(document).said());
        return Main.DONE;
    }
}
