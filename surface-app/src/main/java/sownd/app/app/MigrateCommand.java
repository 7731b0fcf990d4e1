package sownd.app.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.Counts;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.Migration;
import sownd.bindings.store.Versions;

@Command(
        name = "migrate",
        description = {
            "Brings a project of an older format to today's: says what would be changed, on a copy in memory.",
            "Exit 0 if it can be used then and has all it had, 2 if not."
        })
final class MigrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROJECT", description = "Folder with a project.json, or the file.")
    private Path project;

    @Option(names = "--write", description = "Writes it; what it was is kept as a version.")
    private boolean write;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var migrated = migrated();
        out.println("format " + migrated.from() + ", today's is " + migrated.to());
        migrated.about().forEach(step -> out.println("  " + step));
        out.println("before: " + Counts.of(migrated.before()).said());
        out.println("after:  " + Counts.of(migrated.after()).said());
        return isGood(migrated, out) ? written(migrated, out) : Main.FAULTY;
    }

    private Migration.Migrated migrated() {
        try {
            return Migration.of(ProjectFile.document(project));
        } catch (IllegalArgumentException impossible) {
            throw new Failure(Main.FAULTY, ProjectReader.file(project) + ": " + impossible.getMessage());
        }
    }

    private boolean isGood(Migration.Migrated migrated, PrintWriter out) {
        var read = Main.reader(spec)
                .read(ProjectReader.file(project), migrated.after().text());
        read.said().forEach(out::println);
        if (!migrated.difference().isEmpty()) {
            out.println("something would be lost: " + migrated.difference() + "; nothing is written");
        }
        return read.project().isPresent() && migrated.difference().isEmpty();
    }

    private int written(Migration.Migrated migrated, PrintWriter out) {
        if (migrated.from() == migrated.to()) {
            out.println("nothing to do");
        } else if (!write) {
            out.println("nothing is written without --write");
        } else {
            write(migrated);
            out.println("written; what it was is kept: sownd generations " + project);
        }
        return Main.DONE;
    }

    private void write(Migration.Migrated migrated) {
        try {
            Versions.of(project, new LocalDisk()).replace(migrated.after(), Instant.now());
        } catch (IOException failed) {
            throw new Failure(Main.FAILED, project + " was not written: " + failed);
        }
    }
}
