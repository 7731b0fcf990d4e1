package sownd.devices.osc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * An address pattern: {@code ?} one character, {@code *} any run, {@code [a-z]} and {@code [!a-z]} one of a set,
 * <code>{x,y}</code> one of some words; none of them crosses a slash. {@code //} stands for any number of parts, none
 * included. Immutable, any thread.
 *
 * <p>Matching goes once over the address with a set of places in the pattern, so its time is at most the product of both
 * lengths whatever the pattern.
 */
public final class OscPattern {
    /** The longest pattern accepted, in characters. */
    public static final int MAX_LENGTH = 1024;

    /** One thing the pattern can do next: take a character, or go on at other places without taking any. */
    sealed interface Step {
        /** Takes one character of a set (or not of it) and goes to the following step. */
        record Take(BitSet of, boolean negated) implements Step {
            boolean takes(char c) {
                return negated ? c != '/' && !of.get(c) : of.get(c);
            }
        }

        /** Goes to each of these steps. */
        record Go(List<Integer> to) implements Step {}
    }

    private final String text;
    private final List<Step> steps;
    private final boolean literal;

    private OscPattern(String text, List<Step> steps, boolean literal) {
        this.text = text;
        this.steps = List.copyOf(steps);
        this.literal = literal;
    }

    /**
     * Reads a pattern.
     *
     * @throws OscFault if a bracket is not closed, the pattern does not begin with a slash, or it is too long
     */
    public static OscPattern of(String text) throws OscFault {
        if (!text.startsWith("/")) {
            throw new OscFault("an address begins with '/'", 0);
        }
        if (text.length() > MAX_LENGTH) {
            throw new OscFault("an address pattern has at most " + MAX_LENGTH + " characters", MAX_LENGTH);
        }
        boolean literal = text.chars().noneMatch(c -> "?*[]{}".indexOf(c) >= 0) && !text.contains("//");
        return new OscPattern(text, literal ? List.of() : new Compiler(text).steps(), literal);
    }

    /** True if it has no pattern characters, so that it matches just the address it spells. */
    public boolean literal() {
        return literal;
    }

    public boolean matches(String address) {
        return literal ? text.equals(address) : run(address);
    }

    private boolean run(String address) {
        Places now = new Places(steps);
        Places next = new Places(steps);
        now.enter(0);
        for (int i = 0; i < address.length(); i++) {
            now.follow(address.charAt(i), next);
            Places was = now;
            now = next;
            next = was;
        }
        return now.reached(steps.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OscPattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }

    /** The places in the pattern where matching stands after some characters. */
    private static final class Places {
        private final List<Step> steps;
        private final BitSet places;
        private final int[] waiting;

        Places(List<Step> steps) {
            this.steps = steps;
            this.places = new BitSet(steps.size() + 1);
            this.waiting = new int[steps.size() + 1];
        }

        /** Adds a place and all that can be reached from it without a character. */
        void enter(int start) {
            int count = add(start, 0);
            while (count > 0) {
                int at = waiting[--count];
                if (at < steps.size() && steps.get(at) instanceof Step.Go go) {
                    for (int to : go.to()) {
                        count = add(to, count);
                    }
                }
            }
        }

        private int add(int place, int count) {
            if (places.get(place)) {
                return count;
            }
            places.set(place);
            waiting[count] = place;
            return count + 1;
        }

        void follow(char c, Places next) {
            next.places.clear();
            for (int at = places.nextSetBit(0); at >= 0 && at < steps.size(); at = places.nextSetBit(at + 1)) {
                if (steps.get(at) instanceof Step.Take take && take.takes(c)) {
                    next.enter(at + 1);
                }
            }
        }

        boolean reached(int place) {
            return places.get(place);
        }
    }

    private static final class Compiler {
        private final String text;
        private final List<Step> steps = new ArrayList<>();
        private int at;

        Compiler(String text) {
            this.text = text;
        }

        List<Step> steps() throws OscFault {
            while (at < text.length()) {
                char c = text.charAt(at);
                switch (c) {
                    case '?' -> any();
                    case '*' -> run();
                    case '[' -> set();
                    case '{' -> words();
                    case ']', '}' -> throw new OscFault("'" + c + "' closes nothing", at);
                    case '/' -> slash();
                    default -> literal();
                }
            }
            return steps;
        }

        private void literal() {
            take(text.charAt(at++));
        }

        private void any() {
            at++;
            steps.add(new Step.Take(new BitSet(), true));
        }

        private void run() {
            at++;
            int start = steps.size();
            steps.add(new Step.Go(List.of(start + 1, start + 3)));
            steps.add(new Step.Take(new BitSet(), true));
            steps.add(new Step.Go(List.of(start)));
        }

        private void slash() throws OscFault {
            int slashes = at;
            while (at < text.length() && text.charAt(at) == '/') {
                at++;
            }
            take('/');
            if (at - slashes > 1) {
                anyParts(slashes);
            }
        }

        /** Parts with their slash, any number of times: go past, or one character and more of them, then a slash. */
        private void anyParts(int slashes) throws OscFault {
            if (at == text.length()) {
                throw new OscFault("'//' wants a name after it", slashes);
            }
            int start = steps.size();
            steps.add(new Step.Go(List.of(start + 1, start + 5)));
            steps.add(new Step.Take(new BitSet(), true));
            steps.add(new Step.Go(List.of(start + 1, start + 3)));
            take('/');
            steps.add(new Step.Go(List.of(start)));
        }

        private void set() throws OscFault {
            int close = text.indexOf(']', at);
            if (close < 0) {
                throw new OscFault("'[' without ']'", at);
            }
            boolean negated = text.startsWith("!", at + 1);
            steps.add(new Step.Take(members(text.substring(at + (negated ? 2 : 1), close)), negated));
            at = close + 1;
        }

        /** A dash between two characters is a range, in whichever order they stand; at the end it is itself. */
        private static BitSet members(String body) {
            BitSet members = new BitSet();
            for (int i = 0; i < body.length(); i++) {
                char first = body.charAt(i);
                char last = first;
                if (i + 2 < body.length() && body.charAt(i + 1) == '-') {
                    i += 2;
                    last = body.charAt(i);
                }
                members.set(Math.min(first, last), Math.max(first, last) + 1);
            }
            members.clear('/');
            return members;
        }

        private void words() throws OscFault {
            int close = text.indexOf('}', at);
            if (close < 0) {
                throw new OscFault("'{' without '}'", at);
            }
            String[] words = text.substring(at + 1, close).split(",", -1);
            List<Integer> starts = new ArrayList<>();
            int start = steps.size() + 1;
            for (String word : words) {
                starts.add(start);
                start += word.length() + 1;
            }
            int end = start;
            steps.add(new Step.Go(starts));
            for (String word : words) {
                word.chars().forEach(c -> take((char) c));
                steps.add(new Step.Go(List.of(end)));
            }
            at = close + 1;
        }

        private void take(char c) {
            BitSet one = new BitSet();
            one.set(c);
            steps.add(new Step.Take(one, false));
        }
    }
}
