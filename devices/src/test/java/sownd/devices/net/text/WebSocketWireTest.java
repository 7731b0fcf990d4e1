package sownd.devices.net.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sownd.devices.link.Link;
import sownd.devices.link.LinkFault;
import sownd.devices.link.LinkStatus;
import sownd.devices.net.Datum;
import sownd.devices.net.Given;
import sownd.devices.net.Notes;
import sownd.devices.net.Wire;

/** Against Jetty's WebSocket server, and against one that falls silent. */
@org.junit.jupiter.api.Timeout(60)
class WebSocketWireTest {
    private static final long SECOND = 1_000_000_000L;
    private final Notes notes = new Notes();

    private Wire wire(String url, Map<String, Object> more) {
        var said = new java.util.HashMap<String, Object>(more);
        said.put("url", url);
        var type = new WebSocketType();
        return type.wire(new Given(type, said), notes);
    }

    @Test
    void textsGoAndComeAndAPingIsAnswered() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        BlockingQueue<WsContext> clients = new LinkedBlockingQueue<>();
        var server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/control", ws -> {
                        ws.onConnect(client -> {
                            heard.add(String.valueOf(client.header("Authorization")));
                            clients.add(client);
                        });
                        ws.onMessage(message -> heard.add(message.message()));
                    });
                })
                .start("127.0.0.1", 0);
        var wire = wire("ws://127.0.0.1:" + server.port() + "/control", Map.of("token", "hush"));
        wire.open();
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("Bearer hush");
        wire.send("send", List.of(Datum.of("GO ä")));
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("GO ä");
        clients.take().send("x".repeat(100_000));
        assertThat(notes.await("received")).isEqualTo("received " + "x".repeat(100_000));
        var before = notes.heard.get();
        wire.ask();
        while (notes.heard.get() == before) {
            Thread.onSpinWait(); // the pong comes
        }
        server.stop();
        assertThat(notes.await("failed")).isNotBlank();
        wire.close();
        assertThatThrownBy(() -> wire.send("send", List.of(Datum.of("late")))).hasMessageContaining("no connection");
        assertThatThrownBy(wire::open)
                .isInstanceOf(LinkFault.class)
                .hasMessageContaining("is it switched on and does it listen there?");
    }

    @Test
    void whatIsNoWebSocketIsSaid() {
        var server = Javalin.create(config -> config.startup.showJavalinBanner = false)
                .start("127.0.0.1", 0);
        assertThatThrownBy(wire("ws://127.0.0.1:" + server.port() + "/none", Map.of())::open)
                .isInstanceOf(LinkFault.class)
                .hasMessageContaining("status 404");
        server.stop();
        var type = new WebSocketType();
        assertThatThrownBy(() -> type.leaves(new Given(type, Map.of("url", "http://here"))))
                .hasMessageContaining("is no WebSocket address");
    }

    @Test
    void oneThatIsHalfOpenIsLost() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var greeter = Thread.ofVirtual().start(() -> greetAndFallSilent(server));
            var wire = wire("ws://127.0.0.1:" + server.getLocalPort() + "/", Map.of("ping", 5));
            var stands = new ArrayList<LinkStatus>();
            var link = new Link(wire, wire.habits(), RandomGenerator.getDefault(), stands::add, 0);
            link.doWork(0);
            assertThat(link.status().state()).isEqualTo(LinkStatus.State.OK);
            link.doWork(6 * SECOND);
            assertThat(link.status().state()).as("it was pinged").isEqualTo(LinkStatus.State.OK);
            link.doWork(11 * SECOND);
            assertThat(link.status().state()).isEqualTo(LinkStatus.State.LOST);
            assertThat(link.status().reason()).contains("nothing heard for 11 s");
            link.close();
            greeter.join();
        }
    }

    /** Shakes hands as RFC 6455 says, and then only listens. */
    private static void greetAndFallSilent(ServerSocket server) {
        try (var client = server.accept()) {
            var in = client.getInputStream();
            var asked = new StringBuilder();
            while (!asked.toString().endsWith("\r\n\r\n")) {
                asked.append((char) in.read());
            }
            var key = Pattern.compile("(?i)sec-websocket-key: (\\S+)").matcher(asked);
            assertThat(key.find()).isTrue();
            var digest = MessageDigest.getInstance("SHA-1")
                    .digest((key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                            .getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream()
                    .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    + "Sec-WebSocket-Accept: "
                                    + Base64.getEncoder().encodeToString(digest)
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            while (in.read() >= 0) {
                Thread.onSpinWait(); // what comes is not answered
            }
        } catch (java.io.IOException | java.security.NoSuchAlgorithmException broken) {
            System.getLogger("test").log(System.Logger.Level.DEBUG, "the client went", broken);
        }
    }
}
