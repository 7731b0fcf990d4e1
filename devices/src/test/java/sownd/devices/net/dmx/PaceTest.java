package sownd.devices.net.dmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLI = 1_000_000;
    private static final long CALM = 900 * MILLI;

    private final byte[] frame = new byte[DmxPlan.CHANNELS];
    private final Pace pace = new Pace(CALM, -5);

    @Test
    void sendsFourTimesThenOnceInAWhile() {
        assertThat(sent(-5, 3_000)).containsExactly(0L, 25L, 50L, 75L, 975L, 1875L, 2775L);
    }

    @Test
    void sendsAChangeAtOnceAfterAPause() {
        sent(-5, 2_000);
        long now = -5 + 2_100 * MILLI;
        assertThat(pace.takes(frame, now)).isFalse();
        frame[3] = 1;
        assertThat(pace.takes(frame, now)).isTrue();
        assertThat(pace.rest(now)).isEqualTo(Pace.BEAT);
    }

    @Test
    void sendsFortyTimesASecondWhatChangesAllTheTime() {
        int count = 0;
        for (int milli = 0; milli < 10_000; milli++) {
            frame[0]++;
            count += pace.takes(frame, -5 + milli * MILLI) ? 1 : 0;
        }
        assertThat(count).isEqualTo(400);
    }

    @Test
    void aThreadThatWakesLateStaysOnTheBeat() {
        int count = 0;
        for (int milli = 0; milli < 10_000; milli += 7) {
            frame[0]++;
            count += pace.takes(frame, -5 + milli * MILLI) ? 1 : 0;
        }
        assertThat(count).isBetween(398, 400);
    }

    private List<Long> sent(long from, long millis) {
        List<Long> times = new ArrayList<>();
        for (long now = from; now < from + millis * MILLI; now += MILLI) {
            if (pace.takes(frame, now)) {
                times.add((now - from) / MILLI);
            }
        }
        return times;
    }
}
