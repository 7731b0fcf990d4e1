package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full, and one that is really read-only: 8 MB of memory, mounted without being root. */
final class FullDiskTest {
    private static final int SAVES = Boolean.getBoolean("sownd.soak") ? 200 : 10;
    private static final String MOUNTED = "mount -t tmpfs -o size=8m none \"$1\" && shift && exec \"$@\"";

    @TempDir
    private Path folder;

    private List<String> inNamespace(Path disk, String... words) {
        var all = new ArrayList<>(List.of("unshare", "-Urm", "sh", "-c", MOUNTED, "sh", disk.toString()));
        all.addAll(List.of(words));
        return all;
    }

    private boolean mayMount(Path disk) throws InterruptedException {
        try {
            return new ProcessBuilder(inNamespace(disk, "true"))
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("try.txt").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    @Test
    void theShowGoesOnAndNothingIsLost() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mayMount(disk), "no file system may be mounted here: unshare -Urm is not allowed or not there");
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        var out = folder.resolve("out.txt");
        var process = new ProcessBuilder(inNamespace(
                        disk,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDisk.class.getName(),
                        disk.toString(),
                        elsewhere.toString(),
                        Integer.toString(SAVES)))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        assertThat(Files.readString(out)).contains("filled:", "well");
    }
}
