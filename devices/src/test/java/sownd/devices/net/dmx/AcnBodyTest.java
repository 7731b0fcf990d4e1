package sownd.devices.net.dmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sownd.devices.net.loop.Accept;
import sownd.devices.net.loop.Ear;
import sownd.devices.net.loop.Mail;

class AcnBodyTest {
    private static final long SECOND = 1_000_000_000;
    private static final UUID ME = new UUID(1, 2);
    private static final UUID DESK = new UUID(3, 4);
    private static final UUID OTHER = new UUID(5, 6);
    private static final InetSocketAddress FROM = new InetSocketAddress("192.0.2.8", 5568);

    private final DmxPlan plan = new DmxPlan(List.of(300, 1), List.of(5), 2, Set.of());
    private final Frames frames = new Frames(plan);
    private final Ear ear = new Ear();
    private final Mail mail = new Mail();

    @Test
    void sendsEachUniverseToItsGroupWithPriorityAndNumbers() throws Exception {
        AcnBody body = body(List.of());
        frames.set("universe/1/channel/2", 255);
        body.doWork(mail, 0);
        body.doWork(mail, Pace.BEAT);
        List<Mail.Letter> letters = mail.take();
        assertThat(letters)
                .extracting(letter -> letter.to().toString())
                .containsExactly(
                        "/239.255.250.214:5568",
                        "/239.255.1.44:5568",
                        "/239.255.0.1:5568",
                        "/239.255.1.44:5568",
                        "/239.255.0.1:5568");
        AcnPacket.Data last =
                (AcnPacket.Data) AcnCodec.decode(letters.getLast().bytes()).orElseThrow();
        assertThat(last.values()).startsWith(0, 255).hasSize(512);
        assertThat(last)
                .usingRecursiveComparison()
                .ignoringFields("values")
                .isEqualTo(new AcnPacket.Data(ME, "sownd", 120, 1, false, false, 1, new byte[0]));
    }

    @Test
    void tellsItsUniversesEveryTenSeconds() throws Exception {
        AcnBody body = body(List.of());
        body.doWork(mail, 0);
        assertThat(AcnCodec.decode(mail.take().getFirst().bytes()))
                .contains(new AcnPacket.Discovery(ME, "sownd", 0, 0, List.of(1, 300)));
        body.doWork(mail, 10 * SECOND - 1);
        assertThat(mail.take()).noneMatch(AcnBodyTest::isDiscovery);
        body.doWork(mail, 10 * SECOND);
        assertThat(mail.take()).anyMatch(AcnBodyTest::isDiscovery);
    }

    private static boolean isDiscovery(Mail.Letter letter) {
        return AcnCodec.decode(letter.bytes()).orElseThrow() instanceof AcnPacket.Discovery;
    }

    @Test
    void saysThriceThatItEnds() throws Exception {
        AcnBody body = body(List.of(FROM));
        body.doWork(mail, 0);
        mail.take();
        body.ending(mail);
        List<Mail.Letter> letters = mail.take();
        assertThat(letters).hasSize(6).allMatch(letter -> letter.to().equals(FROM));
        assertThat(letters)
                .extracting(letter ->
                        (AcnPacket.Data) AcnCodec.decode(letter.bytes()).orElseThrow())
                .allMatch(AcnPacket.Data::ended)
                .extracting(AcnPacket.Data::sequence)
                .containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    void theHighestPriorityCountsUntilItEndsOrFallsSilent() throws Exception {
        AcnBody body = body(List.of());
        hear(body, data(DESK, 100, 1, false, 50), 0);
        hear(body, data(OTHER, 150, 1, false, 20), 0);
        assertThat(ear.at("in/5/channel/1")).isEqualTo("20");
        hear(body, data(OTHER, 150, 2, true, 20), 0);
        assertThat(ear.at("in/5/channel/1")).isEqualTo("50");
        hear(body, data(OTHER, 150, 3, false, 30), SECOND);
        hear(body, data(DESK, 100, 2, false, 50), 3 * SECOND);
        assertThat(ear.at("in/5/channel/1")).isEqualTo("30");
        body.doWork(mail, SECOND + 2_500_000_000L);
        assertThat(ear.at("in/5/channel/1")).isEqualTo("50");
        assertThat(ear.slow()).isEmpty();
        body.doWork(mail, 6 * SECOND);
        assertThat(ear.at("in/5/sources")).isEqualTo("0");
        assertThat(ear.slow()).contains("universe 5");
        assertThat(ear.at("in/5/channel/1")).as("the last look stays").isEqualTo("50");
    }

    @Test
    void itsOwnPreviewsAndLowPrioritiesDoNotCount() throws Exception {
        AcnBody body = body(List.of());
        hear(body, data(ME, 200, 1, false, 50), 0);
        hear(body, new AcnPacket.Data(DESK, "desk", 200, 1, true, false, 5, new byte[] {1}), 0);
        hear(body, data(DESK, 9, 1, false, 50), 0);
        assertThat(ear.lines()).isEmpty();
        hear(body, data(DESK, 10, 2, false, 50), 0);
        assertThat(ear.lines()).contains("in/5/channel/1 = 50");
    }

    private AcnBody body(List<InetSocketAddress> unicast) throws Exception {
        var self = new AcnBody.Self(ME, "sownd", 5568, 120, 10);
        return new AcnBody(self, plan, new Accept("", Optional.empty()), unicast, frames, ear, 0);
    }

    private void hear(AcnBody body, AcnPacket.Data data, long now) {
        body.received(AcnCodec.encode(data), FROM, mail, now);
    }

    private static AcnPacket.Data data(UUID cid, int priority, int number, boolean ended, int value) {
        return new AcnPacket.Data(cid, "desk", priority, number, false, ended, 5, new byte[] {(byte) value});
    }
}
