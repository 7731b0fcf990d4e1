package sownd.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Looks at what works for nodes beside the audio thread, and tells when its trouble comes or goes. Conductor's thread only. */
final class Watch {
    private final Map<String, Watched> all = new LinkedHashMap<>();

    private record Watched(List<Beside> parts, boolean troubled) {
        String trouble() {
            for (Beside part : parts) { // after every block of a rendering
                String why = part.trouble();
                if (!why.isEmpty()) {
                    return why;
                }
            }
            return "";
        }
    }

    /** From now on looks at these parts of a node, at none when there are none. */
    void put(String path, List<Beside> parts) {
        if (parts.isEmpty()) {
            all.remove(path);
        } else {
            all.put(path, new Watched(parts, false));
        }
    }

    void retain(Set<String> paths) {
        all.keySet().retainAll(paths);
    }

    /** Tells the path of each node whose trouble came, with the reason, or went, with an empty one. */
    void look(BiConsumer<String, String> told) {
        all.replaceAll((path, watched) -> {
            String why = watched.trouble();
            if (why.isEmpty() != watched.troubled()) {
                return watched;
            }
            told.accept(path, why);
            return new Watched(watched.parts(), !why.isEmpty());
        });
    }
}
