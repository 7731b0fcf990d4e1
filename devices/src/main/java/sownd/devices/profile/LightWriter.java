package sownd.devices.profile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import sownd.devices.LogGate;
import sownd.devices.Outbox;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiUnavailable;
import sownd.devices.midi.MidiWire;

/**
 * Takes appearances from an outbox and writes them to a device, one message at a time and never closer together than the
 * profile's gap. Begins with the profile's init and every light out; once the outbox is closed and empty, puts every light
 * out again and sends the profile's exit. One thread steps it.
 */
final class LightWriter {
    /** Nothing to do until something is put into the outbox. */
    static final long IDLE = Long.MAX_VALUE;
    /** All is written and the device was left as it should be. */
    static final long DONE = -1;

    private static final int LINES_PER_SECOND = 3;

    private final Profile profile;
    private final LightEncoder encoder;
    private final Outbox outbox;
    private final MidiWire wire;
    private final LogGate log = new LogGate(System.getLogger(LightWriter.class.getName()), LINES_PER_SECOND);
    private final Queue<MidiMessage> answers = new ConcurrentLinkedQueue<>();
    private final Deque<MidiMessage> waiting = new ArrayDeque<>();
    private final long gap;
    private final Optional<Profile.Alive> alive;
    private boolean wrote;
    private long lastWrite;
    private boolean signed;
    private long lastAlive;
    private boolean leaving;
    private long faults;

    LightWriter(Profile profile, Outbox outbox, MidiWire wire) {
        this.profile = profile;
        this.encoder = new LightEncoder(profile);
        this.outbox = outbox;
        this.wire = wire;
        this.gap = profile.gap().toNanos();
        this.alive = profile.alive();
        waiting.addAll(profile.init());
        waiting.addAll(encoder.clear());
    }

    /** An answer the device waits for; it goes before what is to be shown. Any thread. */
    void answer(MidiMessage message) {
        answers.add(message);
        outbox.nudge();
    }

    /**
     * Writes one message at most.
     *
     * @param nanoTime now
     * @return nanoseconds until it wants to be called again, {@link #IDLE} or {@link #DONE}
     */
    long doWork(long nanoTime) {
        for (MidiMessage answer = answers.poll(); answer != null; answer = answers.poll()) {
            waiting.addFirst(answer);
        }
        if (waiting.isEmpty()) {
            refill();
        }
        if (waiting.isEmpty() && !leaving) {
            return alive.map(sign -> rest(sign, nanoTime)).orElse(IDLE);
        }
        if (waiting.isEmpty()) {
            return DONE;
        }
        long left = wrote ? lastWrite + gap - nanoTime : 0;
        if (left > 0) {
            return left;
        }
        write(waiting.removeFirst());
        wrote = true;
        lastWrite = nanoTime;
        return 0;
    }

    /** Nothing is to be shown: the device is told now and then that somebody is here. */
    private long rest(Profile.Alive sign, long nanoTime) {
        long left = signed ? lastAlive + sign.every().toNanos() - nanoTime : 0;
        if (left > 0) {
            return left;
        }
        write(sign.message());
        signed = true;
        wrote = true;
        lastWrite = nanoTime;
        lastAlive = nanoTime;
        return sign.every().toNanos();
    }

    /** Whether it waits only to give a sign of life: what is to be shown comes first. */
    boolean resting() {
        return waiting.isEmpty() && alive.isPresent();
    }

    private void refill() {
        waiting.addAll(encoder.encode(outbox.drain()));
        if (waiting.isEmpty() && outbox.finished() && !leaving) {
            leaving = true;
            waiting.addAll(encoder.clear());
            waiting.addAll(profile.exit());
        }
    }

    private void write(MidiMessage message) {
        try {
            wire.write(message);
        } catch (MidiUnavailable | RuntimeException e) {
            faults++;
            log.warn(() -> profile.name() + ": " + e.getMessage());
        }
    }

    /** Messages the port refused. */
    long faults() {
        return faults;
    }
}
