package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.engine.graph.Value;

/** More news than the conductor takes: the newest of each address arrives, and what was left out is counted. */
class InboxTest {
    private static final int ADDRESSES = 20_000;
    private final Inbox inbox = new Inbox(System::nanoTime);
    private final Map<String, Value> seen = new HashMap<>();
    private long taken;

    private void take(Message message) {
        if (message instanceof Message.Told told) {
            taken++;
            seen.put(told.address(), told.value());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 8_192, 8_193, 100_000, 500_000})
    void theNewestOfEachAddressArrives(int news) {
        var random = new SplittableRandom(news);
        var last = new HashMap<String, Value>();
        for (var i = 0; i < news; i++) {
            var address = "/var/v" + random.nextInt(ADDRESSES);
            assertThat(inbox.tell(address, Value.of(i))).isTrue();
            last.put(address, Value.of(i));
            if (i % 1_000 == 0) {
                inbox.drain(random.nextInt(300), this::take);
            }
        }
        inbox.drain(Integer.MAX_VALUE, this::take);
        assertThat(seen).isEqualTo(last);
        assertThat(taken + inbox.refused()).isEqualTo(news);
    }

    /** Whoever tells and whoever takes are two threads: nothing old comes after something new. */
    @Test
    void nothingOldComesAfterSomethingNew() throws InterruptedException {
        var over = new AtomicBoolean();
        var teller = Thread.ofPlatform().start(() -> {
            for (var i = 0; i < 400_000; i++) {
                inbox.tell("/var/v" + i % 100, Value.of(i));
            }
            over.set(true);
        });
        while (!over.get()) {
            inbox.drain(64, this::takeInOrder);
        }
        teller.join();
        inbox.drain(Integer.MAX_VALUE, this::takeInOrder);
        assertThat(seen).hasSize(100).containsEntry("/var/v99", Value.of(399_999));
        assertThat(taken + inbox.refused()).isEqualTo(400_000);
    }

    private void takeInOrder(Message message) {
        var told = (Message.Told) message;
        var before = seen.get(told.address());
        if (before != null) {
            assertThat(told.value().asNumber()).isGreaterThan(before.asNumber());
        }
        take(message);
    }

    @Test
    void aPressComesBeforeAllNews() {
        for (var i = 0; i < 100_000; i++) {
            inbox.tell("/var/v" + i % ADDRESSES, Value.of(i));
        }
        var press = new ControlEvent("deck", new Place.Key(0, 0), Gesture.DOWN, 1, 0);
        inbox.offer(press);
        inbox.drain(1, message -> assertThat(message).isEqualTo(new Message.Gestured(press)));
    }

    @Test
    void thereIsABound() {
        var told = 0;
        while (inbox.tell("/var/v" + told, Value.of(1))) {
            told++;
        }
        assertThat(told).isEqualTo(8_192 + 65_536);
        assertThat(inbox.refused()).isEqualTo(1);
        assertThat(inbox.tell("/var/v" + (told - 1), Value.of(2)))
                .as("what is known stays new")
                .isTrue();
    }
}
