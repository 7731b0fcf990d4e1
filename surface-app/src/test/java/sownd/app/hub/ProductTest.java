package sownd.app.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ProductTest {
    @Test
    void knowsTheVersionItWasBuiltWith() throws IOException {
        byte[] built = "artifactId=sownd-surface-app\nversion=3.1.4\n".getBytes(UTF_8);
        assertThat(Product.versionIn(new ByteArrayInputStream(built))).isEqualTo("3.1.4");
    }

    @Test
    void saysSoWhenItWasNotBuiltAtAll() throws IOException {
        assertThat(Product.versionIn(null)).isEqualTo("development");
    }
}
