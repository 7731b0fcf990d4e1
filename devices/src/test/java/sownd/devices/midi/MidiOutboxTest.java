package sownd.devices.midi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MidiOutboxTest {
    private final MidiOutbox outbox = new MidiOutbox(4);

    @Test
    void ofAControllerTheNewestWinsAndNotesAllWait() throws MidiFault {
        put("cc 7 1", "note 60 100", "cc 7 2", "note 60 0", "cc 7 3");
        assertThat(taken()).containsExactly("cc 7 3 ch 1", "note 60 100 ch 1", "note 60 0 ch 1");
        assertThat(outbox.replaced()).isEqualTo(2);
        assertThat(outbox.dropped()).isZero();
    }

    @Test
    void parameterNumbersKeepTheirOrder() throws MidiFault {
        put("cc 99 1", "cc 98 2", "cc 6 3", "cc 6 4");
        assertThat(taken()).containsExactly("cc 99 1 ch 1", "cc 98 2 ch 1", "cc 6 3 ch 1", "cc 6 4 ch 1");
    }

    @Test
    void ofALightTheNewestWins() throws MidiFault {
        for (String text : List.of("note 5 1", "note 6 1", "note 5 0", "note 5 1 ch 2")) {
            outbox.putLight(MidiWords.message(text));
        }
        assertThat(taken()).containsExactly("note 5 0 ch 1", "note 6 1 ch 1", "note 5 1 ch 2");
    }

    @Test
    void fullItDropsTheOldestThatIsNoNoteOff() throws MidiFault {
        put("note 1 0", "note 2 9", "note 3 9", "note 4 0", "note 5 0");
        assertThat(taken()).containsExactly("note 1 0 ch 1", "note 3 9 ch 1", "note 4 0 ch 1", "note 5 0 ch 1");
        assertThat(outbox.dropped()).isEqualTo(1);
    }

    @Test
    void closedItTakesNothing() throws MidiFault {
        outbox.close();
        assertThat(outbox.put(MidiWords.message("note 1 1"))).isFalse();
        assertThat(outbox.poll()).isNull();
    }

    private void put(String... texts) throws MidiFault {
        for (String text : texts) {
            assertThat(outbox.put(MidiWords.message(text))).isTrue();
        }
    }

    private List<String> taken() {
        List<String> taken = new ArrayList<>();
        for (MidiMessage next = outbox.poll(); next != null; next = outbox.poll()) {
            taken.add(MidiWords.print(next));
        }
        return taken;
    }
}
