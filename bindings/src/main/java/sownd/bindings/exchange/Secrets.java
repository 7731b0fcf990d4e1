package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import sownd.bindings.shape.Inspection;

/** What others must not see: it is taken out of whatever leaves, and never comes in. */
public final class Secrets {
    /** Names one kept elsewhere, and so may be shown. */
    private static final String NAMED = "secret:";

    private static final Pattern KEYS = Pattern.compile(
            "(?i).*(passw|passphrase|secret|token|api_?-?key|private_?-?key|credential|authorization|bearer).*|pass|pin|pwd|auth");
    private static final Pattern IN_URL = Pattern.compile("(?<=[a-z]://)[^/@\\s:]*:[^/@\\s]+(?=@)");
    private static final Pattern IN_QUERY =
            Pattern.compile("(?i)(?<=[?&](?:token|key|apikey|api_key|password|access_token|auth)=)[^&#\\s\"]+");
    private static final Pattern IN_HEADER = Pattern.compile("(?i)(?<=\\b(?:bearer|basic) )[A-Za-z0-9+/._~=-]{16,}");

    private final List<String> removed = new ArrayList<>();
    private final Map<String, Boolean> telling = new HashMap<>();

    private Secrets() {}

    /**
     * Takes every secret out of a piece.
     *
     * @return the pointers of where they were
     */
    public static List<String> remove(JsonNode piece) {
        var secrets = new Secrets();
        secrets.walk(piece, "");
        return List.copyOf(secrets.removed);
    }

    private void walk(JsonNode value, String pointer) {
        switch (value) {
            case ObjectNode object -> {
                for (var field : new ArrayList<>(object.properties())) {
                    var below = Inspection.below(pointer, field.getKey());
                    object.set(field.getKey(), clean(field.getKey(), field.getValue(), below));
                }
            }
            case ArrayNode list -> {
                for (var i = 0; i < list.size(); i++) {
                    list.set(i, clean("", list.get(i), pointer + "/" + i));
                }
            }
            default -> {}
        }
    }

    private boolean isTelling(String key) {
        return telling.computeIfAbsent(key, name -> KEYS.matcher(name).matches());
    }

    private JsonNode clean(String key, JsonNode value, String pointer) {
        if (value.isContainerNode()) {
            if (isTelling(key) && isWrapped(value)) {
                return blank((ObjectNode) value, pointer);
            }
            walk(value, pointer);
            return value;
        }
        if (isTelling(key) && isSecret(value)) {
            removed.add(pointer);
            return TextNode.valueOf("");
        }
        return value.isTextual() ? TextNode.valueOf(text(value.asText(), pointer)) : value;
    }

    /** A variable, or an option with its value inside. */
    private static boolean isWrapped(JsonNode value) {
        return value.isObject() && value.path("value").isValueNode();
    }

    private JsonNode blank(ObjectNode wrapped, String pointer) {
        if (isSecret(wrapped.path("value"))) {
            removed.add(pointer);
            wrapped.put("value", "");
        }
        return wrapped;
    }

    private static boolean isSecret(JsonNode value) {
        return (value.isTextual()
                        && !value.asText().isEmpty()
                        && !value.asText().startsWith(NAMED))
                || value.isNumber();
    }

    private String text(String text, String pointer) {
        if (text.length() < 8 || text.startsWith(NAMED) || text.startsWith("data:")) {
            return text;
        }
        // Pictures in base 64 have none of these signs, and patterns are slow on millions of letters.
        var clean = text.contains("://") ? IN_URL.matcher(text).replaceAll("") : text;
        clean = clean.indexOf('=') > 0 && (clean.indexOf('?') >= 0 || clean.indexOf('&') >= 0)
                ? IN_QUERY.matcher(clean).replaceAll("")
                : clean;
        clean = clean.indexOf(' ') > 0 ? IN_HEADER.matcher(clean).replaceAll("") : clean;
        if (!clean.equals(text)) {
            removed.add(pointer);
        }
        return clean;
    }
}
