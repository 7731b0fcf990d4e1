package sownd.bindings.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why an expression cannot be computed, and what mends it, for people who do not know the library behind it. */
final class Reason {
    private static final int LONGEST = 40;
    private static final Pattern NO_NUMBER = Pattern.compile("\\w+ (?:coercion|negate): ?\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COMPARED =
            Pattern.compile("\\w+ comparison: ?\\((.*) (?:[<>]=?|[=!]=) (.*)\\)", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("([a-z]+)\\(.*\\)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9][a-z0-9_]*)+");
    private static final Pattern DIVIDED = Pattern.compile("[/%] error");

    private Reason() {}

    /** @param said what the library says, with names as people write them */
    static String of(String said) {
        var matcher = NO_NUMBER.matcher(said);
        if (matcher.matches()) {
            return quoted(matcher, 1) + " is no number, name an address that holds one";
        }
        if (matcher.usePattern(COMPARED).matches()) {
            return quoted(matcher, 1) + " and " + quoted(matcher, 2) + " cannot be compared, write two of a kind";
        }
        if (matcher.usePattern(NAME).matches()) {
            return said + " holds nothing, give it a value or write ifnull(" + said + ", 0)";
        }
        if (matcher.usePattern(DIVIDED).matches()) {
            return "it divides by 0, ask before whether that is so";
        }
        return matcher.usePattern(CALL).matches()
                ? FunctionType.named(matcher.group(1)).map(Reason::taken).orElse(said)
                : said;
    }

    private static String taken(FunctionType function) {
        return "what " + function.name() + " is given is not what it takes, write " + function.signature();
    }

    private static String quoted(Matcher matcher, int group) {
        var text = matcher.group(group);
        return "\"" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "\"";
    }
}
