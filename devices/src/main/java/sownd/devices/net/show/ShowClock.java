package sownd.devices.net.show;

import sownd.devices.show.Rate;
import sownd.devices.show.ShowTime;

/** Seconds as show times. */
final class ShowClock {
    private static final double DAY = 86_400;

    private ShowClock() {}

    /** @throws IllegalArgumentException "what, mend" for no time of a day */
    static ShowTime time(double seconds, Rate rate) {
        if (!(seconds >= 0 && seconds < DAY)) {
            throw new IllegalArgumentException(seconds + " is no time of a day, use 0 to 86399 seconds");
        }
        return ShowTime.of(0, 0, 0, 0, rate).plus(Math.round(seconds * rate.perSecond()));
    }
}
