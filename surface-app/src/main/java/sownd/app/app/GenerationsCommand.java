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
import sownd.bindings.store.Moment;
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
            paramLabel = "ID|TIME",
            description =
                    "Goes back to this version, or to how it was at a time such as 19:02; what the project is now is kept. A show that runs takes it at once.")
    private @Nullable String wanted;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var versions = Versions.of(project, new LocalDisk());
        try {
            return wanted == null ? list(versions, out) : restore(versions, wanted, out);
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

    private static Generation find(Versions versions, String words) throws IOException {
        if (words.contains(":")) {
            try {
                return Moment.of(versions.all(), words, Instant.now(), ZoneId.systemDefault());
            } catch (IllegalArgumentException none) {
                throw new Failure(Main.FAULTY, String.valueOf(none.getMessage()));
            }
        }
        return versions.all().stream()
                .filter(each -> Long.toString(each.id()).equals(words))
                .findFirst()
                .orElseThrow(() ->
                        new Failure(Main.FAULTY, "there is no version " + words + ", see the list without --restore"));
    }

    private static int restore(Versions versions, String words, PrintWriter out) throws IOException {
        var wanted = find(versions, words);
        var id = wanted.id();
        var document = versions.read(wanted)
                .orElseThrow(() -> new Failure(Main.FAILED, "version " + id + " is damaged, choose another"));
        versions.replace(document, Instant.now());
        out.println("back to version " + id + " of " + time(wanted) + ": "
                + Counts.of(document).said());
        return Main.DONE;
    }
}
