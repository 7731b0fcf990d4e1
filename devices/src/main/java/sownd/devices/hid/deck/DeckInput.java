package sownd.devices.hid.deck;

import java.util.List;

/** What one report of a deck says; whole states, not changes. */
sealed interface DeckInput {
    DeckInput NOTHING = new Nothing();

    /** Which keys are down, as the wire counts them; as many as were in the report. */
    record Keys(List<Boolean> down) implements DeckInput {}

    /** Which encoders are pushed. */
    record Knobs(List<Boolean> down) implements DeckInput {}

    /** How far each encoder was turned, in steps. */
    record Turns(List<Integer> steps) implements DeckInput {}

    /** A finger on the strip, for long or not. */
    record Touch(int x, int y, boolean hold) implements DeckInput {}

    record Swipe(int x, int y, int toX, int toY) implements DeckInput {}

    /** A tag was held to the reader. */
    record Tag(String id) implements DeckInput {}

    /** Nothing that means something on this model. */
    record Nothing() implements DeckInput {}
}
