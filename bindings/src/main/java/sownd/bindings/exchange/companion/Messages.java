package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/** Actions of the modules that only send, as our send. */
final class Messages {
    private static final Pattern ARGUMENT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|\\S+");
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private Messages() {}

    /**
     * Translates.
     *
     * @throws Untranslatable with the reason
     */
    static ObjectNode of(Entity action, Far far, Scope scope) throws Untranslatable {
        return switch (far.kind()) {
            case OSC -> osc(action, far, scope);
            case MIDI -> midi(action, far, scope);
            case HTTP -> http(action, far, scope);
            case FOREIGN ->
                throw new Untranslatable("there is nothing here like the module "
                        + (far.module().isEmpty() ? "it is of" : far.module()));
        };
    }

    private static ObjectNode osc(Entity action, Far far, Scope scope) throws Untranslatable {
        var path = action.text("path").strip();
        if (action.isExpression("path") || path.contains("$(") || !path.startsWith("/")) {
            throw new Untranslatable("the OSC address \"" + path + "\" is computed or none");
        }
        var arguments = JsonNodeFactory.instance.arrayNode();
        var types = switch (action.definition()) {
            case "send_blank" -> "";
            case "send_int" -> one(action, "int", "i", arguments, scope);
            case "send_float" -> one(action, "float", "f", arguments, scope);
            case "send_string" -> one(action, "string", "s", arguments, scope);
            case "send_boolean" -> bool(action.option("value").asBoolean(), arguments);
            case "send_multiple" -> several(value(action, "arguments", scope), arguments);
            default -> throw new Untranslatable("a message of this kind is not sent here");
        };
        return Words.osc(far.id(), path, arguments, types);
    }

    private static String one(Entity action, String option, String type, ArrayNode into, Scope scope)
            throws Untranslatable {
        var value = value(action, option, scope);
        if (type.equals("s") || value.contains("${")) {
            into.add(value);
        } else {
            number(value, into);
        }
        return type;
    }

    private static void number(String value, ArrayNode into) throws Untranslatable {
        try {
            into.add(new java.math.BigDecimal(value.strip()));
        } catch (NumberFormatException none) {
            throw new Untranslatable("\"" + value + "\" is no number");
        }
    }

    private static String bool(boolean value, ArrayNode into) {
        into.add(value);
        return value ? "T" : "F";
    }

    /** Arguments between blanks; a number without a point is whole, and what is in quotes is one text. */
    private static String several(String text, ArrayNode into) throws Untranslatable {
        var types = new StringBuilder();
        var found = ARGUMENT.matcher(text);
        while (found.find()) {
            var word = found.group();
            if (found.group(1) != null || found.group(2) != null) {
                into.add(
                        found.group(1) != null
                                ? found.group(1).replace("\\\"", "\"")
                                : found.group(2).replace("\\'", "'"));
                types.append('s');
            } else if (word.matches("-?\\d{1,9}")) {
                into.add(Integer.parseInt(word));
                types.append('i');
            } else if (word.matches("-?\\d+\\.\\d+")) {
                number(word, into);
                types.append('f');
            } else if (word.matches("(?i)true|false")) {
                types.append(bool(Boolean.parseBoolean(word), into));
            } else if (word.contains("${")) {
                throw new Untranslatable("how many arguments there are is only known while it runs");
            } else {
                into.add(word);
                types.append('s');
            }
        }
        return types.toString();
    }

    private static ObjectNode midi(Entity action, Far far, Scope scope) throws Untranslatable {
        if (action.option("relValue").asBoolean()
                || action.option("sendOverTime").asBoolean()) {
            throw new Untranslatable("it sends relative values or over time");
        }
        var words = switch (action.definition()) {
            case "noteon" -> words("note", scope, action, "note", "velocity");
            case "cc" -> words("cc", scope, action, "controller", "value");
            case "program" -> words("program", scope, action, "program");
            case "pitch" -> words("pitchbend", scope, action, "value");
            case "aftertouch" -> words("polypressure", scope, action, "note", "pressure");
            case "channelpressure" -> words("pressure", scope, action, "pressure");
            default -> throw new Untranslatable("a message of this kind is not sent here");
        };
        if (action.definition().equals("noteon") && action.text("velocity").equals("0")) {
            throw new Untranslatable("a note of velocity 0 is not sent here");
        }
        return Words.midi(far.id(), words + " ch " + value(action, "channel", scope));
    }

    private static String words(String form, Scope scope, Entity action, String... options) throws Untranslatable {
        var words = new StringBuilder(form);
        for (var option : options) {
            words.append(' ').append(value(action, option, scope));
        }
        return words.toString();
    }

    private static ObjectNode http(Entity action, Far far, Scope scope) throws Untranslatable {
        var method = action.definition();
        if (!METHODS.contains(method)) {
            throw new Untranslatable("a request of this kind is not sent here");
        }
        if (action.text("header").strip().length() > 2) {
            throw new Untranslatable("a request with headers is not sent here");
        }
        if (!action.text("jsonResultDataVariable").isEmpty()) {
            throw new Untranslatable("an answer is not kept in a variable here");
        }
        var body = method.equals("get") ? "" : value(action, "body", scope);
        var url = Speech.escaped(far.prefix()) + value(action, "url", scope).strip();
        return Words.http(method.toUpperCase(java.util.Locale.ROOT), url, body);
    }

    /** An option as a template. */
    static String value(Entity action, String option, Scope scope) throws Untranslatable {
        var text = action.text(option);
        if (action.isExpression(option)) {
            return Speech.computed(text, scope);
        }
        var said = Speech.text(text, scope);
        if (!said.lost().isEmpty()) {
            throw new Untranslatable(said.lost());
        }
        return said.template();
    }
}
