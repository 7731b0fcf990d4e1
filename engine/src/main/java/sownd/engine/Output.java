package sownd.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sownd.engine.audio.AudioDriver;
import sownd.engine.audio.AudioUnavailable;
import sownd.engine.audio.Cutter;
import sownd.engine.audio.Format;
import sownd.engine.audio.Reattach;
import sownd.engine.realtime.RenderLoop;

/**
 * The driver that is wanted, and what follows when it fails: a stand-in keeps time without sound, and the wanted one is
 * tried again until it plays. Whatever the driver, this is the only way it reaches the engine.
 */
final class Output {
    private static final Logger LOG = System.getLogger(Output.class.getName());
    private static final long QUIET_NANOS = 500_000_000;
    private static final long LOOK_NANOS = 50_000_000;
    private static final long CLOSING_SECONDS = 3;

    private final Format format;
    private final Clock clock;
    private final RenderLoop loop;
    private final Cutter cutter;
    private final Supplier<AudioDriver> standIns;
    private final Timings timings;
    private final Reattach reattach = new Reattach();
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread watch =
            Thread.ofPlatform().name("audio-watch").daemon().unstarted(this::run);
    private @Nullable AudioDriver wanted;
    private String detail = "";
    private long seenCalls;
    private long seenAt;
    private long lookedAt;
    private @Nullable Silence silence;
    private volatile State state = new State(null, "", 0);
    private volatile boolean ended;
    private volatile long pastUnderruns;

    /** Who plays, why it is not the wanted one, and since when. */
    private record State(@Nullable Link link, String trouble, long since) {}

    Output(Format format, Clock clock, RenderLoop loop, Supplier<AudioDriver> standIns) {
        this.format = format;
        this.clock = clock;
        this.loop = loop;
        this.cutter = new Cutter(format, loop);
        this.standIns = standIns;
        this.timings = new Timings(clock);
    }

    /** Plays through a driver from now on; the stand-in when it refuses. */
    void start(AudioDriver driver) {
        lock.lock();
        try {
            end(state.link());
            endSilence();
            wanted = driver;
            timings.clear();
            Link link = link(driver);
            link.open(true);
            begin(driver, link);
            play(link, "");
        } catch (AudioUnavailable refused) {
            driver.close();
            fallOver(driver.name() + ": " + refused.getMessage());
        } finally {
            lock.unlock();
        }
    }

    /** Begins to call {@link #doWork} on a thread of its own. */
    void watch() {
        if (watch.getState() == Thread.State.NEW) {
            watch.start();
        }
    }

    private void run() {
        while (!ended) {
            doWork();
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Looks after the driver: notices that it is lost, tries it again when it is time. */
    void doWork() {
        lock.lock();
        try {
            AudioDriver driver = wanted;
            Link link = state.link();
            if (ended || driver == null || link == null) {
                return;
            }
            if (link.driver.equals(driver)) {
                look(link);
            } else if (silence != null) {
                listen(silence, link);
            } else if (reattach.due(clock.nanoTime())) {
                tryAgain(driver, link);
            }
        } finally {
            lock.unlock();
        }
    }

    private void look(Link link) {
        long now = clock.nanoTime();
        // When nobody looked for long (suspend, debugger), nobody can say that the driver was quiet.
        if (link.calls() != seenCalls || now - lookedAt > QUIET_NANOS / 2) {
            seenCalls = link.calls();
            seenAt = now;
        }
        lookedAt = now;
        String why = link.lost();
        boolean quiet = link.driver.pace() == AudioDriver.Pace.CLOCK
                && now - seenAt > Math.max(QUIET_NANOS, 8 * format.blockNanos());
        if (why != null || quiet) {
            link.shut();
            Silence waited = new Silence(link, now, state.since());
            fallOver(link.driver.name() + ": " + (why == null ? "the device does not answer" : why));
            if (why == null) {
                silence = waited;
            } else {
                link.driver.close();
            }
        } else {
            link.driver.look();
            tell(link.driver);
        }
    }

    /** A device that says nothing may begin to by itself; after a while it is closed, to be tried anew. */
    private void listen(Silence quiet, Link standIn) {
        if (quiet.over(clock.nanoTime())) {
            endSilence();
            reattach.lost(clock.nanoTime());
        } else if (quiet.ended()) {
            silence = null;
            end(standIn);
            quiet.link.open(false);
            play(quiet.link, "");
            LOG.log(Level.INFO, quiet.link.driver.name() + " plays");
        }
    }

    private void endSilence() {
        if (silence != null) {
            silence.link.driver.close();
            silence = null;
        }
    }

    private void tryAgain(AudioDriver driver, Link standIn) {
        Link link = link(driver);
        try {
            begin(driver, link);
        } catch (AudioUnavailable refused) {
            driver.close();
            reattach.refused(clock.nanoTime());
            state = new State(standIn, driver.name() + ": " + refused.getMessage(), state.since());
            return;
        }
        if (ended) {
            driver.close();
            return;
        }
        end(standIn);
        link.open(false);
        play(link, "");
        LOG.log(Level.INFO, driver.name() + " plays again");
    }

    /** A sound system that fails in a way of its own refuses too. */
    private static void begin(AudioDriver driver, Link link) throws AudioUnavailable {
        try {
            driver.start(link);
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException broken) {
            throw new AudioUnavailable(String.valueOf(broken.getMessage()), broken);
        }
    }

    private void fallOver(String why) {
        LOG.log(Level.WARNING, why + "; time goes on without sound");
        AudioDriver silent = standIns.get();
        Link link = link(silent);
        link.open(true);
        try {
            silent.start(link);
        } catch (AudioUnavailable impossible) {
            throw new IllegalStateException("a stand-in needs no device", impossible);
        }
        reattach.lost(clock.nanoTime());
        play(link, why);
    }

    private void play(Link link, String why) {
        seenCalls = link.calls();
        seenAt = clock.nanoTime();
        lookedAt = seenAt;
        state = new State(link, why, seenAt);
        pastUnderruns = underruns();
        detail = "";
    }

    /** Logs once what there is to say about a driver. */
    private void tell(AudioDriver driver) {
        if (!driver.detail().equals(detail)) {
            detail = driver.detail();
            // That all is as asked is no news; a refusal is.
            var level = detail.contains("refuse") ? Level.INFO : Level.DEBUG;
            LOG.log(level, driver.name() + ": " + detail);
        }
    }

    private Link link(AudioDriver driver) {
        return new Link(driver, cutter, timings, format, watch);
    }

    private static void end(@Nullable Link link) {
        if (link != null) {
            link.shut();
            link.driver.close();
        }
    }

    /** Ends calling; a device that does not answer is left behind after a while, without sound. */
    void close() {
        ended = true;
        LockSupport.unpark(watch);
        boolean free = false;
        try {
            free = lock.tryLock(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        end(state.link());
        endSilence();
        state = new State(null, "", clock.nanoTime());
        if (free) {
            lock.unlock();
        }
    }

    AudioTimings timings() {
        return timings.read(underruns() - pastUnderruns);
    }

    private long underruns() {
        Link link = state.link();
        return link == null ? 0 : link.driver.underruns();
    }

    void clearTimings() {
        timings.clear();
        pastUnderruns = underruns();
    }

    AudioStatus status() {
        State now = state;
        Link link = now.link();
        return new AudioStatus(
                link == null ? "none" : link.driver.name(),
                link == null ? "" : link.driver.detail(),
                now.trouble(),
                now.since(),
                format,
                link == null ? 0 : link.driver.inputs(),
                link == null ? "" : link.driver.deaf(),
                loop.blocks(),
                loop.lateBlocks(),
                loop.load(),
                loop.droppedCommands(),
                loop.lateCommands(),
                loop.replies().refused(),
                loop.waiting(),
                loop.replies().waiting(),
                loop.failures());
    }
}
