package sownd.bindings.trigger;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** Days of the week as people write them: {@code tue-sun}, {@code mon, wed}. */
final class Days {
    static final Set<DayOfWeek> ALL = Set.copyOf(EnumSet.allOf(DayOfWeek.class));
    private static final List<String> WORDS =
            Arrays.stream(DayOfWeek.values()).map(Days::word).toList();

    static final Shape<Set<DayOfWeek>> SHAPE = Shapes.text("days such as tue-sun", Days::read);

    private Days() {}

    static Set<DayOfWeek> read(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : text.toLowerCase(Locale.ROOT).split(",", -1)) {
            var ends = part.strip().split("\\s*-\\s*", -1);
            var first = day(ends[0]);
            var last = ends.length == 1 ? first : day(ends[ends.length - 1]);
            if (ends.length > 2) {
                throw new IllegalArgumentException("\"" + part + "\" is no range of days, write one such as tue-sun");
            }
            for (var day = first; ; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    break;
                }
            }
        }
        return Set.copyOf(days);
    }

    private static DayOfWeek day(String word) {
        var at = WORDS.indexOf(word.length() > 3 ? word.substring(0, 3) : word);
        if (at < 0 || !DayOfWeek.of(at + 1).name().startsWith(word.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("\"" + word + "\" is no day, " + Inspection.mend(word, WORDS));
        }
        return DayOfWeek.of(at + 1);
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
