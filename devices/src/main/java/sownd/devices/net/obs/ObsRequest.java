package sownd.devices.net.obs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something asked of OBS.
 *
 * @param about the id of the input or item it is about; empty for none
 */
record ObsRequest(String type, ObjectNode data, String about) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ObsRequest of(String type) {
        return new ObsRequest(type, JsonNodeFactory.instance.objectNode(), "");
    }

    ObsRequest about(String id) {
        return new ObsRequest(type, data, id);
    }

    ObsRequest with(String field, String value) {
        data.put(field, value);
        return this;
    }

    ObsRequest with(String field, boolean value) {
        data.put(field, value);
        return this;
    }

    ObsRequest with(String field, double value) {
        data.put(field, value);
        return this;
    }

    ObsRequest with(String field, int value) {
        data.put(field, value);
        return this;
    }

    /**
     * One that people wrote: {@code SaveSourceScreenshot {"sourceName": "Main", …}}.
     *
     * @throws IllegalArgumentException "what, mend" if that is no request
     */
    static ObsRequest written(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        if (!parts[0].matches("[A-Za-z]{1,64}")) {
            throw new IllegalArgumentException("\"" + text + "\" is no request, write its type, then its data as JSON");
        }
        if (parts.length < 2) {
            return of(parts[0]);
        }
        try {
            JsonNode data = JSON.readTree(parts[1]);
            if (data instanceof ObjectNode object) {
                return new ObsRequest(parts[0], object, "");
            }
        } catch (JsonProcessingException wrong) {
            throw noData(parts[1], wrong);
        }
        throw noData(parts[1], null);
    }

    private static IllegalArgumentException noData(String text, @org.jspecify.annotations.Nullable Exception why) {
        return new IllegalArgumentException("\"" + text + "\" is no JSON object, write {\"field\": value}", why);
    }

    /** Whether it only asks how something is. */
    boolean asks() {
        return type.startsWith("Get");
    }
}
