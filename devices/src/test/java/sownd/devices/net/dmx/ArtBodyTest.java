package sownd.devices.net.dmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sownd.devices.net.loop.Accept;
import sownd.devices.net.loop.Ear;
import sownd.devices.net.loop.Mail;

class ArtBodyTest {
    private static final long SECOND = 1_000_000_000;
    private static final int PORT = 6454;
    private static final InetSocketAddress NODE = new InetSocketAddress("192.0.2.7", PORT);
    private static final InetSocketAddress DESK = new InetSocketAddress("192.0.2.8", PORT);
    private static final InetSocketAddress OTHER = new InetSocketAddress("192.0.2.9", PORT);

    private final DmxPlan plan = new DmxPlan(List.of(1, 300), List.of(5), 4, Set.of(2));
    private final Frames frames = new Frames(plan);
    private final Ear ear = new Ear();
    private final Mail mail = new Mail();

    @Test
    void sendsEachUniverseWithNumbersAndSaysWhatItSent() throws Exception {
        ArtBody body = body("");
        frames.set("universe/300/channel/1", 7);
        body.doWork(mail, 0);
        body.doWork(mail, Pace.BEAT);
        List<ArtPacket.Dmx> sent = dmx();
        assertThat(sent).extracting(ArtPacket.Dmx::universe).containsExactly(1, 300, 1, 300);
        assertThat(sent).extracting(ArtPacket.Dmx::sequence).containsExactly(1, 1, 2, 2);
        assertThat(sent.get(1).values()).startsWith(7, 0).hasSize(512);
        assertThat(ear.at("universe/300/channel/1")).isEqualTo("7");
        assertThat(ear.at("universe/1/pair/2")).isEqualTo("0");
    }

    @Test
    void onlyTheNewestIsSentHoweverOftenItIsSet() throws Exception {
        ArtBody body = body("");
        body.doWork(mail, 0);
        mail.take();
        for (int i = 0; i <= 255; i++) {
            frames.set("universe/1/channel/4", i);
        }
        frames.set("universe/1/pair/2", 0x1234);
        body.doWork(mail, Pace.BEAT);
        assertThat(dmx().getFirst().values()).startsWith(0, 0x12, 0x34, 255);
    }

    @Test
    void hearsConsolesMergedAndSaysOnlyWhatChanges() throws Exception {
        ArtBody body = body("");
        hear(body, DESK, 5, 1, 0, 9, 8);
        assertThat(ear.lines())
                .contains("in/5/channel/2 = 9", "in/5/pair/2 = " + (9 << 8 | 8), "in/5/sources = 1")
                .contains("in/5/channel/4 = 0")
                .doesNotContain("in/5/channel/5 = 0");
        hear(body, DESK, 5, 2, 0, 9, 8);
        assertThat(ear.lines()).isEmpty();
        hear(body, OTHER, 5, 0, 3, 0, 0);
        assertThat(ear.lines()).containsExactlyInAnyOrder("in/5/channel/1 = 3", "in/5/sources = 2");
        hear(body, OTHER, 6, 0, 200);
        assertThat(ear.lines()).as("a universe nobody asked for").isEmpty();
    }

    @Test
    void aConsoleCountsForTenSecondsAndItsLossIsToldOf() throws Exception {
        ArtBody body = body("");
        hear(body, DESK, 5, 1, 9);
        body.doWork(mail, 10 * SECOND - 1);
        assertThat(ear.slow()).isEmpty();
        ear.lines();
        body.doWork(mail, 10 * SECOND);
        assertThat(ear.slow()).contains("universe 5");
        assertThat(ear.lines()).as("the last look stays").noneMatch(line -> line.contains("channel"));
        hear(body, DESK, 5, 1, 9);
        assertThat(ear.slow()).isEmpty();
    }

    @Test
    void hearsOnlyWhomItIsTold() throws Exception {
        ArtBody body = body("192.0.2.8");
        hear(body, OTHER, 5, 1, 9);
        assertThat(ear.lines()).isEmpty();
        hear(body, DESK, 5, 1, 9);
        assertThat(ear.lines()).contains("in/5/channel/1 = 9");
    }

    @Test
    void answersPollsWithOnePacketPerPortButNoFlood() throws Exception {
        ArtBody body = body("");
        body.received(ArtCodec.encode(ArtPacket.Poll.ANYBODY), DESK, mail, 0);
        List<Mail.Letter> answers = mail.take();
        assertThat(answers).allMatch(letter -> letter.to().equals(DESK));
        assertThat(answers)
                .extracting(letter -> ArtCodec.decode(letter.bytes()).orElseThrow())
                .containsExactly(
                        new ArtPacket.Reply("sownd", 1, true, false),
                        new ArtPacket.Reply("sownd", 300, true, false),
                        new ArtPacket.Reply("sownd", 5, false, true));
        body.received(ArtCodec.encode(new ArtPacket.Poll(200, 400)), DESK, mail, 0);
        assertThat(mail.take()).hasSize(1);
        for (int i = 0; i < 1000; i++) {
            body.received(ArtCodec.encode(ArtPacket.Poll.ANYBODY), DESK, mail, 0);
        }
        assertThat(mail.take()).hasSize(8 * 3);
        body.received(ArtCodec.encode(ArtPacket.Poll.ANYBODY), DESK, mail, SECOND);
        assertThat(mail.take()).hasSize(3);
    }

    private ArtBody body(String from) throws Exception {
        return new ArtBody(
                new ArtBody.Self("sownd", PORT),
                plan,
                new Accept(from, Optional.empty()),
                List.of(NODE),
                frames,
                ear,
                0);
    }

    private void hear(ArtBody body, InetSocketAddress from, int universe, int number, int... values) throws Exception {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        body.received(ArtCodec.encode(new ArtPacket.Dmx(universe, number, bytes)), from, mail, 0);
    }

    private List<ArtPacket.Dmx> dmx() {
        return mail.take().stream()
                .filter(letter -> letter.to().equals(NODE))
                .map(letter -> (ArtPacket.Dmx) ArtCodec.decode(letter.bytes()).orElseThrow())
                .toList();
    }
}
