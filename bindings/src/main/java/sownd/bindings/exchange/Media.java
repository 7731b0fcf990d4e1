package sownd.bindings.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Files for {@code assets/}, by their names below it, with slashes. */
public interface Media {
    /** No files. */
    Media NONE = of(Map.of());

    Set<String> names();

    /** The content of one of them. */
    InputStream open(String name) throws IOException;

    /** Files that are held in memory. */
    static Media of(Map<String, byte[]> files) {
        var kept = new TreeMap<>(files);
        return new Media() {
            @Override
            public Set<String> names() {
                return kept.keySet();
            }

            @Override
            public InputStream open(String name) throws IOException {
                var bytes = kept.get(name);
                if (bytes == null) {
                    throw new IOException("there is no file " + name);
                }
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
