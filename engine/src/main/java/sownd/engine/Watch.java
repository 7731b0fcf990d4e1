package sownd.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Looks at what works for nodes beside the audio thread, and tells when its trouble comes or goes. Conductor's thread only. */
final class Watch {
    private final Map<String, Watched> all = new LinkedHashMap<>();
    /** The same, to be gone through after every block of a rendering. */
    private Watched[] each = {};

    private static final class Watched {
        private final String path;
        private final Beside[] parts;
        private boolean troubled;

        Watched(String path, List<Beside> parts) {
            this.path = path;
            this.parts = parts.toArray(Beside[]::new);
        }

        String trouble() {
            for (Beside part : parts) {
                String why = part.trouble();
                if (!why.isEmpty()) {
                    return why;
                }
            }
            return "";
        }

        void look(BiConsumer<String, String> told) {
            String why = trouble();
            if (why.isEmpty() == troubled) {
                troubled = !troubled;
                told.accept(path, why);
            }
        }
    }

    /** From now on looks at these parts of a node, at none when there are none. */
    void put(String path, List<Beside> parts) {
        if (parts.isEmpty()) {
            all.remove(path);
        } else {
            all.put(path, new Watched(path, parts));
        }
    }

    /** Looks at none but these nodes; ends a number of {@link #put}. */
    void retain(Set<String> paths) {
        all.keySet().retainAll(paths);
        each = all.values().toArray(Watched[]::new);
    }

    /** Tells the path of each node whose trouble came, with the reason, or went, with an empty one. */
    void look(BiConsumer<String, String> told) {
        for (Watched watched : each) {
            watched.look(told);
        }
    }
}
