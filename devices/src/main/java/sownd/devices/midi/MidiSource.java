package sownd.devices.midi;

import java.util.Arrays;
import java.util.List;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Sequencer;
import javax.sound.midi.Synthesizer;

/** Where MIDI devices are found: here a system whose own list is not good enough gets its other one. */
interface MidiSource {
    List<MidiDevice.Info> infos();

    MidiDevice device(MidiDevice.Info info) throws MidiUnavailableException;

    /** The Java runtime's own list, without its built-in synthesizer and sequencer. Slow the first time: about 0.1 s. */
    final class Java implements MidiSource {
        @Override
        public List<MidiDevice.Info> infos() {
            return Arrays.asList(MidiSystem.getMidiDeviceInfo());
        }

        @Override
        public MidiDevice device(MidiDevice.Info info) throws MidiUnavailableException {
            MidiDevice device = MidiSystem.getMidiDevice(info);
            if (device instanceof Sequencer || device instanceof Synthesizer) {
                throw new MidiUnavailableException(info.getName() + " is no port");
            }
            return device;
        }
    }
}
