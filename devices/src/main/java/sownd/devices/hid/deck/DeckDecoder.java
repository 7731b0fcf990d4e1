package sownd.devices.hid.deck;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Input reports of one open deck to what hands did. A report is a whole state: only what changed gives an event, so a
 * release that was lost comes with the next report. One thread.
 */
final class DeckDecoder {
    private static final byte INPUT = 1;

    private final DeckModel model;
    private final BitSet keys = new BitSet();
    private final BitSet knobs = new BitSet();

    DeckDecoder(DeckModel model) {
        this.model = model;
    }

    /** @param report with its id; anything that is no input report gives nothing */
    List<DeckEvent> decode(byte[] report) {
        if (report.length < 2 || report[0] != INPUT) {
            return List.of();
        }
        byte[] payload = new byte[report.length - 1];
        System.arraycopy(report, 1, payload, 0, payload.length);
        return events(model.dialect().input(payload, model));
    }

    private List<DeckEvent> events(DeckInput input) {
        return switch (input) {
            case DeckInput.Keys(List<Boolean> down) -> keyChanges(down);
            case DeckInput.Knobs(List<Boolean> down) ->
                changes(knobs, down, DeckEvent.KnobDown::new, DeckEvent.KnobUp::new);
            case DeckInput.Turns(List<Integer> steps) -> turns(steps);
            case DeckInput.Touch(int x, int y, boolean hold) -> List.of(new DeckEvent.Touched(x, y, hold));
            case DeckInput.Swipe(int x, int y, int toX, int toY) -> List.of(new DeckEvent.Swiped(x, y, toX, toY));
            case DeckInput.Tag(String id) -> List.of(new DeckEvent.TagRead(id));
            case DeckInput.Nothing() -> List.of();
        };
    }

    private List<DeckEvent> keyChanges(List<Boolean> wire) {
        List<Boolean> down = new ArrayList<>();
        for (int key = 0; key < model.keys(); key++) {
            int at = model.wireKey(key);
            down.add(at < wire.size() ? wire.get(at) : keys.get(key));
        }
        return changes(keys, down, DeckEvent.KeyDown::new, DeckEvent.KeyUp::new);
    }

    private static List<DeckEvent> changes(
            BitSet held, List<Boolean> down, IntFunction<DeckEvent> pressed, IntFunction<DeckEvent> released) {
        List<DeckEvent> events = new ArrayList<>();
        for (int i = 0; i < down.size(); i++) {
            if (down.get(i) != held.get(i)) {
                held.set(i, down.get(i));
                events.add(down.get(i) ? pressed.apply(i) : released.apply(i));
            }
        }
        return events;
    }

    private static List<DeckEvent> turns(List<Integer> steps) {
        List<DeckEvent> events = new ArrayList<>();
        for (int knob = 0; knob < steps.size(); knob++) {
            if (steps.get(knob) != 0) {
                events.add(new DeckEvent.Turned(knob, steps.get(knob)));
            }
        }
        return events;
    }

    /** Everything held is let go: the deck has gone. */
    List<DeckEvent> letGo() {
        List<DeckEvent> events = new ArrayList<>();
        keys.stream().forEach(key -> events.add(new DeckEvent.KeyUp(key)));
        knobs.stream().forEach(knob -> events.add(new DeckEvent.KnobUp(knob)));
        keys.clear();
        knobs.clear();
        return events;
    }
}
