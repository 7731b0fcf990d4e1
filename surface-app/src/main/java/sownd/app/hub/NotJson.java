package sownd.app.hub;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text that is not JSON, with the place where it stops being so; line and column count from 1. */
final class NotJson extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    private NotJson(String what, @Nullable JsonLocation place) {
        super(what, null, false, false);
        line = place == null ? 1 : Math.max(1, place.getLineNr());
        column = place == null ? 1 : Math.max(1, place.getColumnNr());
    }

    static NotJson at(JsonParser parser, String what) {
        return new NotJson(what, parser.currentTokenLocation());
    }

    static NotJson of(IOException unreadable) {
        return switch (unreadable) {
            case StreamConstraintsException e ->
                new NotJson(
                        "nested deeper than " + ValueJson.DEEPEST + " or a name or number too long", e.getLocation());
            case JsonEOFException e -> new NotJson("the text ends too early", e.getLocation());
            case JsonProcessingException e -> new NotJson(firstSentence(e.getOriginalMessage()), e.getLocation());
            default -> new NotJson("the text is not UTF-8", null);
        };
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** The parser's own words up to where it begins to speak of itself. */
    private static String firstSentence(@Nullable String words) {
        if (words == null) {
            return "unexpected text";
        }
        int end = words.indexOf(": ");
        return end < 0 ? words : words.substring(0, end);
    }
}
