package sownd.devices.profile;

import java.text.Normalizer;
import java.util.Map;

/** Text as displays write it that know letters of seven bits only: accents go, a few signs are spelled out, others are "?". */
final class PlainText {
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

    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(point -> plain.append(letter(point)));
        return plain.toString();
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
        return point >= ' ' && point <= '~' ? Character.toString(point) : "?";
    }
}
