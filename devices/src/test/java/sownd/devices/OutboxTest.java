package sownd.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutboxTest {
    private static final Place FIRST = new Place.Key(0, 0);
    private static final Place SECOND = new Place.Key(0, 1);

    private final Outbox outbox = new Outbox();

    @Test
    void theNewestWinsPerPlaceInTheOrderOfTheFirst() {
        outbox.put(FIRST, lit(1));
        outbox.put(SECOND, lit(2));
        outbox.put(FIRST, lit(3));
        assertThat(outbox.drain()).hasSize(2).containsEntry(FIRST, lit(3)).containsEntry(SECOND, lit(2));
        assertThat(outbox.drain()).isEmpty();
        assertThat(outbox.replaced()).isEqualTo(1);
    }

    @Test
    void closedItStillGivesWhatWaited() throws InterruptedException {
        outbox.put(FIRST, lit(1));
        outbox.close();
        assertThat(outbox.put(SECOND, lit(2))).isFalse();
        assertThat(outbox.finished()).isFalse();
        assertThat(outbox.await()).isTrue();
        assertThat(outbox.drain()).containsOnlyKeys(FIRST);
        assertThat(outbox.finished()).isTrue();
        assertThat(outbox.await()).isFalse();
    }

    @Test
    void oneWriterSeesTheLastOfEachPlace() throws InterruptedException {
        AtomicInteger last = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                while (outbox.await()) {
                    outbox.drain().values().forEach(appearance -> last.set(appearance.fill()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        for (int i = 1; i <= 100_000; i++) {
            outbox.put(FIRST, lit(i));
        }
        outbox.close();
        writer.join();
        assertThat(last).hasValue(100_000);
    }

    private static Appearance lit(int fill) {
        return new Appearance("", fill, 0, "", false, Double.NaN, Double.NaN, "");
    }
}
