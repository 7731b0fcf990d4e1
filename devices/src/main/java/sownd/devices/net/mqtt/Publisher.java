package sownd.devices.net.mqtt;

import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import sownd.devices.net.Datum;
import sownd.devices.net.Told;
import sownd.devices.net.loop.Latest;

/** Publishes what waits, a few at once, so that a slow broker gets the newest of each topic and no backlog. */
final class Publisher implements AutoCloseable {
    private static final int MOST = 4096;
    private static final int AT_ONCE = 32;

    /**
     * What is to be published.
     *
     * @param told whether the address then is what was sent
     */
    record Letter(Topic topic, Datum value, boolean told) {}

    private final Mqtt5AsyncClient client;
    private final Told told;
    private final Latest<String, Letter> waiting = new Latest<>(MOST);
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Thread thread;
    private volatile boolean ended;

    Publisher(Mqtt5AsyncClient client, Told told) {
        this.client = client;
        this.told = told;
        this.thread = Thread.ofPlatform().name("mqtt-out").daemon().start(this::run);
    }

    /** Puts what is to be published. @return false if too many wait: it is not sent */
    boolean put(String path, Letter letter) {
        boolean put = waiting.put(path, letter);
        LockSupport.unpark(thread);
        return put;
    }

    private void run() {
        while (!ended) {
            if (waiting.isEmpty()) {
                LockSupport.park(this);
            } else if (!next()) {
                return;
            }
        }
    }

    private boolean next() {
        try {
            room.acquire();
        } catch (InterruptedException closed) {
            return false;
        }
        waiting.poll().ifPresentOrElse(this::publish, room::release);
        return true;
    }

    private void publish(Map.Entry<String, Letter> entry) {
        Letter letter = entry.getValue();
        var publish = Mqtt5Publish.builder()
                .topic(letter.topic().name())
                .payload(letter.topic().write(letter.value()))
                .qos(MqttWire.qos(letter.topic()))
                .retain(letter.topic().retained())
                .build();
        var _ = client.publish(publish).whenComplete((result, wrong) -> sent(entry.getKey(), letter, result, wrong));
    }

    private void sent(String path, Letter letter, @Nullable Mqtt5PublishResult result, @Nullable Throwable wrong) {
        room.release();
        Throwable refused = result == null ? wrong : result.getError().orElse(null);
        if (refused != null) {
            told.trouble(letter.topic().name() + " could not be published: " + MqttWire.words(refused));
        } else if (letter.told()) {
            told.is(path, letter.value());
        }
    }

    @Override
    public void close() {
        ended = true;
        waiting.clear();
        thread.interrupt();
    }
}
