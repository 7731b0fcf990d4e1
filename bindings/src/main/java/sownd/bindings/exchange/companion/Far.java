package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A connection of Companion.
 *
 * @param kind what it is here
 * @param id its id here; empty where it has none
 * @param prefix what an HTTP connection puts before every address
 */
record Far(Kind kind, String module, String label, String id, String prefix) {
    /** What a connection is here. */
    enum Kind {
        OSC,
        MIDI,
        HTTP,
        /** A module there is nothing like here. */
        FOREIGN
    }

    /** What a connection is by its module; the older name of the field is read as well. */
    static Far of(JsonNode instance, Naming naming) {
        var module =
                instance.path("moduleId").asText(instance.path("instance_type").asText(""));
        var label = instance.path("label").asText(module);
        var config = config(instance);
        var kind = switch (module) {
            case "generic-osc" ->
                config.path("protocol").asText("udp").equals("udp")
                                && port(config).isPresent()
                        ? Kind.OSC
                        : Kind.FOREIGN;
            case "generic-midi" -> Kind.MIDI;
            case "generic-http" -> Kind.HTTP;
            default -> Kind.FOREIGN;
        };
        var id = kind == Kind.OSC || kind == Kind.MIDI ? naming.fresh(label, "connection") : "";
        return new Far(kind, module, label, id, config.path("prefix").asText(""));
    }

    /** Before version 3 the settings stood beside the label. */
    private static JsonNode config(JsonNode instance) {
        return instance.path("config").isObject() ? instance.path("config") : instance;
    }

    private static Optional<Integer> port(JsonNode config) {
        var text = config.path("targetPort").asText("").strip();
        var number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        return number > 0 && number < 65_536 ? Optional.of(number) : Optional.empty();
    }

    /** As a connection of the project; empty where it is none. */
    Optional<ObjectNode> connection(JsonNode instance) {
        var config = config(instance);
        var connection = JsonNodeFactory.instance.objectNode();
        switch (kind) {
            case OSC ->
                connection
                        .put("type", "osc")
                        .put("host", config.path("host").asText("127.0.0.1"))
                        .put("port", port(config).orElseThrow());
            case MIDI -> {
                connection.put("type", "midi");
                name(config, "inPort").ifPresent(name -> connection.put("in", name));
                name(config, "outPort").ifPresent(name -> connection.put("out", name));
            }
            case HTTP, FOREIGN -> {
                return Optional.empty();
            }
        }
        return Optional.of(connection);
    }

    private static Optional<String> name(JsonNode config, String port) {
        var own = config.path(port + "IsVirtual").asBoolean() ? port + "VirtualName" : port + "Name";
        return Optional.of(config.path(own).asText(config.path(port).asText("")))
                .filter(text -> !text.isEmpty());
    }
}
