package sownd.devices.osc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;

/** The byte vectors of one wire, by category. */
public final class VectorFile {
    private final JsonNode root;

    private VectorFile(JsonNode root) {
        this.root = root;
    }

    /** @param name "osc", "apc", "midi" */
    public static VectorFile named(String name) {
        try (InputStream in = VectorFile.class.getResourceAsStream("/vectors/" + name + ".json")) {
            return new VectorFile(new JsonMapper().readTree(in));
        } catch (IOException e) {
            throw new IllegalStateException("vectors/" + name + ".json", e);
        }
    }

    public List<JsonNode> category(String category) {
        return StreamSupport.stream(root.get("vectors").spliterator(), false)
                .filter(v -> v.get("category").asText().equals(category))
                .toList();
    }

    public JsonNode vector(String id) {
        return StreamSupport.stream(root.get("vectors").spliterator(), false)
                .filter(v -> v.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.asText());
    }
}
