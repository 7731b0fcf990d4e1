package sownd.engine.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HttpCallsTest {
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final HttpCalls.Ended ended = new HttpCalls.Ended() {
        @Override
        public void answered(HttpCall call, int status) {
            ends.add(call + " " + status);
        }

        @Override
        public void failed(HttpCall call, String why) {
            ends.add(call + " " + why);
        }
    };

    private String end() throws InterruptedException {
        return ends.poll(20, TimeUnit.SECONDS);
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port + "/go";
    }

    @Test
    void aRequestReachesARealServerWithItsBody() throws Exception {
        var bodies = new LinkedBlockingQueue<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/go", exchange -> {
            bodies.add(exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try (var calls = new HttpCalls(ended)) {
            var url = url(server.getAddress().getPort());
            assertThat(calls.offer(new HttpCall("PUT", URI.create(url), "lights on")))
                    .isTrue();
            assertThat(end()).isEqualTo("PUT " + url + " 204");
            assertThat(bodies.take()).isEqualTo("PUT lights on");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whoAsksGetsTheBodyButNotOneThatNeverEnds() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/go", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("hello".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush(); // and the other 99 never come
        });
        server.createContext("/long", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(new byte[1 << 20]);
            }
        });
        server.start();
        var asked = new Asked(ends);
        try (var calls = new HttpCalls(ended, Duration.ofSeconds(2), Duration.ofMillis(1))) {
            var at = "http://127.0.0.1:" + server.getAddress().getPort();
            calls.offer(new HttpCall("GET", URI.create(at + "/go"), ""), asked);
            assertThat(end()).isEqualTo("200 hello");
            calls.offer(new HttpCall("GET", URI.create(at + "/slow"), ""), asked);
            assertThat(end()).isEqualTo("no answer in time");
            calls.offer(new HttpCall("GET", URI.create(at + "/long"), ""), asked);
            assertThat(end()).isNotNull().doesNotStartWith("200");
        } finally {
            server.stop(0);
        }
    }

    private record Asked(BlockingQueue<String> ends) implements HttpCalls.Ended {
        @Override
        public void answered(HttpCall call, int status) {
            throw new AssertionError("the body is wanted");
        }

        @Override
        public void answered(HttpCall call, int status, String body) {
            ends.add(status + " " + body);
        }

        @Override
        public void failed(HttpCall call, String why) {
            ends.add(why);
        }
    }

    @Test
    void nobodyThereIsSaidAfterSeveralTries() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (var calls = new HttpCalls(ended, Duration.ofSeconds(5), Duration.ofMillis(1))) {
            calls.offer(new HttpCall("POST", URI.create(url(free)), ""));
            assertThat(end()).endsWith("nobody answers there");
        }
    }

    @Test
    void aTargetThatHangsRefusesWhatIsTooManyAndDelaysNobodyElse() throws Exception {
        // A listening socket that never accepts: connections open, answers never come.
        try (var deaf = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
                var calls = new HttpCalls(ended, Duration.ofMillis(300), Duration.ofMillis(1))) {
            var most = HttpCalls.IN_FLIGHT + HttpCalls.WAITING;
            var call = new HttpCall("POST", URI.create(url(deaf.getLocalPort())), "");
            for (var i = 0; i < most; i++) {
                assertThat(calls.offer(call)).isTrue();
            }
            assertThat(calls.offer(call)).isFalse();
            for (var i = 0; i < most; i++) {
                assertThat(end()).containsAnyOf("no answer in time", "take too long");
            }
        }
    }

    @Test
    void whatIsNoWebAddressIsRefusedAtOnce() {
        assertThatThrownBy(() -> new HttpCall("GET", URI.create("file:///etc/passwd"), ""))
                .hasMessageContaining("is no web address");
    }
}
