package sownd.devices.net.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/**
 * The body of a connection to a broker. What was set is set again after a loss, unless others have set it since; commands
 * are not.
 */
final class MqttWire implements Wire {
    private static final long PATIENCE_SECONDS = 6;
    private static final long FAREWELL_SECONDS = 1;

    private final Broker broker;
    private final Topics topics;
    private final Told told;
    private final Inbox inbox;
    /** What we have set each address to, and nobody else since. */
    private final Map<String, Datum> held = new ConcurrentHashMap<>();

    private volatile @Nullable Mqtt5AsyncClient client;
    private volatile @Nullable Publisher publisher;

    /** @param retained whether commands that the broker has kept count */
    MqttWire(Broker broker, Topics topics, boolean retained, Told told) {
        this.broker = broker;
        this.topics = topics;
        this.told = told;
        this.inbox = new Inbox(topics, retained, held, told);
    }

    @Override
    public void open() throws LinkFault {
        close();
        Mqtt5AsyncClient opened = broker.client(this::ended);
        client = opened;
        opened.publishes(MqttGlobalPublishFilter.ALL, inbox::received);
        waited(opened.connect(broker.hail()), "the broker refuses");
        subscribe(opened);
        waited(opened.publish(broker.status("online")), "the broker refuses " + broker.prefix() + "/status");
        Publisher sender = new Publisher(opened, told);
        held.forEach((path, value) -> put(sender, path, value));
        publisher = sender;
    }

    private void subscribe(Mqtt5AsyncClient opened) throws LinkFault {
        Set<Mqtt5Subscription> wanted = Stream.of(topics.read(), topics.set(), topics.hear())
                .flatMap(table -> table.values().stream())
                .collect(Collectors.toMap(
                        Topic::name, topic -> topic, (one, other) -> one.qos() > other.qos() ? one : other))
                .values()
                .stream()
                .map(topic -> Mqtt5Subscription.builder()
                        .topicFilter(topic.name())
                        .qos(qos(topic))
                        .noLocal(true)
                        .build())
                .collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            waited(opened.subscribeWith().addSubscriptions(wanted.stream()).send(), "the broker refuses topics");
        }
    }

    static MqttQos qos(Topic topic) {
        return switch (topic.qos()) {
            case 0 -> MqttQos.AT_MOST_ONCE;
            case 1 -> MqttQos.AT_LEAST_ONCE;
            default -> MqttQos.EXACTLY_ONCE;
        };
    }

    private static void waited(CompletableFuture<?> answer, String what) throws LinkFault {
        try {
            answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException wrong) {
            throw new LinkFault(what + ": " + words(wrong.getCause()), wrong);
        } catch (TimeoutException silent) {
            throw new LinkFault("the broker does not answer, is it the right port?", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LinkFault("stopped while connecting", stopped);
        }
    }

    /** The innermost that says something. */
    static String words(@Nullable Throwable wrong) {
        String said = "";
        for (Throwable at = wrong; at != null; at = at.getCause()) {
            String text = at.getMessage();
            said = text == null ? said : text;
        }
        return said.isEmpty() ? String.valueOf(wrong) : said;
    }

    private void ended(MqttClientDisconnectedContext context) {
        if (publisher != null) {
            told.failed(words(context.getCause()));
        }
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        Datum value = arguments.isEmpty() ? Datum.of("") : arguments.getFirst();
        Publisher sender = publisher;
        Topic set = topics.set().get(path);
        if (set != null) {
            set.write(value);
            held.put(path, value);
        } else if (!topics.call().containsKey(path)) {
            throw new IllegalArgumentException(path + " is no topic that is sent to, name it in set or call");
        } else if (sender == null) {
            throw new IllegalArgumentException("the broker is not connected, " + path + " is not sent");
        }
        if (sender != null) {
            put(sender, path, value);
        }
    }

    private void put(Publisher sender, String path, Datum value) {
        Topic set = topics.set().get(path);
        Topic call = topics.call().get(path);
        if (set != null) {
            sender.put(path, new Publisher.Letter(set, value, true));
        } else if (call != null && !sender.put(path, new Publisher.Letter(call, value, false))) {
            throw new IllegalArgumentException("too many commands wait for the broker, " + path + " is not sent");
        }
    }

    @Override
    public Optional<String> look() {
        Mqtt5AsyncClient open = client;
        boolean gone = open == null || !open.getState().isConnected();
        return gone ? Optional.of("the broker ended the connection") : Optional.empty();
    }

    @Override
    public void close() {
        Mqtt5AsyncClient open = client;
        Publisher sender = publisher;
        client = null;
        publisher = null;
        if (sender != null) {
            sender.close();
        }
        if (open == null || !open.getState().isConnected()) {
            return;
        }
        try {
            if (sender != null) {
                open.publish(broker.status("offline")).get(FAREWELL_SECONDS, TimeUnit.SECONDS);
            }
            open.disconnect().get(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            System.getLogger(MqttWire.class.getName())
                    .log(System.Logger.Level.DEBUG, "the broker hears no farewell: " + gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
