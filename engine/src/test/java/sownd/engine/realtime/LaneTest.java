package sownd.engine.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class LaneTest {
    @Test
    void aFullLaneRefusesCountsAndKeepsPlacesForWhatIsUrgent() {
        Lane lane = new Lane(32);
        for (int i = 0; i < 16; i++) {
            assertThat(lane.offer(i, 0, 0, 0, 0, false)).isTrue();
        }
        assertThat(lane.offer(99, 0, 0, 0, 0, false)).isFalse();
        for (int i = 16; i < 32; i++) {
            assertThat(lane.offer(i, 0, 0, 0, 0, true)).isTrue();
        }
        assertThat(lane.offer(99, 0, 0, 0, 0, true)).isFalse();
        assertThat(lane.refused()).isEqualTo(2);
        for (int i = 0; i < 32; i++) {
            assertThat(lane.ready()).isTrue();
            assertThat(lane.word(0)).isEqualTo(i);
            lane.advance();
        }
        assertThat(lane.ready()).isFalse();
    }

    @Test
    void whatOneThreadWritesTheOtherReadsWholeAndInOrder() throws InterruptedException {
        Lane lane = new Lane(64);
        int messages = 300_000;
        Thread writer = Thread.ofPlatform().start(() -> {
            for (long i = 0; i < messages; ) {
                if (lane.offer(i, -i, 3 * i, i ^ 5, ~i, false)) {
                    i++;
                } else {
                    Thread.onSpinWait();
                }
            }
        });
        long wrong = 0;
        for (long i = 0; i < messages; ) {
            if (lane.ready()) {
                boolean whole = lane.word(0) == i
                        && lane.word(1) == -i
                        && lane.word(2) == 3 * i
                        && lane.word(3) == (i ^ 5)
                        && lane.word(4) == ~i;
                wrong += whole ? 0 : 1;
                lane.advance();
                i++;
            } else {
                Thread.onSpinWait();
            }
        }
        writer.join();
        assertThat(wrong).isZero();
    }

    @Test
    void readingsAreNeverTornAndTheNewestWins() throws InterruptedException {
        Readings readings = new Readings(50);
        int publications = 200_000;
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= publications; i++) {
                Arrays.fill(readings.back(), i);
                readings.publish();
            }
        });
        double last = 0;
        while (last < publications) {
            if (readings.refresh()) {
                double first = readings.value(0);
                assertThat(first).isGreaterThan(last);
                assertThat(readings.value(49)).isEqualTo(first);
                last = first;
            }
        }
        writer.join();
        assertThat(readings.refresh()).isFalse();
    }
}
