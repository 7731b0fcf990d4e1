package sownd.devices.show;

import java.util.Locale;

/**
 * A place in time as time code says it.
 *
 * @param hours 0 to 23
 * @param frames 0 to the rate's last
 * @param parts hundredths of a frame, 0 to 99
 */
public record ShowTime(int hours, int minutes, int seconds, int frames, int parts, Rate rate) {
    private static final int DROPPED = 2;
    private static final int DAY_HOURS = 24;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException "what, mend" for a time there is not
     */
    public ShowTime {
        if (hours < 0
                || hours >= DAY_HOURS
                || minutes < 0
                || minutes > 59
                || seconds < 0
                || seconds > 59
                || frames < 0
                || frames >= rate.frames()
                || parts < 0
                || parts > 99) {
            throw new IllegalArgumentException("no time of " + rate.word()
                    + " frames a second: " + hours + ":" + minutes + ":" + seconds + ":" + frames
                    + ", use 00:00:00:00 to 23:59:59:" + (rate.frames() - 1));
        }
    }

    public static ShowTime of(int hours, int minutes, int seconds, int frames, Rate rate) {
        return new ShowTime(hours, minutes, seconds, frames, 0, rate);
    }

    /** Frames since midnight, those left out not counted. */
    public long count() {
        long minute = hours * 60L + minutes;
        long whole = (minute * 60 + seconds) * rate.frames() + frames;
        return rate == Rate.DROP ? whole - DROPPED * (minute - minute / 10) : whole;
    }

    /** The time so many frames later (or before), round midnight. */
    public ShowTime plus(long more) {
        long day = new ShowTime(DAY_HOURS - 1, 59, 59, rate.frames() - 1, 0, rate).count() + 1;
        return of(Math.floorMod(count() + more, day), rate, parts);
    }

    private static ShowTime of(long count, Rate rate, int parts) {
        long numbered = rate == Rate.DROP ? count + dropped(count) : count;
        int perSecond = rate.frames();
        long second = numbered / perSecond;
        return new ShowTime(
                (int) (second / 3600),
                (int) (second / 60 % 60),
                (int) (second % 60),
                (int) (numbered % perSecond),
                parts,
                rate);
    }

    /** How many numbers were left out before a count of frames. */
    private static long dropped(long count) {
        long tenMinutes = 10L * 60 * 30 - 9 * DROPPED;
        long minute = 60L * 30 - DROPPED;
        long rest = count % tenMinutes;
        long inTen = rest < DROPPED ? 0 : (rest - DROPPED) / minute;
        return count / tenMinutes * 9 * DROPPED + inTen * DROPPED;
    }

    /** Seconds since midnight on a clock. */
    public double toSeconds() {
        return (count() + parts / 100.0) / rate.perSecond();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d%s%02d", hours, minutes, seconds, rate == Rate.DROP ? ";" : ":", frames);
    }
}
