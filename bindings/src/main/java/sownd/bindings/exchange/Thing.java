package sownd.bindings.exchange;

import sownd.bindings.shape.Inspection;

/** One thing of a project, written {@code page:evening}. */
public record Thing(Section section, String id) {
    /**
     * Reads {@code page:evening}.
     *
     * @throws IllegalArgumentException "what, mend"
     */
    public static Thing of(String text) {
        var words = text.split(":", 2);
        var section = words.length == 2 ? Section.of(words[0]) : java.util.Optional.<Section>empty();
        return section.map(known -> new Thing(known, words[1]))
                .orElseThrow(() -> new IllegalArgumentException("\"" + text
                        + "\" is no part of a project, write it as page:evening; the kinds are " + Section.words()));
    }

    /** Where it stands in the project file. */
    String pointer() {
        return "/" + section.key() + "/" + Inspection.below("", id).substring(1);
    }

    @Override
    public String toString() {
        return section.root() + ":" + id;
    }
}
