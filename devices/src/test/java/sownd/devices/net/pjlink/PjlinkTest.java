package sownd.devices.net.pjlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.Ear;
import sownd.devices.net.loop.Fuzz;
import sownd.devices.net.loop.Given;
import sownd.devices.net.loop.Latest;
import sownd.devices.net.loop.TcpLoop;

/** Answers as the PJLink specification has them, and a whole connection to a projector played by a program. */
class PjlinkTest {
    private final Ear ear = new Ear();

    /** The specification's own example. */
    @Test
    void thePasswordIsDigested() {
        assertThat(PjlinkAnswer.digest("498e4a67", "JBMIAProjectorLink")).isEqualTo("5d8409bc1c3fa39749434aa3a5c38682");
    }

    @Test
    void saysWhatAnswersMean() {
        PjlinkState state = new PjlinkState(2, ear);
        for (String line : List.of(
                "%1POWR=3",
                "%1INPT=31",
                "%1AVMT=11",
                "%1ERST=000000",
                "%1LAMP=120 1 45 0",
                "%1CLSS=2",
                "%1NAME=Main hall",
                "%2FREZ=1",
                "%2FILT=77")) {
            state.say(PjlinkAnswer.of(line).orElseThrow());
        }
        assertThat(ear.lines())
                .contains(
                        "power = true",
                        "power/state = warming",
                        "input = 31",
                        "mute/picture = true",
                        "mute/sound = false")
                .contains("lamp/1/hours = 120", "lamp/1/on = true", "lamp/2/hours = 45", "lamp/2/on = false")
                .contains("error/fan = ok", "class = 2", "name = Main hall", "freeze = true", "filter/hours = 77");
        assertThat(ear.slow()).isEmpty();
        state.say(PjlinkAnswer.of("%1ERST=012000").orElseThrow());
        assertThat(ear.slow()).isEqualTo("the projector reports: lamp warning, temperature error");
        state.say(PjlinkAnswer.of("%1ERST=000000").orElseThrow());
        assertThat(ear.slow()).isEmpty();
        state.say(PjlinkAnswer.of("%1POWR=2").orElseThrow());
        assertThat(ear.at("power")).isEqualTo("false");
        assertThat(ear.at("power/state")).isEqualTo("cooling");
    }

    @Test
    void saysOrders() {
        assertThat(line("power", Datum.of(true))).isEqualTo("%1POWR 1");
        assertThat(line("input", Datum.of(31))).isEqualTo("%1INPT 31");
        assertThat(line("input", Datum.of("3A"))).isEqualTo("%2INPT 3A");
        assertThat(line("mute/picture", Datum.of(true))).isEqualTo("%1AVMT 11");
        assertThat(line("mute/sound", Datum.of(false))).isEqualTo("%1AVMT 20");
        assertThat(line("freeze", Datum.of(true))).isEqualTo("%2FREZ 1");
        assertThat(line("volume/up")).isEqualTo("%2SVOL 1");
        assertThatIllegalArgumentException().isThrownBy(() -> line("input", Datum.of("HDMI\r%1POWR 0")));
        assertThatIllegalArgumentException().isThrownBy(() -> line("name", Datum.of("x")));
    }

    @Test
    void asksAndOrdersWithPassword() throws Exception {
        try (Projector projector = new Projector("JBMIAProjectorLink")) {
            projector.values.putAll(Map.of("POWR", "0", "INPT", "31", "LAMP", "9 0", "ERST", "000000"));
            Wire wire = wire(projector.port(), "JBMIAProjectorLink");
            wire.open();
            ear.await("power/state = off");
            ear.await("lamp/1/hours = 9");
            wire.send("power", List.of(Datum.of(true)));
            assertThat(projector.orders.poll(20, TimeUnit.SECONDS)).isEqualTo("%1POWR 1");
            ear.await("power = true");
            wire.send("freeze", List.of(Datum.of(true)));
            ear.await("trouble: the projector refuses freeze: it cannot do that now, is it switched on?");
            projector.values.put("POWR", "3");
            ear.await("power/state = warming");
            projector.hangUp();
            ear.await("failed: the far end closed the connection");
            wire.close();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wire.send("power", List.of(Datum.of(false))))
                    .withMessageContaining("not connected");
            projector.orders.clear();
            wire.open();
            assertThat(projector.orders).as("nothing is ordered again").isEmpty();
            wire.close();
        }
    }

    @Test
    void wrongAndMissingPasswordsAreSaid() throws Exception {
        try (Projector projector = new Projector("right")) {
            Wire wrong = wire(projector.port(), "wrong");
            assertThatThrownBy(wrong::open).isInstanceOf(LinkFault.class).hasMessageContaining("refuses the password");
            wrong.close();
            Wire none = wire(projector.port(), "");
            assertThatThrownBy(none::open).isInstanceOf(LinkFault.class).hasMessageContaining("wants a password");
            none.close();
        }
    }

    @Test
    void aProjectorThatFallsSilentCountsAsGone() throws Exception {
        long[] now = {0};
        PjlinkBody body = body();
        Sink out = new Sink();
        body.received(bytes("PJLINK 0\r"), out, now[0]);
        body.doWork(out, now[0]);
        assertThat(out.said()).isEqualTo("%1CLSS ?\r");
        now[0] = 4_999_999_999L;
        assertThat(body.doWork(out, now[0])).isEqualTo(1);
        now[0]++;
        assertThatThrownBy(() -> body.doWork(out, now[0])).hasMessageContaining("does not answer");
    }

    @Test
    void linesMayBeCutAnywhere() throws Exception {
        PjlinkBody body = body();
        Sink out = new Sink();
        for (byte each : "PJLINK 0\r".getBytes(StandardCharsets.US_ASCII)) {
            body.received(ByteBuffer.wrap(new byte[] {each}), out, 0);
        }
        body.doWork(out, 0);
        assertThat(body.ready()).isNotDone();
        body.received(bytes("%1CLS"), out, 0);
        body.received(bytes("S=2\r\n"), out, 0);
        assertThat(body.ready()).isCompleted();
        assertThat(ear.at("class")).isEqualTo("2");
    }

    @Test
    void survivesWhateverComes() throws Exception {
        String all = "%1CLSS=2\r%1POWR=1\r%1ERST=012001\r%1LAMP=99999 1 5 0\r%1AVMT=31\r%2FILT=5\r";
        List<byte[]> seeds = List.of(
                all.getBytes(StandardCharsets.UTF_8),
                "%1NAME=Größe\r".getBytes(StandardCharsets.UTF_8),
                "PJLINK 1 498e4a67\r".getBytes(StandardCharsets.UTF_8));
        PjlinkState state = new PjlinkState(8, ear);
        int understood = new Fuzz(4352, seeds).run(packet -> {
            ear.lines();
            int before = ear.heardTimes();
            try {
                for (String line : new PjlinkLines().add(ByteBuffer.wrap(packet))) {
                    PjlinkAnswer.of(line).ifPresent(state::say);
                    ear.heard();
                }
            } catch (java.io.IOException refused) {
                return false;
            }
            return ear.heardTimes() > before;
        });
        assertThat(understood).isPositive();
    }

    private PjlinkBody body() {
        return new PjlinkBody(Optional.empty(), new Latest<>(4), 5, new PjlinkState(1, ear), ear, 0);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String path, Datum... arguments) {
        return PjlinkOrder.of(path, List.of(arguments)).line();
    }

    private Wire wire(int port, String password) {
        Map<String, Object> given = Map.of("host", "127.0.0.1", "port", port, "password", password, "poll", 1);
        return new PjlinkType().wire(new Given(new PjlinkType(), given), ear);
    }

    private static final class Sink implements TcpLoop.Out {
        private final StringBuilder said = new StringBuilder();

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public void send(ByteBuffer bytes) {
            said.append(StandardCharsets.UTF_8.decode(bytes));
        }

        String said() {
            return said.toString();
        }
    }
}
