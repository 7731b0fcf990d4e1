package sownd.devices.hid.deck;

/** What a hand did on a deck. Keys count from the top left, row by row, whatever the wire does. */
public sealed interface DeckEvent {
    record KeyDown(int key) implements DeckEvent {}

    record KeyUp(int key) implements DeckEvent {}

    record KnobDown(int knob) implements DeckEvent {}

    record KnobUp(int knob) implements DeckEvent {}

    /** @param steps below 0 to the left, never 0 */
    record Turned(int knob, int steps) implements DeckEvent {}

    /** @param hold the finger stayed */
    record Touched(int x, int y, boolean hold) implements DeckEvent {}

    record Swiped(int x, int y, int toX, int toY) implements DeckEvent {}

    record TagRead(String id) implements DeckEvent {}
}
