package sownd.engine.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TextCallsTest {
    private static final String HERE = "127.0.0.1";
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final TextCalls.Ended ended = new TextCalls.Ended() {
        @Override
        public void answered(TextCall call, String line) {
            ends.add("answered " + line);
        }

        @Override
        public void failed(TextCall call, String why) {
            ends.add(why);
        }
    };

    private String end() throws InterruptedException {
        return ends.poll(20, TimeUnit.SECONDS);
    }

    private static TextCall tcp(int port, String text) {
        return new TextCall(TextCall.Wire.TCP, HERE, port, text);
    }

    @Test
    void aTextGoesByTcpAndALineComesBack() throws Exception {
        try (var calls = new TextCalls();
                var server = new ServerSocket(0, 5, InetAddress.getByName(HERE))) {
            calls.offer(tcp(server.getLocalPort(), "GO 7\r\n"), TextCalls.Reply.LINE, ended);
            try (var far = server.accept()) {
                assertThat(new String(far.getInputStream().readNBytes(6), StandardCharsets.UTF_8))
                        .isEqualTo("GO 7\r\n");
                far.getOutputStream().write("OK\r\nand more".getBytes(StandardCharsets.UTF_8));
                assertThat(end()).isEqualTo("answered OK");
            }
            calls.offer(tcp(server.getLocalPort(), "x"), TextCalls.Reply.NONE, ended);
            assertThat(end()).isEqualTo("answered ");
        }
    }

    @Test
    void aFarEndThatSaysNothingOrIsNotThereIsSaid() throws Exception {
        int free;
        try (var calls = new TextCalls(Duration.ofMillis(150));
                var server = new ServerSocket(0, 5, InetAddress.getByName(HERE))) {
            free = server.getLocalPort();
            calls.offer(tcp(free, "x"), TextCalls.Reply.LINE, ended);
            assertThat(end()).isEqualTo("no answer in time");
            for (var i = 0; i < TextCalls.MOST; i++) {
                assertThat(calls.offer(tcp(free, "x"), TextCalls.Reply.LINE, ended))
                        .isTrue();
            }
            assertThat(calls.offer(tcp(free, "x"), TextCalls.Reply.LINE, ended))
                    .as("too many")
                    .isFalse();
        }
        try (var calls = new TextCalls()) {
            calls.offer(tcp(free, "x"), TextCalls.Reply.NONE, new Gone(ends));
            assertThat(ends.poll(20, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private record Gone(BlockingQueue<String> ends) implements TextCalls.Ended {
        @Override
        public void answered(TextCall call, String line) {
            throw new AssertionError(line);
        }

        @Override
        public void failed(TextCall call, String why) {
            ends.add(why);
        }
    }

    @Test
    void aTextGoesByUdp() throws IOException, InterruptedException {
        try (var calls = new TextCalls();
                var socket = new DatagramSocket(new InetSocketAddress(HERE, 0))) {
            calls.offer(
                    new TextCall(TextCall.Wire.UDP, HERE, socket.getLocalPort(), "häuser"),
                    TextCalls.Reply.NONE,
                    ended);
            var packet = new DatagramPacket(new byte[100], 100);
            socket.setSoTimeout(20_000);
            socket.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .isEqualTo("häuser");
            assertThat(end()).isEqualTo("answered ");
        }
    }
}
