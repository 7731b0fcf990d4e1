package sownd.app.app;

import sownd.bindings.action.Sending;
import sownd.devices.midi.MidiFault;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiWords;

/** What is to be sent as MIDI messages. Pure. */
final class MidiBytes {
    private MidiBytes() {}

    /** @throws IllegalArgumentException "what, mend" if it is no MIDI */
    static MidiMessage message(Sending sending) {
        return switch (sending) {
            case Sending.Midi midi -> message(midi.words());
            case Sending.MidiBytes midi -> message(midi.bytes());
            default -> throw new IllegalArgumentException("this is a MIDI connection, send it MIDI");
        };
    }

    private static MidiMessage message(String words) {
        try {
            return MidiWords.message(words);
        } catch (MidiFault wrong) {
            throw new IllegalArgumentException("\"" + words + "\" is no MIDI message, " + wrong.getMessage(), wrong);
        }
    }

    /** The message of bytes from the highest to the lowest; programs and pressures have one less. */
    private static MidiMessage message(int bytes) {
        var status = bytes >> 16 & 0xff;
        return (status & 0xe0) == 0xc0
                ? MidiMessage.of(status, bytes >> 8 & 0x7f)
                : MidiMessage.of(status, bytes >> 8 & 0x7f, bytes & 0x7f);
    }
}
