package sownd.devices.net.show;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.midi.MidiEvent;
import sownd.devices.midi.MidiListener;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiPorts;
import sownd.devices.net.Datum;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.show.Mtc;
import sownd.devices.show.MtcReader;
import sownd.devices.show.Rate;
import sownd.devices.show.ShowTime;

/** Time code at a pair of ports. What is sent is sent by a thread of its own, while it runs. */
final class MtcWire extends MidiBody {
    private static final int QUARTER_FRAME = 0xF1;
    /** Quarter frames come every 8 to 10 ms; after so long without one, time stands still. */
    private static final long STILL_NANOS = 200_000_000L;

    private final Told told;
    private final Rate rate;
    private final MtcReader reader = new MtcReader();
    private final TimeCodeClock clock;
    private volatile long pieceAt;
    private volatile boolean running;
    private @Nullable Thread sender;

    MtcWire(MidiPorts ports, Settings settings, Told told) {
        super(ports, settings);
        this.told = told;
        this.rate = Arrays.stream(Rate.values())
                .filter(each -> each.word().equals(settings.text("rate")))
                .findFirst()
                .orElse(Rate.PAL);
        this.clock = new TimeCodeClock(settings.whole("device"), rate);
    }

    @Override
    MidiListener listener() {
        return new MidiListener() {
            @Override
            public void received(MidiEvent event, long nanoTime) {
                if (event.status() == QUARTER_FRAME) {
                    pieceAt = nanoTime;
                    reader.piece(event.data1()).ifPresent(time -> {
                        stands(time);
                        runs(true);
                    });
                }
            }

            @Override
            public void exclusive(MidiMessage sysex, long nanoTime) {
                Mtc.full(sysex).ifPresent(time -> {
                    reader.reset();
                    stands(time);
                    told.happened(MtcType.LOCATED, List.of(Datum.of(time.toSeconds())));
                });
            }
        };
    }

    private void stands(ShowTime time) {
        told.heard();
        told.is(MtcType.SECONDS, Datum.of(time.toSeconds()));
        told.is(MtcType.TIME, Datum.of(time.toString()));
        told.is(MtcType.FRAMES, Datum.of(time.rate().word()));
    }

    private void runs(boolean now) {
        if (running != now) {
            running = now;
            told.is(MtcType.RUNNING, Datum.of(now));
        }
    }

    @Override
    public void open() throws LinkFault {
        super.open();
        told.is(MtcType.RUNNING, Datum.of(false));
        running = false;
    }

    @Override
    public Optional<String> look() {
        if (running && System.nanoTime() - pieceAt > STILL_NANOS) {
            runs(false);
        }
        return super.look();
    }

    @Override
    public synchronized void send(String path, List<Datum> arguments) {
        long now = System.nanoTime();
        switch (path) {
            case MtcType.START -> {
                say(arguments.isEmpty() ? List.of() : clock.locate(time(arguments), now));
                clock.start(now);
                run();
            }
            case MtcType.STOP -> clock.stop();
            case MtcType.LOCATE -> say(clock.locate(time(arguments), now));
            default -> throw new IllegalArgumentException("time code has no " + path);
        }
    }

    private ShowTime time(List<Datum> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("seconds are missing, add them to the arguments");
        }
        return ShowClock.time(arguments.getFirst().number(), rate);
    }

    private void run() {
        Thread before = sender;
        if (before == null || !before.isAlive()) {
            sender = Thread.ofPlatform().daemon().name("mtc").start(this::sendAll);
        }
    }

    private void sendAll() {
        try {
            for (long wait = step(); wait >= 0; wait = step()) {
                LockSupport.parkNanos(wait);
            }
        } catch (IllegalArgumentException closed) {
            System.getLogger(MtcWire.class.getName())
                    .log(System.Logger.Level.DEBUG, "time code ends: " + closed.getMessage());
        }
    }

    /** Sends what is due; nanoseconds until the next, or -1 when it stands still. */
    private synchronized long step() {
        if (!clock.running()) {
            sender = null;
            return -1;
        }
        say(clock.due(System.nanoTime()));
        return Math.max(0, clock.next() - System.nanoTime());
    }

    @Override
    public synchronized void close() {
        clock.stop();
        super.close();
    }
}
