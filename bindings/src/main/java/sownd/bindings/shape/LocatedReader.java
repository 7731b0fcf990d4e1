package sownd.bindings.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import sownd.engine.graph.Value;

/** Reads JSON text into {@link Located} values. Nesting is bounded; a key written twice is a fault. */
public final class LocatedReader {
    private static final int DEEPEST = 64;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonParser parser;
    private final Inspection inspection;
    /** The names from the document down to where it reads, the innermost first. */
    private final ArrayDeque<String> open = new ArrayDeque<>();

    private LocatedReader(JsonParser parser, Inspection inspection) {
        this.parser = parser;
        this.inspection = inspection;
    }

    /** The document, or empty when its syntax is broken (the fault is then in {@code inspection}). */
    public static Optional<Located> read(String text, Inspection inspection) {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                inspection.fault(Mark.START, "", "the file is empty", "write at least {\"sownd\": 1, \"name\": \"…\"}");
                return Optional.empty();
            }
            var document = new LocatedReader(parser, inspection).value();
            if (parser.nextToken() != null) {
                inspection.fault(
                        mark(parser.currentTokenLocation()), "", "something follows the document", "remove it");
            }
            return Optional.of(document);
        } catch (JsonProcessingException broken) {
            inspection.fault(
                    mark(broken.getLocation()), "", "this is not JSON: " + plain(broken), "mend the syntax here");
            return Optional.empty();
        } catch (IOException impossible) {
            throw new AssertionError("a text in memory cannot fail to be read", impossible);
        }
    }

    /** The library adds where a bracket was opened, and codes of letters: not for people. */
    private static String plain(JsonProcessingException broken) {
        return broken.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("syntax error")
                .replaceAll(" \\(start marker.*| \\(code \\d+[^)]*\\)|[,.]$", "");
    }

    private static Mark mark(JsonLocation location) {
        return location == null
                ? Mark.START
                : new Mark(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private Located value() throws IOException {
        var mark = mark(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(mark);
            case START_ARRAY -> items(mark);
            case VALUE_STRING -> new Located.Scalar(mark, Value.of(parser.getText()));
            case VALUE_TRUE -> new Located.Scalar(mark, Value.of(true));
            case VALUE_FALSE -> new Located.Scalar(mark, Value.of(false));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Located.Scalar(mark, Value.of(parser.getDoubleValue()));
            default -> new Located.Scalar(mark, Value.nothing());
        };
    }

    private Located fields(Mark mark) throws IOException {
        var members = new LinkedHashMap<String, Located.Member>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var key = mark(parser.currentTokenLocation());
            parser.nextToken();
            open.push(name);
            if (members.put(name, new Located.Member(key, value())) != null) {
                inspection.fault(key, pointer(), "\"" + name + "\" stands here twice", "keep one of the two");
            }
            open.pop();
        }
        return new Located.Fields(mark, members);
    }

    private Located items(Mark mark) throws IOException {
        var items = new ArrayList<Located>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            open.push(Integer.toString(items.size()));
            items.add(value());
            open.pop();
        }
        return new Located.Items(mark, items);
    }

    private String pointer() {
        var pointer = "";
        for (var name : open.reversed()) {
            pointer = Inspection.below(pointer, name);
        }
        return pointer;
    }
}
