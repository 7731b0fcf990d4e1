package sownd.devices.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sownd.devices.midi.MidiMessage;

/** Tells where time stands, every second frame. A jump, and the beginning, is told whole before it goes on. One thread. */
public final class MtcSender {
    private static final int TOLD = 2;

    private final int device;
    private Optional<ShowTime> expected = Optional.empty();

    /** @param device who is meant, {@link Msc#ALL} for everybody */
    public MtcSender(int device) {
        this.device = device;
    }

    /**
     * What is sent for these two frames.
     *
     * @param now where time stands; two frames after the last one if nothing has jumped
     */
    public List<MidiMessage> at(ShowTime now) {
        List<MidiMessage> messages = new ArrayList<>();
        if (!expected.equals(Optional.of(now))) {
            messages.add(Mtc.full(device, now));
        }
        messages.addAll(Mtc.quarters(now));
        expected = Optional.of(now.plus(TOLD));
        return messages;
    }

    /** Time stands still: the next is a beginning. */
    public void stop() {
        expected = Optional.empty();
    }
}
