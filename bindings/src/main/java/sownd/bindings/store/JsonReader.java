package sownd.bindings.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads JSON text into {@link Json}. Nesting is bounded; a key written twice is a fault. */
final class JsonReader {
    private static final int DEEPEST = 64;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws NotJson with line and column, also for anything after the one value */
    static Json read(String text) throws NotJson {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new NotJson("it is empty", 1, 1);
            }
            var reader = new JsonReader(parser);
            var value = reader.value();
            if (parser.nextToken() != null) {
                throw reader.at("something follows the document");
            }
            return value;
        } catch (JsonProcessingException broken) {
            var place = broken.getLocation();
            throw new NotJson(
                    "this is no JSON", place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
        } catch (IOException impossible) {
            throw new AssertionError("a text in memory cannot fail to be read", impossible);
        }
    }

    private NotJson at(String what) {
        var place = parser.currentTokenLocation();
        return new NotJson(what, place.getLineNr(), place.getColumnNr());
    }

    private Json value() throws IOException, NotJson {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields();
            case START_ARRAY -> items();
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            default -> new Json.Nothing();
        };
    }

    private Json number() throws IOException, NotJson {
        var written = parser.getText();
        if (!Double.isFinite(Double.parseDouble(written))) {
            throw at("this number is too great");
        }
        return new Json.Num(written);
    }

    private Json fields() throws IOException, NotJson {
        var line = line();
        var form = Json.Form.ONE_LINE;
        var fields = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            form = fields.isEmpty() ? form(line) : form;
            var name = parser.currentName();
            if (fields.containsKey(name)) {
                throw at("\"" + name + "\" stands here twice");
            }
            parser.nextToken();
            fields.put(name, value());
        }
        return new Json.Fields(fields, form);
    }

    private Json items() throws IOException, NotJson {
        var line = line();
        var form = Json.Form.ONE_LINE;
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            form = items.isEmpty() ? form(line) : form;
            items.add(value());
        }
        return new Json.Items(items, form);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** What begins on a line of its own stays open. */
    private Json.Form form(int opened) {
        return line() > opened ? Json.Form.OPEN : Json.Form.ONE_LINE;
    }
}
