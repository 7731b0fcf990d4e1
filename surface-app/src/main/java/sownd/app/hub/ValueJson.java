package sownd.app.hub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.engine.graph.Value;

/**
 * Between {@link Value} and JSON text in UTF-8.
 *
 * <p>Numbers keep every bit: a whole one is written without a fraction, any other in the shortest form that reads back
 * the same. JSON has no word for NaN and infinity: they are written as {@code null}. A number too great for a double is
 * refused, not read as infinity.
 */
final class ValueJson {
    /** Deepest nesting read. */
    static final int DEEPEST = 64;

    private static final int DEEPEST_WRITTEN = 512;
    private static final double LONG_LIMIT = 0x1p63;

    // The streaming half alone: a mapper would cost a tenth of the start-up.
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(DEEPEST_WRITTEN)
                    .build())
            .build();

    private ValueJson() {}

    /** @throws NotJson naming line and column, also for anything after the one value */
    static Value read(byte[] json) throws NotJson {
        try (JsonParser parser = JSON.createParser(json)) {
            return readWhole(parser);
        } catch (IOException unreadable) {
            throw NotJson.of(unreadable);
        }
    }

    static byte[] write(Value value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            write(generator, value);
        } catch (IOException tooDeep) {
            throw new UncheckedIOException(tooDeep);
        }
        return bytes.toByteArray();
    }

    private static Value readWhole(JsonParser parser) throws IOException, NotJson {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw NotJson.at(parser, "there is nothing to read");
        }
        Value value = read(parser, first);
        if (parser.nextToken() != null) {
            throw NotJson.at(parser, "only one value may stand here");
        }
        return value;
    }

    private static Value read(JsonParser parser, JsonToken token) throws IOException, NotJson {
        return switch (token) {
            case START_OBJECT -> readFields(parser);
            case START_ARRAY -> readItems(parser);
            case VALUE_STRING -> Value.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(parser);
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case VALUE_NULL -> Value.nothing();
            default -> throw NotJson.at(parser, "a value is missing");
        };
    }

    private static Value readFields(JsonParser parser) throws IOException, NotJson {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            fields.put(name, read(parser, parser.nextToken()));
        }
        return new Value.Fields(fields);
    }

    private static Value readItems(JsonParser parser) throws IOException, NotJson {
        List<Value> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(read(parser, token));
        }
        return new Value.Items(items);
    }

    private static Value readNumber(JsonParser parser) throws IOException, NotJson {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw NotJson.at(parser, "this number is too great");
        }
        return Value.of(number);
    }

    private static void write(JsonGenerator out, Value value) throws IOException {
        switch (value) {
            case Value.Nothing _ -> out.writeNull();
            case Value.Flag(boolean on) -> out.writeBoolean(on);
            case Value.Num(double number) -> writeNumber(out, number);
            case Value.Text(String text) -> out.writeString(text);
            case Value.Items(var items) -> writeItems(out, items);
            case Value.Fields(var fields) -> writeFields(out, fields);
        }
    }

    private static void writeNumber(JsonGenerator out, double number) throws IOException {
        boolean minusZero = number == 0 && 1 / number < 0;
        if (!Double.isFinite(number)) {
            out.writeNull();
        } else if (number == Math.rint(number) && Math.abs(number) < LONG_LIMIT && !minusZero) {
            out.writeNumber((long) number);
        } else {
            out.writeNumber(number);
        }
    }

    private static void writeItems(JsonGenerator out, List<Value> items) throws IOException {
        out.writeStartArray();
        for (Value item : items) {
            write(out, item);
        }
        out.writeEndArray();
    }

    private static void writeFields(JsonGenerator out, Map<String, Value> fields) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            out.writeFieldName(field.getKey());
            write(out, field.getValue());
        }
        out.writeEndObject();
    }
}
