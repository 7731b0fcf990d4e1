package sownd.app.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Who answers. The version is the one the jar was built with, or "development" when run from a build folder. */
public record Product(String name, String version) {
    private static final String BUILT_AS = "/META-INF/maven/dev.sownd/sownd-surface-app/pom.properties";

    public static Product sownd() {
        try (InputStream built = Product.class.getResourceAsStream(BUILT_AS)) {
            return new Product("sownd", versionIn(built));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String versionIn(@Nullable InputStream built) throws IOException {
        Properties facts = new Properties();
        if (built != null) {
            facts.load(built);
        }
        return facts.getProperty("version", "development");
    }
}
