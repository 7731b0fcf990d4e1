package sownd.engine.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
    private record Sent(long sample, long number) {}

    @Test
    void itGivesCommandsByTimeAndThenInTheOrderTheyWereSent() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            Schedule schedule = new Schedule(128);
            List<Sent> sent = new ArrayList<>();
            int count = 1 + random.nextInt(100);
            for (int i = 0; i < count; i++) {
                long sample = random.nextInt(20);
                assertThat(schedule.add(sample, i, i, 0)).isTrue();
                sent.add(new Sent(sample, i));
            }
            int before = random.nextInt(count + 1);
            assertThat(schedule.dropBefore(before)).isEqualTo(before);
            sent.removeIf(s -> s.number() < before);
            sent.sort(Comparator.comparingLong(Sent::sample).thenComparingLong(Sent::number));
            for (Sent wanted : sent) {
                assertThat(schedule.next()).isEqualTo(wanted.sample());
                assertThat(schedule.word()).isEqualTo(wanted.number());
                assertThat(schedule.value()).isEqualTo(wanted.number());
                schedule.remove();
            }
            assertThat(schedule.next()).isEqualTo(Long.MAX_VALUE);
        }
    }
}
