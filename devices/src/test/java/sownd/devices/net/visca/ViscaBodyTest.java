package sownd.devices.net.visca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sownd.devices.net.Datum;
import sownd.devices.net.loop.Ear;
import sownd.devices.net.loop.Latest;
import sownd.devices.net.loop.Mail;

/** A camera played by hand. */
class ViscaBodyTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final long MILLI = 1_000_000;
    private static final InetSocketAddress CAMERA = new InetSocketAddress("192.0.2.20", 52381);
    private static final ViscaCommand HOME = new ViscaCommand("home", ViscaWords.home(), Map.of());

    private final Ear ear = new Ear();
    private final Mail mail = new Mail();
    private final Latest<String, ViscaCommand> waiting = new Latest<>(8);
    private final ViscaBody body = new ViscaBody(CAMERA, waiting, 2, ear, 0);
    private long now;

    @BeforeEach
    void begins() throws IOException {
        assertThat(sent()).containsExactly("0200000100000000" + "01");
        assertThat(body.answered().getCount()).isOne();
        hears("0201000100000000" + "01");
        assertThat(body.answered().getCount()).isZero();
    }

    @Test
    void asksHowItStandsAndSaysSo() throws IOException {
        assertThat(sent()).containsExactly("0110000500000001" + "81090400ff");
        hears("0111000400000001" + "905002ff");
        assertThat(sent()).containsExactly("0110000500000002" + "81090438ff");
        hears("0111000400000002" + "905003ff");
        assertThat(sent()).containsExactly("0110000500000003" + "81090612ff");
        hears("0111000b00000003" + "90500f0f0f0600000005ff");
        assertThat(sent()).containsExactly("0110000500000004" + "81090447ff");
        hears("0111000700000004" + "905004000000ff");
        assertThat(ear.lines())
                .containsExactly(
                        "power = true",
                        "focus/auto = false",
                        "position/pan = -10",
                        "position/tilt = 5",
                        "position/zoom = 16384");
        assertThat(sent()).isEmpty();
        now += 2_000 * MILLI;
        assertThat(sent()).containsExactly("0110000500000005" + "81090400ff");
    }

    @Test
    void commandsGoFirstAndOneAtATime() throws IOException {
        waiting.put("home", HOME);
        waiting.put("power", new ViscaCommand("power", ViscaWords.power(true), Map.of("power", Datum.of(true))));
        assertThat(sent()).containsExactly("0100000500000001" + "81010604ff");
        assertThat(sent()).isEmpty();
        hears("0111000300000001" + "9041ff");
        assertThat(sent()).containsExactly("0100000600000002" + "8101040002ff");
        hears("0111000300000001" + "9051ff");
        assertThat(sent())
                .as("the end of the first is not the answer to the second")
                .isEmpty();
        hears("0111000300000002" + "9042ff");
        assertThat(ear.lines()).containsExactly("power = true");
    }

    @Test
    void isSentAgainUnderTheSameNumberUntilTheCameraCountsAsGone() throws IOException {
        waiting.put("home", HOME);
        String home = "0100000500000001" + "81010604ff";
        for (int i = 0; i < 4; i++) {
            assertThat(sent()).containsExactly(home);
            assertThat(sent()).isEmpty();
            now += 250 * MILLI;
        }
        assertThatThrownBy(this::sent).isInstanceOf(IOException.class).hasMessageContaining("does not answer");
    }

    @Test
    void aFullCameraIsAskedAgainABitLaterButTheNewestCounts() throws IOException {
        waiting.put("zoom", new ViscaCommand("a zoom", ViscaWords.zoom(1), Map.of("zoom", Datum.of(1.0))));
        assertThat(sent()).hasSize(1);
        waiting.put("zoom", new ViscaCommand("a zoom", ViscaWords.zoom(0), Map.of("zoom", Datum.of(0.0))));
        hears("0111000400000001" + "906003ff");
        assertThat(sent()).isEmpty();
        now += 50 * MILLI;
        assertThat(sent()).containsExactly("0100000600000002" + "8101040700ff");
        hears("0111000300000002" + "9041ff");
        assertThat(ear.lines()).containsExactly("zoom = 0");
    }

    @Test
    void refusalsAreTold() throws IOException {
        waiting.put("home", HOME);
        sent();
        hears("0111000400000001" + "906141ff");
        assertThat(ear.lines())
                .containsExactly("trouble: the camera refuses home: it cannot do that now, is it switched on?");
        assertThat(sent()).as("and it goes on").hasSize(1);
    }

    @Test
    void wrongNumbersAreBegunAnew() throws IOException {
        waiting.put("home", HOME);
        sent();
        hears("0201000200000001" + "0f01");
        now += 50 * MILLI;
        assertThat(sent()).containsExactly("0200000100000000" + "01");
        hears("0201000100000000" + "01");
        assertThat(sent()).containsExactly("0100000500000001" + "81010604ff");
    }

    @Test
    void othersAreNotHeard() throws IOException {
        sent();
        body.received(
                ByteBuffer.wrap(HEX.parseHex("0111000400000001" + "905002ff")),
                new InetSocketAddress("192.0.2.99", 52381),
                mail,
                now);
        assertThat(ear.lines()).isEmpty();
    }

    private List<String> sent() throws IOException {
        body.doWork(mail, now);
        return mail.take().stream()
                .map(letter -> HEX.formatHex(letter.bytes().array()))
                .toList();
    }

    private void hears(String hex) {
        body.received(ByteBuffer.wrap(HEX.parseHex(hex)), CAMERA, mail, now);
    }
}
