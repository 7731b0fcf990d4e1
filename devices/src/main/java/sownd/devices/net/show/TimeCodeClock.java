package sownd.devices.net.show;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import sownd.devices.midi.MidiMessage;
import sownd.devices.show.Mtc;
import sownd.devices.show.MtcSender;
import sownd.devices.show.Rate;
import sownd.devices.show.ShowTime;

/**
 * Time code that is sent: which messages are due when. Its quarter frames stand at equal distances from the moment it was
 * started, so that no wait adds up. One thread at a time.
 */
final class TimeCodeClock {
    private static final long SECOND = 1_000_000_000L;
    private static final int QUARTERS = 4;
    /** Frames that are told at a time, in eight quarters. */
    private static final int TOLD = 2;

    private final int device;
    private final Rate rate;
    private final MtcSender sender;
    private final Deque<MidiMessage> waiting = new ArrayDeque<>();
    private ShowTime now;
    private boolean running;
    private long began;
    private long sent;

    TimeCodeClock(int device, Rate rate) {
        this.device = device;
        this.rate = rate;
        this.sender = new MtcSender(device);
        this.now = ShowTime.of(0, 0, 0, 0, rate);
    }

    /** Runs from where it stands. */
    void start(long nanoTime) {
        waiting.clear();
        sender.stop();
        running = true;
        began = nanoTime;
        sent = 0;
    }

    /** Stands still. */
    void stop() {
        running = false;
        waiting.clear();
    }

    /** Jumps; what says so where it does not run. */
    List<MidiMessage> locate(ShowTime to, long nanoTime) {
        now = to;
        if (running) {
            start(nanoTime);
            return List.of();
        }
        return List.of(Mtc.full(device, to));
    }

    boolean running() {
        return running;
    }

    /** What is due by then; nothing while it stands still. */
    List<MidiMessage> due(long nanoTime) {
        List<MidiMessage> due = new ArrayList<>();
        while (running && nanoTime - at(sent) >= 0) {
            if (waiting.isEmpty()) {
                waiting.addAll(sender.at(now));
                now = now.plus(TOLD);
            }
            // A jump is told whole, together with its first quarter.
            if (waiting.getFirst().sysex()) {
                due.add(waiting.removeFirst());
            }
            due.add(waiting.removeFirst());
            sent++;
        }
        return due;
    }

    /** When the next one is due. */
    long next() {
        return at(sent);
    }

    private long at(long quarter) {
        return began + Math.round(quarter * SECOND / (QUARTERS * rate.perSecond()));
    }
}
