package sownd.bindings.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A part of the project file that holds things by id. */
public enum Section {
    TYPES("types", "type"),
    GRAPHS("graphs", "graph"),
    PAGES("pages", "page"),
    BINDINGS("bindings", "binding"),
    PRESETS("presets", "preset"),
    CUES("cues", "cue"),
    VARIABLES("variables", "var"),
    CONNECTIONS("connections", "connection"),
    SURFACES("surfaces", "surface");

    private final String key;
    private final String root;

    Section(String key, String root) {
        this.key = key;
        this.root = root;
    }

    /** Its key in the project file. */
    public String key() {
        return key;
    }

    /** What one thing of it is called, and the first step of its addresses. */
    public String root() {
        return root;
    }

    /** By its key, its root or the plain word. */
    static Optional<Section> of(String word) {
        return Arrays.stream(values())
                .filter(section -> word.equals(section.key)
                        || word.equals(section.root)
                        || word.equals(section.key.substring(0, section.key.length() - 1)))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Section::root).collect(Collectors.joining(", "));
    }
}
