package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sownd.engine.graph.Ids;

/**
 * Finds where a piece of a project mentions other things of it, in addresses, in expressions and by their ids, and lets
 * them be called something else. Mentions of things there are none of are told as well: who asks knows what there is.
 */
final class Mentions {
    /** What a mention becomes; the same id, to leave it. */
    interface Names {
        String thing(Section section, String id);

        /** A file below {@code assets/}. */
        String asset(String name);
    }

    private static final String ROOTS = "graph|page|binding|preset|cue|var|connection|surface";
    private static final Pattern ADDRESS = Pattern.compile("^/(" + ROOTS + ")/([a-z][a-z0-9_]*)(?=/|$)");
    private static final Pattern DOTTED = Pattern.compile(
            "'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|(?<![\\w.])(" + ROOTS + ")\\.([a-z][a-z0-9_]*)");
    private static final Pattern COMPUTED = Pattern.compile("\\$\\{[^}]*\\}");
    private static final Set<String> CONDITIONS = Set.of("when", "if", "while", "true", "false");
    private static final Set<String> FILES = Set.of("asset", "image", "icon", "sound", "file");
    private static final Set<String> ENDS = Set.of("port", "connection");
    private static final Set<String> PAGE_WORDS = Set.of("next", "previous", "back");

    private final Section section;
    private final Names names;

    private Mentions(Section section, Names names) {
        this.section = section;
        this.names = names;
    }

    /** The piece with other names; the piece itself is changed. */
    static JsonNode renamed(JsonNode piece, Section section, Names names) {
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
            var changed = value.isTextual()
                    ? TextNode.valueOf(text(fields.getFirst().getKey(), field.getKey(), value.asText()))
                    : walk(value);
            object.set(address(field.getKey()), changed);
        }
    }

    /**
     * @param verb the first key of the object, which says what it is
     */
    private String text(String verb, String key, String text) {
        if (key.equals("osc") || verb.equals("send") && key.equals("address")) {
            return text; // an address of somebody else's
        }
        if (FILES.contains(key)) {
            return names.asset(text);
        }
        if (Ids.valid(text) && isId(verb, key)) {
            return id(key, text);
        }
        return CONDITIONS.contains(key) ? expression(text) : plain(text);
    }

    private boolean isId(String verb, String key) {
        var inGraph = section == Section.GRAPHS || section == Section.TYPES;
        return key.equals("page")
                || key.equals("recall")
                || verb.equals("send") && key.equals("to")
                || verb.equals("midi") && key.equals("from")
                || inGraph && (key.equals("type") || ENDS.contains(key));
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
        return text.contains("${") ? COMPUTED.matcher(text).replaceAll(this::computed) : text;
    }

    private String computed(MatchResult found) {
        return java.util.regex.Matcher.quoteReplacement(expression(found.group()));
    }

    private String address(String text) {
        return ADDRESS.matcher(text).replaceFirst(found -> "/" + found.group(1) + "/" + renamed(found));
    }

    private String expression(String text) {
        return DOTTED.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : found.group(1) + "." + renamed(found)));
    }

    private String renamed(MatchResult found) {
        return Section.of(found.group(1))
                .map(known -> names.thing(known, found.group(2)))
                .orElse(found.group(2));
    }
}
