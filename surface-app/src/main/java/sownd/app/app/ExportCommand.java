package sownd.app.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.bindings.exchange.Archive;
import sownd.bindings.exchange.Refused;
import sownd.bindings.exchange.Thing;

@Command(
        name = "export",
        description = {
            "Writes a project, or parts of it with all they need, into one .sownd archive.",
            "Secrets never go along. The same project gives the same bytes."
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROJECT", description = "Folder with a project.json.")
    private Path project;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The archive, such as show.sownd.")
    private Path file;

    @Option(names = "--without-media", description = "Leaves out the files of assets.")
    private boolean withoutMedia;

    @Option(
            names = "--part",
            paramLabel = "KIND:ID",
            split = ",",
            description = "Only this part and all it needs, such as page:evening; may be given often.")
    private List<String> parts = List.of();

    @Override
    public Integer call() throws IOException {
        ProjectFile.read(project, Main.reader(spec), spec.commandLine().getErr());
        try {
            say(write());
            return Main.DONE;
        } catch (Refused | IllegalArgumentException refused) {
            throw new Failure(Main.FAULTY, String.valueOf(refused.getMessage()));
        }
    }

    /** Beside its place first, so that an archive that is there stays whole until the new one is. */
    private Archive.Written write() throws IOException {
        var chosen = parts.stream().map(Thing::of).toList();
        var along = withoutMedia ? Archive.Along.WITHOUT_MEDIA : Archive.Along.WITH_MEDIA;
        var fresh = file.resolveSibling(".export-" + UUID.randomUUID() + ".sownd");
        try {
            Archive.Written written;
            try (var out = Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW)) {
                written = Archive.write(ProjectFile.folder(project), chosen, along, out);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void say(Archive.Written written) throws IOException {
        var out = spec.commandLine().getOut();
        written.secrets().forEach(at -> out.println("a secret was left out at " + at));
        written.missing().forEach(name -> out.println("missing: assets/" + name));
        out.println(
                file + ": " + Files.size(file) + " bytes, " + written.files().size() + " files of assets");
    }
}
