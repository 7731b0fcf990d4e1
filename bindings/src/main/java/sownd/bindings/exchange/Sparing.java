package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes trees that take little memory: the same short text, of which large files have hundreds of thousands, is one node,
 * and objects begin small. For one file, on one thread.
 */
public final class Sparing extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 64;
    private static final int MOST = 20_000;
    private static final int FIELDS = 4;

    private final transient Map<String, TextNode> texts = new HashMap<>();

    @Override
    public TextNode textNode(String text) {
        if (text.length() > LONGEST) {
            return super.textNode(text);
        }
        var known = texts.get(text);
        if (known == null) {
            known = super.textNode(text);
            if (texts.size() < MOST) {
                texts.put(text, known);
            }
        }
        return known;
    }

    @Override
    public ObjectNode objectNode() {
        return new ObjectNode(this, new LinkedHashMap<>(FIELDS));
    }
}
