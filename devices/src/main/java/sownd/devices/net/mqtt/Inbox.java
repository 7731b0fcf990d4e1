package sownd.devices.net.mqtt;

import com.hivemq.client.mqtt.datatypes.MqttTopic;
import com.hivemq.client.mqtt.datatypes.MqttTopicFilter;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.devices.net.Datum;
import sownd.devices.net.Told;

/** Says what the messages of a broker say. The library's threads; nothing waits. */
final class Inbox {
    private static final long SECOND = 1_000_000_000;

    private enum Sort {
        READ,
        SET,
        HEAR
    }

    private record Way(MqttTopicFilter filter, String path, Topic topic, Sort sort) {}

    private final List<Way> ways = new ArrayList<>();
    private final boolean retained;
    private final Map<String, Datum> held;
    private final Told told;
    private volatile long troubleAt = System.nanoTime() - SECOND;

    /**
     * @param retained whether commands that the broker has kept count
     * @param held what we have set and nobody else since
     */
    Inbox(Topics topics, boolean retained, Map<String, Datum> held, Told told) {
        this.retained = retained;
        this.held = held;
        this.told = told;
        add(topics.read(), Sort.READ);
        add(topics.set(), Sort.SET);
        add(topics.hear(), Sort.HEAR);
    }

    private void add(Map<String, Topic> table, Sort sort) {
        table.forEach((path, topic) -> ways.add(new Way(MqttTopicFilter.of(topic.name()), path, topic, sort)));
    }

    void received(Mqtt5Publish message) {
        told.heard();
        received(message.getTopic(), message.getPayloadAsBytes(), message.isRetain());
    }

    /** @param kept whether the broker had kept it, and it is not new */
    void received(MqttTopic from, byte[] payload, boolean kept) {
        for (Way way : ways) {
            if (way.filter().matches(from)) {
                take(way, from.toString(), payload, kept);
            }
        }
    }

    private void take(Way way, String from, byte[] payload, boolean kept) {
        Optional<Datum> read = way.topic().read(payload);
        if (read.isEmpty()) {
            trouble(from + " says what is no " + way.topic().kind().name().toLowerCase(java.util.Locale.ROOT)
                    + ", write text after its topic");
            return;
        }
        Datum value = read.get();
        switch (way.sort()) {
            case READ -> told.is(way.path(), value);
            case SET -> set(way.path(), value, kept);
            case HEAR -> {
                if (!kept || retained) {
                    told.happened(way.path(), List.of(value, Datum.of(from)));
                }
            }
        }
    }

    /** What the broker had kept is older than what we have set; what is new comes from somebody else. */
    private void set(String path, Datum value, boolean kept) {
        if (kept && held.containsKey(path)) {
            return;
        }
        held.remove(path);
        told.is(path, value);
    }

    private void trouble(String what) {
        long now = System.nanoTime();
        if (now - troubleAt >= SECOND) {
            troubleAt = now;
            told.trouble(what);
        }
    }
}
