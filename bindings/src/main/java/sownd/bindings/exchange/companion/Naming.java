package sownd.bindings.exchange.companion;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives names of people the form of ids, each another one. */
final class Naming {
    private static final int LONGEST = 40;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> given = new HashMap<>();

    /** The id of what is called {@code name}; the same for the same name. */
    String of(String name, String otherwise) {
        return given.computeIfAbsent(name, _ -> fresh(name, otherwise));
    }

    /** An id no other has, however often the name was given. */
    String fresh(String name, String otherwise) {
        var plain = form(name);
        var first = plain.isEmpty() ? otherwise : plain;
        var id = first;
        for (var n = 2; !taken.add(id); n++) {
            id = first + "_" + n;
        }
        return id;
    }

    private static String form(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("_+$", "") : plain;
    }
}
