package sownd.devices.hid.deck;

/** What a hand did on a deck. Keys count from the top left, row by row, whatever the wire does. */
public sealed interface DeckEvent {
    record KeyDown(int key) implements DeckEvent {}

    record KeyUp(int key) implements DeckEvent {}

    record KnobDown(int knob) implements DeckEvent {}

    record KnobUp(int knob) implements DeckEvent {}

    /** An encoder was turned by some steps, below 0 to the left, never 0. */
    record Turned(int knob, int steps) implements DeckEvent {}

    /** A finger on the strip, which stayed or not. */
    record Touched(int x, int y, boolean hold) implements DeckEvent {}

    record Swiped(int x, int y, int toX, int toY) implements DeckEvent {}

    record TagRead(String id) implements DeckEvent {}
}
