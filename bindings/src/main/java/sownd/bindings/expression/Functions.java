package sownd.bindings.expression;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.Value;

/** The functions of expressions. Each declares itself here; documentation, completion and checks follow from it. Pure. */
public final class Functions {
    /** Longer texts are not made. */
    static final int LONGEST_TEXT = 4_000;

    private static final int WIDEST = 100;
    private static final double SILENCE = -90;

    Functions() {}

    @About(place = 1, value = "the smaller of two numbers")
    public double min(double a, double b) {
        return Math.min(a, b);
    }

    @About(place = 2, value = "the larger of two numbers")
    public double max(double a, double b) {
        return Math.max(a, b);
    }

    @About(place = 3, value = "a number, held between two others")
    public double clamp(double number, double least, double most) {
        return Math.max(least, Math.min(most, number));
    }

    @About(place = 4, value = "the nearest whole number")
    public double round(double number) {
        return Math.rint(number);
    }

    @About(place = 5, value = "the next whole number below")
    public double floor(double number) {
        return Math.floor(number);
    }

    @About(place = 6, value = "the next whole number above")
    public double ceil(double number) {
        return Math.ceil(number);
    }

    @About(place = 7, value = "a number without its sign")
    public double abs(double number) {
        return Math.abs(number);
    }

    @About(place = 8, value = "a number moved from one range to another: scale(value, 0, 1, -60, 0)")
    public double scale(double number, double from, double to, double first, double last) {
        return from == to ? first : first + (number - from) / (to - from) * (last - first);
    }

    @About(place = 9, value = "a factor as decibels, at least -90")
    public double db(double factor) {
        return factor <= 0 ? SILENCE : Math.max(SILENCE, 20 * Math.log10(factor));
    }

    @About(place = 10, value = "decibels as a factor; -90 and less are 0")
    public double lin(double decibels) {
        return decibels <= SILENCE ? 0 : Math.pow(10, decibels / 20);
    }

    @About(place = 11, value = "a number as a text with one digit after the point")
    public String fixed(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    @About(place = 12, value = "a number as a text with so many digits after the point")
    public String digits(double number, double count) {
        return String.format(Locale.ROOT, "%." + (int) clamp(count, 0, 9) + "f", number);
    }

    @About(place = 13, value = "a text made so wide: pad(7, 3) is 007, a text gets blanks after it")
    public String pad(@Nullable Object value, double width) {
        var text = text(value);
        var missing = "?".repeat((int) Math.max(0, Math.min(WIDEST, width) - text.length()));
        return value instanceof Number && !text.startsWith("-")
                ? missing.replace('?', '0') + text
                : text + missing.replace('?', ' ');
    }

    @About(place = 14, value = "seconds as minutes and seconds, 75 as 1:15, from an hour on 1:01:15")
    public String time(double seconds) {
        var whole = (long) Math.abs(seconds);
        var sign = seconds <= -1 ? "-" : "";
        var minutes = whole / 60 % 60;
        return whole < 3_600
                ? String.format(Locale.ROOT, "%s%d:%02d", sign, minutes, whole % 60)
                : String.format(Locale.ROOT, "%s%d:%02d:%02d", sign, whole / 3_600, minutes, whole % 60);
    }

    @About(place = 15, value = "a text in capitals")
    public String upper(@Nullable Object text) {
        return text(text).toUpperCase(Locale.ROOT);
    }

    @About(place = 16, value = "a text in small letters")
    public String lower(@Nullable Object text) {
        return text(text).toLowerCase(Locale.ROOT);
    }

    @About(place = 17, value = "whether a text holds another")
    public boolean contains(@Nullable Object text, @Nullable Object part) {
        return text(text).contains(text(part));
    }

    @About(place = 18, value = "whether a text begins with another")
    public boolean starts(@Nullable Object text, @Nullable Object part) {
        return text(text).startsWith(text(part));
    }

    @About(place = 19, value = "how many letters a text has")
    public double length(@Nullable Object text) {
        return text(text).length();
    }

    @About(place = 20, value = "a value as a text, as people read it")
    public String text(@Nullable Object value) {
        return Language.value(value).asText();
    }

    @About(place = 21, value = "a text or a switch as a number; 0 if it is none")
    public double number(@Nullable Object value) {
        var number = Language.value(value).asNumber();
        return Double.isNaN(number) ? 0 : number;
    }

    @About(place = 22, value = "a value, or another where there is none")
    public @Nullable Object ifnull(@Nullable Object value, @Nullable Object instead) {
        return Language.value(value) instanceof Value.Nothing ? instead : value;
    }
}
