package sownd.devices.osc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.illposed.osc.OSCMessage;
import com.illposed.osc.transport.OSCPortIn;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The evidence of decision record 3: why the library we would rather have used receives nothing here. When one of these
 * tests fails, the library has mended it and the decision can be looked at again.
 */
class JavaOscReceiverTest {
    private static final long LONGEST_MILLIS = 20_000;

    @Test
    void oneBadDatagramEndsItsReceiverWhichStillSaysItListens() throws Exception {
        var port = freePort();
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        var receiver = new OSCPortIn(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        receiver.setResilient(true);
        receiver.startListening();
        var listening = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .toList();
        assertThat(listening).isNotEmpty();
        send("garbage!", port);
        for (var thread : listening) {
            thread.join(LONGEST_MILLIS);
            assertThat(thread.isAlive()).isFalse();
        }
        assertThat(receiver.isListening()).isTrue();
    }

    @Test
    void aMessageToAPatternIsRefused() {
        assertThatThrownBy(() -> new OSCMessage("/a/{x,y}/*", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static int freePort() throws Exception {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void send(String text, int port) throws Exception {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        try (var socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
        }
    }
}
