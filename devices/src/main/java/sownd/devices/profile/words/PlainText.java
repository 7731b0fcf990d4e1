package sownd.devices.profile.words;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** Text as displays write it that know letters of seven bits only: accents go, a few signs are spelled out, others are "?". */
public final class PlainText {
    private static final Map<Integer, String> SPELLED = Map.ofEntries(
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '°', "o"),
            Map.entry((int) '\u00ad', ""));

    private PlainText() {}

    /** Folds a text; a letter that cannot be written is one "?". */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> plain.append(letter(point)));
        return plain.toString();
    }

    /** Folds UTF-8; each byte that is none of it is one "?", and reading goes on with the next. */
    public static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < bytes.length) {
            int length = Math.min(length(bytes[at] & 0xFF), bytes.length - at);
            Optional<String> letter = whole(bytes, at, length);
            text.append(letter.orElse("?"));
            at += letter.isPresent() ? length : 1;
        }
        return of(text.toString());
    }

    private static int length(int first) {
        return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    private static Optional<String> whole(byte[] bytes, int at, int length) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, length))
                    .toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    private static String letter(int point) {
        String spelled = SPELLED.get(point);
        if (spelled != null) {
            return spelled;
        }
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return "";
        }
        if (Character.isISOControl(point)) {
            return " ";
        }
        // What an accent stands on comes first.
        int base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                .codePointAt(0);
        return base >= ' ' && base <= '~' ? Character.toString(base) : SPELLED.getOrDefault(base, "?");
    }
}
