package sownd.devices.net.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real broker, Debian's mosquitto, and somebody else who speaks with it. */
final class Mosquitto implements Closeable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
    private static final long PAUSE = 20_000_000;

    private final Process process;
    private final int port;

    private Mosquitto(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param lines further lines of its settings */
    static Mosquitto start(Path folder, String... lines) throws Exception {
        int port = free();
        StringBuilder settings = new StringBuilder("user root\npersistence false\nlistener " + port + " 127.0.0.1\n");
        List.of(lines).forEach(line -> settings.append(line).append('\n'));
        Path file = Files.writeString(folder.resolve("mosquitto.conf"), settings);
        String program = Files.exists(Path.of("/usr/sbin/mosquitto")) ? "/usr/sbin/mosquitto" : "mosquitto";
        Process process = new ProcessBuilder(program, "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        long end = System.nanoTime() + PATIENCE;
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                throw new AssertionError("no broker: " + Files.readString(folder.resolve("log")));
            }
            LockSupport.parkNanos(PAUSE);
        }
        return new Mosquitto(process, port);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Other other() throws Exception {
        return new Other(port);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Hears everything, as "topic = payload". */
    static final class Other implements Closeable {
        private final Mqtt5AsyncClient client;
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        private Other(int port) throws Exception {
            client = MqttClient.builder()
                    .useMqttVersion5()
                    .serverHost("127.0.0.1")
                    .serverPort(port)
                    .buildAsync();
            client.publishes(
                    MqttGlobalPublishFilter.ALL,
                    message -> heard.add(message.getTopic() + " = "
                            + new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8)
                            + (message.isRetain() ? " kept" : "")));
            client.connect().get(20, TimeUnit.SECONDS);
            client.subscribeWith().topicFilter("#").send().get(20, TimeUnit.SECONDS);
        }

        void say(String topic, String payload, boolean retained) throws Exception {
            client.publishWith()
                    .topic(topic)
                    .payload(payload.getBytes(StandardCharsets.UTF_8))
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .retain(retained)
                    .send()
                    .get(20, TimeUnit.SECONDS);
        }

        /** The next thing heard. */
        String next() throws InterruptedException {
            String said = heard.poll(20, TimeUnit.SECONDS);
            if (said == null) {
                throw new AssertionError("nothing more is heard");
            }
            return said;
        }

        /** Hears until this comes. */
        void until(String line) throws InterruptedException {
            for (String said = next(); !said.equals(line); said = next()) {
                // what else is said is none of ours
            }
        }

        @Override
        public void close() {
            client.disconnect();
        }
    }
}
