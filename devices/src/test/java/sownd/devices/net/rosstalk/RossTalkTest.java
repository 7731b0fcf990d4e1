package sownd.devices.net.rosstalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Given;
import sownd.devices.net.Notes;

class RossTalkTest {
    private final Notes notes = new Notes();

    private RossTalkWire wire(Map<String, Object> said) {
        var type = new RossTalkType();
        return (RossTalkWire) type.wire(new Given(type, said), notes);
    }

    @ParameterizedTest
    @CsvSource({
        "GPI 05,gpi,GPI 05,5",
        "gpi 7:Rain,gpi,gpi 7:Rain,7|Rain",
        "CC 1:5,cc,CC 1:5,1:5|1|5",
        "CC CC 1:5,cc,CC 1:5,1:5|1|5",
        "CC 1/0/2,cc,CC 1/0/2,1/0/2|1|0|2",
        "FTB,ftb,FTB,",
        "XPT ME:1:A:5,xpt,XPT ME:1:A:5,ME:1:A:5|ME|1|A|5",
        "MECUT ME:1,mecut,MECUT ME:1,ME:1|ME|1"
    })
    void readsCommands(String line, String word, String said, String arguments) {
        var read = RossTalk.of(line.getBytes(StandardCharsets.US_ASCII)).orElseThrow();
        assertThat(read.word()).isEqualTo(word);
        assertThat(read.said()).isEqualTo(said);
        assertThat(String.join("|", read.arguments().stream().map(Datum::text).toList()))
                .isEqualTo(arguments == null ? "" : arguments);
    }

    @Test
    void whatIsNoCommandIsNone() {
        for (var line : List.of("", "   ", "\u0001\u0002", "5 GPI", "ä 1", "/location/1/0/0/press")) {
            assertThat(RossTalk.of(line.getBytes(StandardCharsets.UTF_8)))
                    .as(line)
                    .isEmpty();
        }
    }

    @Test
    void switchersConnectAndAreHeard() throws Exception {
        var wire = wire(Map.of("from", "127.0.0.1", "port", 0));
        wire.open();
        try (var switcher = new Socket(InetAddress.getLoopbackAddress(), wire.localPort())) {
            notes.await("clients=1");
            switcher.getOutputStream()
                    .write("GPI 05\r\nCC 1:5\nFTB\0HELLO there\r\n".getBytes(StandardCharsets.US_ASCII));
            notes.await("command GPI 05");
            assertThat(notes.await("gpi")).isEqualTo("gpi 5");
            assertThat(notes.await("cc")).isEqualTo("cc 1:5 1 5");
            assertThat(notes.await("ftb")).isEqualTo("ftb");
            notes.await("command HELLO there");
        }
        notes.await("clients=0");
        wire.close();
        assertThat(wire.localPort()).isZero();
    }

    @Test
    void strangersAreSentAwayAndNamed() throws Exception {
        var wire = wire(Map.of("from", "192.0.2.7", "port", 0));
        wire.open();
        try (var stranger = new Socket(InetAddress.getLoopbackAddress(), wire.localPort())) {
            assertThat(notes.await("trouble")).contains("127.0.0.1 sends RossTalk and is not among those who may");
            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
        }
        wire.close();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var other = new ServerSocket(0)) {
            var wire = wire(Map.of("from", "any", "port", other.getLocalPort()));
            assertThatThrownBy(wire::open)
                    .isInstanceOf(LinkFault.class)
                    .hasMessageContaining("does another program have it?");
            wire.close();
        }
    }
}
