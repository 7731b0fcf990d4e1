package sownd.bindings.hand;

import java.util.Set;

/** One finger on a control, from going down until what it did is known and it came up. */
final class Finger<F> {
    /** Nothing is due. */
    static final long NEVER = Long.MAX_VALUE;

    final F id;
    final Grammar grammar;
    final int step;
    final Set<Occasion> lists;
    final long down;
    Stage stage = Stage.UNDECIDED;
    long due = NEVER;
    boolean acted;
    int repeats;

    /** How much is known. */
    enum Stage {
        /** It is down, and what it means may depend on what follows. */
        UNDECIDED,
        /** It came up and may go down again for a double press. */
        WAITING,
        /** What it meant was done; it is down. */
        DECIDED
    }

    Finger(F id, Grammar grammar, int step, long down) {
        this.id = id;
        this.grammar = grammar;
        this.step = step;
        this.lists = grammar.steps().get(step);
        this.down = down;
    }

    boolean has(Occasion occasion) {
        return lists.contains(occasion);
    }

    /** Whether a press acts when it goes down: nothing that follows can make it another, or there is a list for that. */
    boolean immediate() {
        return has(Occasion.SHORT) || !(has(Occasion.LONG) || has(Occasion.DOUBLE));
    }

    /** What a tap does when it has come up and stays so. */
    Occasion tap() {
        return has(Occasion.SHORT) ? Occasion.SHORT : Occasion.PRESS;
    }

    /** Whether what follows still matters after it went down. */
    boolean open() {
        return has(Occasion.SHORT) || has(Occasion.LONG) || has(Occasion.DOUBLE);
    }

    boolean isDue(long time) {
        return due != NEVER && due - time <= 0;
    }
}
