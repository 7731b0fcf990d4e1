package sownd.bindings.shape;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text, with the place of the first that is none. */
public final class Utf8 {
    private Utf8() {}

    /** These bytes are no UTF-8. */
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Mark mark;

        private Broken(Mark mark) {
            super("not UTF-8 at line " + mark.line() + ", column " + mark.column());
            this.mark = mark;
        }

        public Mark mark() {
            return mark;
        }
    }

    /** The text of a file, without the mark some editors put before it. */
    public static String text(byte[] bytes) throws Broken {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(bytes.length + 1);
        var result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw new Broken(end(text.toString()));
        }
        return text.length() > 0 && text.charAt(0) == '\uFEFF'
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }

    /** The place behind a text. */
    private static Mark end(String text) {
        var lines = (int) text.chars().filter(c -> c == '\n').count();
        return new Mark(lines + 1, text.length() - text.lastIndexOf('\n'));
    }
}
