package sownd.devices.hid.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import sownd.devices.hid.HidUnavailable;

/** What takes bytes here, for tests that send it any. */
public final class DeckFuzz {
    private DeckFuzz() {}

    /** A decoder whose downs and ups must alternate, on keys the model has. */
    public static Consumer<byte[]> decoder(DeckModel model) {
        DeckDecoder decoder = new DeckDecoder(model);
        Set<DeckEvent> held = new HashSet<>();
        return report -> decoder.decode(report).forEach(event -> {
            switch (event) {
                case DeckEvent.KeyDown down -> {
                    assertThat(down.key()).isBetween(0, model.keys() - 1);
                    assertThat(held.add(down)).isTrue();
                }
                case DeckEvent.KeyUp(int key) ->
                    assertThat(held.remove(new DeckEvent.KeyDown(key))).isTrue();
                case DeckEvent.KnobDown down -> assertThat(held.add(down)).isTrue();
                case DeckEvent.KnobUp(int knob) ->
                    assertThat(held.remove(new DeckEvent.KnobDown(knob))).isTrue();
                case DeckEvent.Turned(int knob, int steps) -> {
                    assertThat(knob).isBetween(0, model.knobs().count() - 1);
                    assertThat(steps).isNotZero();
                }
                case DeckEvent.Touched _, DeckEvent.Swiped _, DeckEvent.TagRead _ -> {}
            }
        });
    }

    public static Consumer<byte[]> network() {
        CoraReader reader = new CoraReader();
        return bytes -> {
            reader.read(bytes).forEach(frame -> assertThat(frame.payload()).hasSizeLessThanOrEqualTo(16 * 1024));
            reader.read(new CoraFrame(0x8000, 0, 1, bytes).encoded());
        };
    }

    public static Consumer<byte[]> answers() {
        return answer -> {
            for (DeckModel model : DeckModels.all()) {
                model.dialect().serial().read(answer);
                model.dialect().firmware().read(answer);
            }
            FeatureText.DOCK_SERIAL.read(answer);
            FeatureText.DOCK_FIRMWARE.read(answer);
            FirmwareReport.read(5, answer);
            FirmwareReport.read(0x11, answer);
        };
    }

    public static Consumer<byte[]> simulator(DeckModel model) {
        DeckSimulator deck = new DeckSimulator(model, "F");
        return report -> {
            try {
                deck.write(report);
                deck.sendFeature(report);
            } catch (HidUnavailable e) {
                throw new AssertionError(e);
            }
        };
    }
}
