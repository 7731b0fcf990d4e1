package sownd.bindings.trigger;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One field of a cron rule: its range, and the names it knows. */
enum CronField {
    SECOND(0, 59, ""),
    MINUTE(0, 59, ""),
    HOUR(0, 23, ""),
    DAY(1, 31, ""),
    MONTH(1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
    /** Monday is 1 and Sunday 7, which may be written 0. */
    WEEKDAY(1, 7, "mon tue wed thu fri sat sun");

    private final int least;
    private final int most;
    private final String names;

    CronField(int least, int most, String names) {
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /** How many values there are. */
    int size() {
        return most - least + 1;
    }

    /** The values a field names: {@code *}, {@code 5}, {@code 2-7}, {@code 0-30/10}, {@code mon,wed}. */
    BitSet read(String text) {
        var values = new BitSet();
        for (var part : text.toLowerCase(Locale.ROOT).split(",", -1)) {
            add(part, values);
        }
        return values;
    }

    private void add(String part, BitSet values) {
        var halves = part.split("/", -1);
        var step = halves.length > 1 ? number(halves[1], 1, most, part) : 1;
        var ends = halves[0].split("-", -1);
        if (halves.length > 2 || ends.length > 2) {
            throw wrong(part);
        }
        var all = ends[0].equals("*");
        var first = all ? least : value(ends[0]);
        var last = all || (ends.length == 1 && halves.length > 1) ? most : value(ends[ends.length - 1]);
        if (last < first && this == WEEKDAY) {
            last += size(); // from Sunday, or over it: fri-tue
        }
        if (last < first || (all && ends.length > 1)) {
            throw wrong(part);
        }
        for (var value = first; value <= last; value += step) {
            values.set(least + (value - least) % size());
        }
    }

    private int value(String word) {
        var named = List.of(names.split(" ", -1)).indexOf(word);
        if (named >= 0 && !word.isEmpty()) {
            return least + named;
        }
        var number = number(word, this == WEEKDAY ? 0 : least, most, word);
        return this == WEEKDAY && number == 0 ? 7 : number;
    }

    private int number(String word, int from, int to, String part) {
        if (word.matches("\\d{1,2}")) {
            var number = Integer.parseInt(word);
            if (number >= from && number <= to) {
                return number;
            }
        }
        throw wrong(part);
    }

    private IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException("\"" + part + "\" is no " + name().toLowerCase(Locale.ROOT)
                + " of a cron rule, write * or numbers from " + least + " to " + most + " such as " + least + "-"
                + most);
    }
}
