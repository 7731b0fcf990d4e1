package sownd.app.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HubOpeningTest {
    private final TreeConductor conductor = new TreeConductor();

    @Test
    void namesATakenPortAndTheSetting() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            HubSettings taken = new HubSettings("127.0.0.1", other.getLocalPort());
            assertThatThrownBy(() -> Hub.open(taken, conductor))
                    .isInstanceOf(HubUnavailable.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("--http-port");
        }
    }

    @Test
    void letsGoOfItsPortAndMayBeClosedTwice() throws Exception {
        Hub first = Hub.open(new HubSettings("127.0.0.1", 0), conductor);
        int port = first.address().getPort();
        first.close();
        first.close();
        try (Hub second = Hub.open(new HubSettings("127.0.0.1", port), conductor);
                Client client = new Client(second.address())) {
            assertThat(second.address().getPort()).isEqualTo(port);
            assertThat(client.get("/api/v1/health").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.0.0.9"})
    void answersOnEveryLoopbackName(String host) throws Exception {
        try (Hub hub = Hub.open(new HubSettings(host, 0), conductor);
                Client client = new Client(hub.address())) {
            assertThat(client.get("/api/v1/health").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "", "::"})
    void listensOnThisMachineOnly(String host) {
        assertThatThrownBy(() -> Hub.open(new HubSettings(host, 0), conductor))
                .isInstanceOf(HubUnavailable.class)
                .hasMessageContaining("\"" + host + "\"")
                .hasMessageContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536})
    void knowsWhatIsNoPort(int port) {
        assertThatThrownBy(() -> Hub.open(new HubSettings("127.0.0.1", port), conductor))
                .isInstanceOf(HubUnavailable.class)
                .hasMessageContaining("" + port)
                .hasMessageContaining("--http-port");
    }
}
