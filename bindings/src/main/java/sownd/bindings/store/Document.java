package sownd.bindings.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import sownd.bindings.shape.Utf8;

/** A project file as a value. What it does not understand is kept as it stands; the same document gives the same bytes. */
public record Document(Json.Fields root) {
    /**
     * Reads.
     *
     * @throws NotJson with the place, if the text is no JSON object
     */
    public static Document of(String text) throws NotJson {
        if (JsonReader.read(text) instanceof Json.Fields object) {
            return new Document(object);
        }
        throw new NotJson("a project is an object {…}", 1, 1);
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws NotJson with the place, if they are no UTF-8 or no JSON object
     */
    public static Document of(byte[] bytes) throws NotJson {
        try {
            return of(Utf8.text(bytes));
        } catch (Utf8.Broken broken) {
            throw new NotJson(
                    "this is no UTF-8 text", broken.mark().line(), broken.mark().column());
        }
    }

    /** What stands at a JSON pointer. @throws IllegalArgumentException if it is no pointer */
    public Optional<Json> at(String pointer) {
        return Pointer.of(pointer).in(root);
    }

    /** As it is written to a file. */
    public String text() {
        return JsonWriter.file(root);
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
