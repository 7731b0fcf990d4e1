package sownd.devices.profile;

import java.util.Locale;
import java.util.Optional;
import sownd.devices.midi.MidiMessage;
import sownd.devices.profile.words.MackieHail;

/** How a device asks whether a program is there, and what it hears back. */
public enum Hail {
    /** It does not ask. */
    NONE {
        @Override
        Optional<MidiMessage> answer(MidiMessage exclusive) {
            return Optional.empty();
        }
    },
    /** As desks of Mackie's kind do; a Logic Control stays dark until its challenge is answered. */
    MACKIE {
        @Override
        Optional<MidiMessage> answer(MidiMessage exclusive) {
            return MackieHail.of(exclusive).flatMap(MackieHail::answer);
        }
    };

    /** What is sent back, if the exclusive was a question. */
    abstract Optional<MidiMessage> answer(MidiMessage exclusive);

    /** As profiles write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
