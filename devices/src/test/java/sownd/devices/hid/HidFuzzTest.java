package sownd.devices.hid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.devices.hid.deck.DeckFuzz;
import sownd.devices.hid.deck.DeckModel;
import sownd.devices.hid.deck.DeckModels;
import sownd.devices.hid.xkeys.XkeysDecoder;
import sownd.devices.hid.xkeys.XkeysEvent;
import sownd.devices.hid.xkeys.XkeysModel;
import sownd.devices.hid.xkeys.XkeysModels;

/** Whatever bytes come, decoders go on: they throw nothing, and what is held can be let go. */
class HidFuzzTest {
    private static final int REPORTS = Boolean.getBoolean("sownd.soak") ? 10_000_000 : 100_000;

    static List<DeckModel> decks() {
        return DeckModels.all();
    }

    @ParameterizedTest
    @MethodSource("decks")
    void decks(DeckModel model) {
        feed(
                DeckFuzz.decoder(model),
                model.id().hashCode(),
                REPORTS / DeckModels.all().size());
    }

    @Test
    void oneDeck() {
        feed(DeckFuzz.decoder(DeckModels.named("plus").orElseThrow()), 5, REPORTS);
    }

    @Test
    void panels() {
        for (XkeysModel model : XkeysModels.all()) {
            XkeysDecoder decoder = new XkeysDecoder(model);
            int[] held = {0};
            feed(
                    report -> {
                        for (XkeysEvent event : decoder.decode(report)) {
                            held[0] += event instanceof XkeysEvent.Down ? 1 : event instanceof XkeysEvent.Up ? -1 : 0;
                        }
                    },
                    model.product(),
                    REPORTS / 10);
            assertThat(decoder.letGo()).hasSize(held[0]);
        }
    }

    @Test
    void framesFromTheNetwork() {
        feed(DeckFuzz.network(), 11, REPORTS);
    }

    @Test
    void answers() {
        feed(DeckFuzz.answers(), 13, REPORTS);
    }

    @Test
    void simulators() {
        feed(DeckFuzz.simulator(DeckModels.named("plus").orElseThrow()), 17, REPORTS);
        feed(DeckFuzz.simulator(DeckModels.named("original").orElseThrow()), 19, REPORTS);
    }

    /** Reports of no sense, and others that begin as real ones do and were changed in a few places. */
    private static void feed(Consumer<byte[]> decoder, long seed, int count) {
        Random random = new Random(seed);
        List<byte[]> earlier = new ArrayList<>(List.of(new byte[] {1, 0, 8, 0, 1}, new byte[] {1, 3, 5, 0, 1, 2, 3}));
        for (int i = 0; i < count; i++) {
            byte[] report =
                    random.nextBoolean() ? noise(random) : changed(earlier.get(random.nextInt(earlier.size())), random);
            if (earlier.size() < 200) {
                earlier.add(report);
            }
            decoder.accept(report);
        }
    }

    private static byte[] noise(Random random) {
        byte[] report = new byte[random.nextInt(80)];
        random.nextBytes(report);
        if (report.length > 1 && random.nextBoolean()) {
            report[0] = 1;
            report[1] = (byte) random.nextInt(6);
        }
        return report;
    }

    private static byte[] changed(byte[] report, Random random) {
        byte[] changed = Arrays.copyOf(report, Math.max(0, report.length + random.nextInt(9) - 4));
        for (int i = 0; i < 3 && changed.length > 0; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return changed;
    }
}
