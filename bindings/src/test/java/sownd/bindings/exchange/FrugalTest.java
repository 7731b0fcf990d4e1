package sownd.bindings.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives are read, or refused, in a process that has 64 MB of heap and no more. */
class FrugalTest {
    @TempDir
    private Path folder;

    /** What the process does. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] args) throws IOException {
            try (var unpacker = Unpacker.of(Files.newByteChannel(Path.of(args[0])), Limits.USUAL)) {
                unpacker.verify();
                System.out.println("read " + unpacker.entries().size());
            } catch (Refused refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    private static String said(Path archive) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        archive.toString())
                .redirectErrorStream(true)
                .start();
        try (var out = process.inputReader()) {
            var said = out.readAllAsString();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return said.strip();
        }
    }

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private Path archive(Filling filling) throws IOException {
        var file = folder.resolve("a.sownd");
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            filling.fill(zip);
        }
        return file;
    }

    @Test
    void hundredsOfMegabytes() throws Exception {
        var archive = archive(zip -> {
            var some = new byte[1 << 20];
            new java.util.Random(1).nextBytes(some);
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("assets/long.wav"));
            for (var i = 0; i < 200; i++) {
                zip.write(some);
            }
            zip.closeEntry();
        });
        assertThat(said(archive)).isEqualTo("read 1");
    }

    @Test
    void asManyEntriesAsThereMayBe() throws Exception {
        var archive = archive(zip -> {
            for (var i = 0; i < 10_000; i++) {
                zip.putNextEntry(new ZipEntry("assets/folder/a rather long name of a sound " + i + ".wav"));
            }
        });
        assertThat(said(archive)).isEqualTo("read 10000");
    }

    @Test
    void moreEntriesThanTheFormatCounts() throws Exception {
        var archive = archive(zip -> {
            for (var i = 0; i < 200_000; i++) {
                zip.putNextEntry(new ZipEntry("assets/" + i));
            }
        });
        assertThat(said(archive))
                .isEqualTo("the archive is refused: it has 65535 or more entries, at most 10000 are let in");
    }

    @Test
    void aBomb() throws Exception {
        var archive = archive(zip -> {
            zip.putNextEntry(new ZipEntry("assets/silence.wav"));
            for (var i = 0; i < 512; i++) {
                zip.write(new byte[1 << 20]);
            }
        });
        assertThat(said(archive)).contains("assets/silence.wav", "more than 200 times its size");
    }
}
