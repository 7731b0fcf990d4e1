package sownd.devices.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON that still knows where each thing stood. */
sealed interface Doc {
    Spot spot();

    /**
     * Where something stands.
     *
     * @param line from 1
     * @param path as {@code controls[2].in}, empty for the whole
     */
    record Spot(int line, int column, String path) {
        ProfileFault.Item fault(String what, String mend) {
            return new ProfileFault.Item(line, column, path, what, mend);
        }
    }

    record Fields(Spot spot, Map<String, Doc> fields) implements Doc {}

    record Items(Spot spot, List<Doc> items) implements Doc {}

    record Text(Spot spot, String value) implements Doc {}

    record Num(Spot spot, double value) implements Doc {}

    /** True, false or null: no profile needs them. */
    record Other(Spot spot) implements Doc {}

    /** Reads a whole document; {@link com.fasterxml.jackson.core.JacksonException} where it is no JSON. */
    static Doc read(InputStream in) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(in)) {
            parser.nextToken();
            Doc whole = value(parser, "");
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows after the end");
            }
            return whole;
        }
    }

    private static Doc value(JsonParser parser, String path) throws IOException {
        Spot spot = spot(parser, path);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return fields(parser, spot);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(parser, spot);
        }
        if (token == JsonToken.VALUE_STRING) {
            return new Text(spot, parser.getText());
        }
        return token != null && token.isNumeric() ? new Num(spot, parser.getDoubleValue()) : new Other(spot);
    }

    private static Spot spot(JsonParser parser, String path) {
        JsonLocation at = parser.currentTokenLocation();
        return new Spot(at.getLineNr(), at.getColumnNr(), path);
    }

    private static Doc fields(JsonParser parser, Spot spot) throws IOException {
        Map<String, Doc> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser, spot.path().isEmpty() ? name : spot.path() + "." + name));
        }
        return new Fields(spot, fields);
    }

    private static Doc items(JsonParser parser, Spot spot) throws IOException {
        List<Doc> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, spot.path() + "[" + items.size() + "]"));
        }
        return new Items(spot, items);
    }
}
