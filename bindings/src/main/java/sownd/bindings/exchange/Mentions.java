package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sownd.bindings.store.Names;
import sownd.engine.graph.Ids;

/**
 * Finds where a piece of a project mentions other things of it, in addresses, in expressions and by their ids, and lets
 * them be called something else. Mentions of things there are none of are told as well: who asks knows what there is.
 */
final class Mentions {
    /** What a mention becomes; the same id, to leave it. */
    interface Naming {
        String thing(Section section, String id);

        /** A file below {@code assets/}. */
        String asset(String name);
    }

    private static final String ROOTS = "graph|page|binding|preset|cue|var|connection|surface";
    private static final Pattern ADDRESS = Pattern.compile("^/(" + ROOTS + ")/([a-z][a-z0-9_]*)(?=/|$)");
    private static final Set<String> CONDITIONS = Set.of("when", "if", "while", "true", "false");
    private static final Set<String> FILES = Set.of("asset", "image", "icon", "sound", "file");
    private static final Set<String> ENDS = Set.of("port", "connection");
    /** What was kept of other programs: their names are not ours. */
    private static final Set<String> FOREIGN = Set.of("unmapped", "companion");

    private static final Set<String> PAGE_WORDS = Set.of("next", "previous", "back");

    private final Section section;
    private final Naming names;
    private final Names texts;

    private Mentions(Section section, Naming names) {
        this.section = section;
        this.names = names;
        this.texts = new Names(this::address, page -> names.thing(Section.PAGES, page));
    }

    /**
     * The piece with other names; the piece itself is changed.
     *
     * @throws IllegalArgumentException "what, mend" where a name is hidden from us
     */
    static JsonNode renamed(JsonNode piece, Section section, Naming names) {
        return new Mentions(section, names).walk(piece);
    }

    private JsonNode walk(JsonNode value) {
        switch (value) {
            case ObjectNode object -> walk(object);
            case ArrayNode list -> {
                for (var i = 0; i < list.size(); i++) {
                    list.set(i, list.get(i).isTextual() ? text(list.get(i).asText()) : walk(list.get(i)));
                }
            }
            default -> {}
        }
        return value;
    }

    private TextNode text(String text) {
        return TextNode.valueOf(plain(text));
    }

    private void walk(ObjectNode object) {
        var fields = new ArrayList<>(object.properties());
        object.removeAll();
        for (var field : fields) {
            var value = field.getValue();
            var changed = FOREIGN.contains(field.getKey())
                    ? value
                    : value.isTextual()
                            ? TextNode.valueOf(text(fields.getFirst().getKey(), field.getKey(), value.asText()))
                            : walk(value);
            object.set(address(field.getKey()), changed);
        }
    }

    /**
     * @param verb the first key of the object, which says what it is
     */
    private String text(String verb, String key, String text) {
        if (key.equals("osc") || (verb.equals("send") && key.equals("address"))) {
            return text; // an address of somebody else's
        }
        if (FILES.contains(key)) {
            return names.asset(text);
        }
        if (Ids.valid(text) && isId(verb, key)) {
            return id(key, text);
        }
        return CONDITIONS.contains(key) ? computed(text) : plain(text);
    }

    private boolean isId(String verb, String key) {
        var inGraph = section == Section.GRAPHS || section == Section.TYPES;
        return key.equals("page")
                || key.equals("recall")
                || (verb.equals("send") && key.equals("to"))
                || (verb.equals("midi") && key.equals("from"))
                || (inGraph && (key.equals("type") || ENDS.contains(key)));
    }

    private String id(String key, String id) {
        return switch (key) {
            case "page" -> PAGE_WORDS.contains(id) ? id : names.thing(Section.PAGES, id);
            case "recall" -> names.thing(Section.PRESETS, id);
            case "type" -> names.thing(Section.TYPES, id);
            default -> {
                var connection = names.thing(Section.CONNECTIONS, id);
                yield connection.equals(id) ? names.thing(Section.SURFACES, id) : connection;
            }
        };
    }

    /** A text as it is, but for an address it is and expressions in it. */
    private String plain(String text) {
        if (text.startsWith("/")) {
            return address(text);
        }
        return text.contains("${") ? computed(text) : text;
    }

    /** What the language cannot read names nothing. */
    private String computed(String text) {
        return Names.reads(text) ? texts.in(text) : text;
    }

    private String address(String text) {
        return ADDRESS.matcher(text).replaceFirst(found -> "/" + found.group(1) + "/" + renamed(found));
    }

    private String renamed(MatchResult found) {
        return Section.of(found.group(1))
                .map(known -> names.thing(known, found.group(2)))
                .orElse(found.group(2));
    }
}
