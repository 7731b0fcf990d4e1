package sownd.devices.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Keeps a connection or a device: opens it, notices that it is gone, tries again with growing pauses and never gives up.
 * No driver can do without. Stepped by one thread; {@link #heard}, {@link #failed}, {@link #slow} and {@link #again} are for
 * any thread.
 */
public final class Link {
    private static final long SECOND = 1_000_000_000L;
    private static final long FIRST_PAUSE = SECOND / 4;
    private static final long LONGEST_PAUSE = 5 * SECOND;
    private static final double JITTER = 0.2;
    private static final long LOOK = SECOND / 4;
    /** What has been open for so long was open in earnest: the next pause is short again. */
    private static final long SETTLED = 10 * SECOND;

    private static final int FLAPS = 5;
    private static final long FLAP_WINDOW = 30 * SECOND;
    private static final int CRASHES = 5;
    private static final long CRASH_WINDOW = 60 * SECOND;

    /**
     * What a link expects.
     *
     * @param silence how long the far end may say nothing before it is asked, nanoseconds; 0 where it never says anything
     */
    public record Habits(long silence) {
        /** Nothing is heard from the far end unless something happens. */
        public static final Habits QUIET = new Habits(0);
    }

    private final Far far;
    private final Habits habits;
    private final RandomGenerator dice;
    private final Consumer<LinkStatus> told;
    private final Deque<Long> lossTimes = new ArrayDeque<>();
    private final Deque<Long> crashTimes = new ArrayDeque<>();
    private LinkStatus status;
    private long due;
    private long pause = FIRST_PAUSE;
    private long openedAt;
    private long asked;
    private volatile long heardAt;
    private volatile String failure = "";
    private volatile String slow = "";
    private volatile boolean again;

    /**
     * @param dice for the jitter of the pauses, so that many links do not try at once
     * @param told is told each new status, by the thread that steps
     */
    public Link(Far far, Habits habits, RandomGenerator dice, Consumer<LinkStatus> told, long now) {
        this.far = far;
        this.habits = habits;
        this.dice = dice;
        this.told = told;
        this.status = new LinkStatus(LinkStatus.State.CONNECTING, "", now, 0);
        this.due = now;
    }

    /** Something came from the far end. */
    public void heard(long now) {
        heardAt = now;
    }

    /** Writing or reading failed: the link is lost. */
    public void failed(String why) {
        failure = why;
    }

    /** It is there but not well ("the writer waits for 2 s"); empty when it is well again. */
    public void slow(String why) {
        slow = why;
    }

    /** One that is broken is tried again. */
    public void again() {
        again = true;
    }

    public LinkStatus status() {
        return status;
    }

    /** Does what is due. @return nanoseconds until it wants to be called again */
    public long doWork(long now) {
        if (status.state() == LinkStatus.State.BROKEN) {
            if (!again) {
                return LONGEST_PAUSE;
            }
            crashTimes.clear();
            due = now;
        }
        again = false;
        if (status.open()) {
            return watch(now);
        }
        if (now - due < 0) {
            return due - now;
        }
        open(now);
        return status.open() ? LOOK : Math.max(0, due - now);
    }

    private void open(long now) {
        failure = "";
        slow = "";
        try {
            far.open();
            openedAt = now;
            heardAt = now;
            asked = 0;
            say(LinkStatus.State.OK, "", now);
        } catch (LinkFault refused) {
            far.close();
            wait(refused.why(), now);
        } catch (RuntimeException crashed) {
            far.close();
            crash(crashed, now);
        }
    }

    private long watch(long now) {
        Optional<String> wrong = wrong(now);
        if (wrong.isPresent()) {
            lose(wrong.get(), now);
            return Math.max(0, due - now);
        }
        if (now - openedAt >= SETTLED) {
            pause = FIRST_PAUSE;
        }
        var better = slow.isEmpty() ? LinkStatus.State.OK : LinkStatus.State.DEGRADED;
        if (better != status.state() || !slow.equals(status.reason())) {
            say(better, slow, now);
        }
        return LOOK;
    }

    private Optional<String> wrong(long now) {
        if (!failure.isEmpty()) {
            return Optional.of(failure);
        }
        try {
            Optional<String> gone = far.look();
            return gone.isPresent() ? gone : silent(now);
        } catch (RuntimeException crashed) {
            note(crashTimes, now, CRASH_WINDOW);
            return Optional.of(words(crashed));
        }
    }

    /** Half open: the far end does not answer, though nothing said that it is gone. */
    private Optional<String> silent(long now) {
        if (habits.silence() == 0) {
            return Optional.empty();
        }
        long quiet = now - heardAt;
        if (quiet >= 2 * habits.silence()) {
            return Optional.of("nothing heard for " + quiet / SECOND + " s, is it still there?");
        }
        if (quiet >= habits.silence() && asked != heardAt) {
            asked = heardAt;
            far.ask();
        }
        return Optional.empty();
    }

    private void lose(String why, long now) {
        far.close();
        note(lossTimes, now, FLAP_WINDOW);
        status = new LinkStatus(status.state(), status.reason(), status.since(), status.losses() + 1);
        if (crashTimes.size() >= CRASHES) {
            say(LinkStatus.State.BROKEN, why, now);
        } else if (lossTimes.size() >= FLAPS) {
            pause = LONGEST_PAUSE;
            wait(why + "; it comes and goes, check its power and cable", now);
        } else {
            wait(why, now);
        }
    }

    private void crash(RuntimeException crashed, long now) {
        note(crashTimes, now, CRASH_WINDOW);
        if (crashTimes.size() >= CRASHES) {
            say(LinkStatus.State.BROKEN, words(crashed), now);
        } else {
            wait(words(crashed), now);
        }
    }

    private static String words(RuntimeException crashed) {
        return "the driver failed: " + crashed;
    }

    private static void note(Deque<Long> times, long now, long window) {
        times.addLast(now);
        while (now - times.getFirst() > window) {
            times.removeFirst();
        }
    }

    private void wait(String why, long now) {
        due = now + Math.round(pause * (1 - JITTER + 2 * JITTER * dice.nextDouble()));
        pause = Math.min(LONGEST_PAUSE, 2 * pause);
        say(LinkStatus.State.LOST, why, now);
    }

    private void say(LinkStatus.State state, String reason, long now) {
        boolean same = status.state() == state && status.reason().equals(reason);
        status = new LinkStatus(state, reason, status.state() == state ? status.since() : now, status.losses());
        if (!same) {
            told.accept(status);
        }
    }

    /** Ends it for good. */
    public void close() {
        far.close();
    }
}
