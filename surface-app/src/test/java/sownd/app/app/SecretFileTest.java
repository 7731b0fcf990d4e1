package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    private Path folder;

    private Path file;
    private SecretFile secrets;

    @BeforeEach
    void name() {
        file = folder.resolve("sownd/secrets.json");
        secrets = new SecretFile(file);
    }

    @Test
    void whatIsKeptIsFound() {
        assertThat(secrets.find("foh")).isEmpty();
        secrets.keep("foh", "hush ä\"");
        secrets.keep("desk", "other");
        assertThat(secrets.find("foh")).contains("hush ä\"");
        assertThat(secrets.names()).containsExactly("foh", "desk");
        assertThat(secrets.forget("foh")).isTrue();
        assertThat(secrets.forget("foh")).isFalse();
        assertThat(new SecretFile(file).names()).containsExactly("desk");
    }

    @Test
    void onlyTheOwnerMayRead() throws Exception {
        secrets.keep("foh", "hush");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> secrets.find("foh"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chmod 600 " + file)
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> secrets.keep("foh", "other")).hasMessageContaining("chmod 600");
    }

    @Test
    void whatIsNoSecretFileIsSaidAndNotRepeated() throws Exception {
        secrets.keep("foh", "hush");
        for (var garbage : new String[] {"{\"foh\": hush", "[\"hush\"]", "hush"}) {
            Files.writeString(file, garbage);
            assertThatThrownBy(() -> secrets.find("foh"))
                    .hasMessageContaining("mend it by hand")
                    .hasMessageNotContaining("hush")
                    .hasNoCause();
            assertThatThrownBy(() -> secrets.keep("new", "x")).hasMessageContaining("mend it by hand");
            assertThat(Files.readString(file)).as("nothing is lost").isEqualTo(garbage);
        }
        assertThatThrownBy(() -> secrets.keep("No Id", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCommandKeepsTheFirstLineAndNeverShowsIt() {
        var home = System.getProperty("user.home");
        var in = System.in;
        try {
            System.setProperty("user.home", folder.toString());
            System.setIn(new ByteArrayInputStream("hush\nrest\n".getBytes(StandardCharsets.UTF_8)));
            var out = new StringWriter();
            org.junit.jupiter.api.Assumptions.assumeTrue(
                    System.getenv("XDG_CONFIG_HOME") == null, "secrets of whoever runs this test are left alone");
            assertThat(run(out, "secret", "set", "foh")).isZero();
            assertThat(run(out, "secret", "list")).isZero();
            assertThat(out.toString())
                    .contains("foh is kept in")
                    .contains("\nfoh\n")
                    .doesNotContain("hush");
            assertThat(SecretFile.usual().find("foh")).contains("hush");
            assertThat(run(out, "secret", "remove", "foh")).isZero();
            assertThat(run(out, "secret", "remove", "foh")).isEqualTo(Main.FAULTY);
            assertThat(run(out, "secret", "set", "desk")).as("nothing is typed").isEqualTo(Main.FAULTY);
        } finally {
            System.setIn(in);
            System.setProperty("user.home", home);
        }
    }

    private static int run(StringWriter out, String... line) {
        return Main.run(line, new PrintWriter(out, true), new PrintWriter(out, true));
    }
}
