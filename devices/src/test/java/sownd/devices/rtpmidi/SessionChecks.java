package sownd.devices.rtpmidi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import sownd.devices.rtpmidi.SessionPacket.ClockSync;
import sownd.devices.rtpmidi.SessionPacket.Feedback;
import sownd.devices.rtpmidi.SessionPacket.Handshake;
import sownd.devices.rtpmidi.SessionPacket.Step;
import sownd.devices.vectors.Vectors;

/** Vectors of sessions: invitations, clocks, feedback, what is refused. */
final class SessionChecks {
    private SessionChecks() {}

    static void session(JsonNode v) throws Exception {
        if (v.path("expect").isObject()) {
            handshake(v);
        } else if (v.has("hex")) {
            refusedInvitation(Vectors.bytes(v.get("hex")));
        } else {
            rule(v);
        }
    }

    private static void handshake(JsonNode v) throws RtpFault {
        byte[] bytes = Vectors.bytes(v.get("hex"));
        JsonNode expect = v.get("expect");
        Handshake packet = (Handshake) SessionCodec.decode(bytes);
        assertThat(packet.step().letters()).isEqualTo(expect.get("command").asText());
        assertThat(packet.version()).isEqualTo(expect.path("version").asInt(2));
        assertThat(packet.token()).isEqualTo(word(expect.get("token")));
        assertThat(packet.ssrc()).isEqualTo(word(expect.get("ssrc")));
        assertThat(packet.name()).isEqualTo(expect.path("name").asText("").replace("null", ""));
        assertThat(SessionCodec.encode(packet)).isEqualTo(bytes);
    }

    private static void refusedInvitation(byte[] bytes) throws RtpFault {
        Pair pair = new Pair();
        pair.waiter.control(bytes, pair.first.control, pair.now);
        assertThat(pair.second.said())
                .singleElement()
                .satisfies(said -> assertThat(((Handshake) said).step()).isEqualTo(Step.REFUSE));
        assertThat(pair.waiter.state()).isEqualTo(Session.State.CLOSED);
    }

    /** Vectors without bytes: the rule is played with two ends. */
    private static void rule(JsonNode v) throws RtpFault {
        switch (v.get("id").asText()) {
            case "session.reverse" -> reverse();
            case "session.collision" -> collision();
            case "mdns" -> announced(v.get("what").asText());
            default -> throw new AssertionError("no rule is played for " + v.get("id"));
        }
    }

    private static void reverse() {
        Pair pair = new Pair();
        byte[] invitation = SessionCodec.encode(new Handshake(Step.INVITE, 2, 7, 8, "x"));
        pair.waiter.data(invitation, pair.first.data, pair.now);
        assertThat(pair.waiter.state()).isEqualTo(Session.State.CLOSED);
        pair.waiter.control(invitation, pair.first.control, pair.now);
        assertThat(pair.waiter.state()).isEqualTo(Session.State.OPEN);
        pair.waiter.data(SessionCodec.encode(new Handshake(Step.BYE, 2, 7, 8, "")), pair.first.data, pair.now);
        assertThat(pair.waiter.state()).isEqualTo(Session.State.CLOSED);
    }

    /** Both draw the same number; the waiting end takes another one, and so does the inviting end if that does not. */
    private static void collision() throws RtpFault {
        Pair pair = new Pair(new Random(3), new Random(3));
        assertThat(pair.inviter.ssrc()).isEqualTo(pair.waiter.ssrc());
        pair.open();
        assertThat(pair.inviter.state()).isEqualTo(Session.State.OPEN);
        assertThat(pair.inviter.ssrc()).isNotEqualTo(pair.waiter.ssrc());
        Pair stubborn = new Pair();
        stubborn.inviter.invite(stubborn.second.control, stubborn.second.data, stubborn.now);
        Handshake asked = (Handshake) stubborn.first.said().getLast();
        Handshake same = new Handshake(Step.ACCEPT, 2, asked.token(), asked.ssrc(), "x");
        stubborn.inviter.control(SessionCodec.encode(same), stubborn.second.control, stubborn.now);
        Handshake again = (Handshake) stubborn.first.said().getLast();
        assertThat(again.step()).isEqualTo(Step.INVITE);
        assertThat(again.ssrc()).isNotEqualTo(asked.ssrc());
    }

    /** The packet is read here as any other program would: three records, names in full. */
    private static void announced(String what) {
        String type = what.replaceFirst("^service type (\\S+),.*", "$1") + ".local";
        assertThat(what).contains("port = control port", "empty TXT");
        ByteBuffer in = ByteBuffer.wrap(new Announcement("stage left", "desk", 5014).packet());
        assertThat(in.getLong(0)).isEqualTo(0x0000_8400_0000_0003L);
        in.position(12);
        ByteBuffer pointer = record(in, type, 12);
        assertThat(name(pointer)).isEqualTo("stage left." + type);
        ByteBuffer place = record(in, "stage left." + type, 33);
        assertThat(place.getInt()).isZero();
        assertThat(place.getShort()).isEqualTo((short) 5014);
        assertThat(name(place)).isEqualTo("desk.local");
        ByteBuffer text = record(in, "stage left." + type, 16);
        assertThat(text.remaining()).isEqualTo(1);
        assertThat(text.get()).isZero();
        assertThat(in.hasRemaining()).isFalse();
    }

    private static ByteBuffer record(ByteBuffer in, String name, int type) {
        assertThat(name(in)).isEqualTo(name);
        assertThat(in.getShort()).isEqualTo((short) type);
        assertThat(in.getShort() & 0x7FFF).isEqualTo(1);
        assertThat(in.getInt()).isPositive();
        int length = in.getShort();
        ByteBuffer data = in.slice(in.position(), length);
        in.position(in.position() + length);
        return data;
    }

    private static String name(ByteBuffer in) {
        List<String> labels = new ArrayList<>();
        for (int length = in.get(); length > 0; length = in.get()) {
            byte[] label = new byte[length];
            in.get(label);
            labels.add(new String(label, StandardCharsets.UTF_8));
        }
        return String.join(".", labels);
    }

    static void sync(JsonNode v) throws Exception {
        if (!v.has("hex")) {
            period();
            return;
        }
        byte[] bytes = Vectors.bytes(v.get("hex"));
        JsonNode expect = v.get("expect");
        if (!expect.isObject()) {
            ignored(bytes);
            return;
        }
        ClockSync packet = (ClockSync) SessionCodec.decode(bytes);
        assertThat(packet.ssrc()).isEqualTo(word(expect.get("ssrc")));
        assertThat(packet.count()).isEqualTo(expect.get("count").asInt());
        if (expect.has("ts1")) {
            assertThat(Long.toHexString(packet.first()))
                    .isEqualTo(expect.get("ts1").asText());
        }
        List<Long> times = List.of(packet.first(), packet.second(), packet.third());
        for (int i = 0; i < expect.path("ts").size(); i++) {
            assertThat(times.get(i)).isEqualTo(expect.get("ts").get(i).asLong());
        }
        assertThat(SessionCodec.encode(packet)).isEqualTo(bytes);
    }

    /** The inviting end asks, first often, then every ten seconds; without it the other ends after a minute. */
    private static void period() throws RtpFault {
        Pair pair = new Pair().open();
        List<Long> asked = new ArrayList<>();
        long count = 0;
        for (int quarter = 0; quarter < 4 * 50; quarter++) {
            pair.now += Pair.SECOND / 4;
            pair.inviter.doWork(pair.now);
            pair.deliver();
            long all = asks(pair.first);
            if (all > count) {
                asked.add(pair.now);
            }
            count = all;
        }
        assertThat(asks(pair.second)).isZero();
        assertThat(asked.get(1) - asked.get(0)).isLessThan(5 * Pair.SECOND);
        assertThat(asked.getLast() - asked.get(asked.size() - 2)).isEqualTo(10 * Pair.SECOND);
        pair.pass(59, true);
        assertThat(pair.waiter.state()).isEqualTo(Session.State.OPEN);
        pair.pass(62, false);
        assertThat(pair.waiter.state()).isEqualTo(Session.State.CLOSED);
    }

    private static long asks(Pair.End end) throws RtpFault {
        return end.said().stream()
                .filter(said -> said instanceof ClockSync sync && sync.count() == 0)
                .count();
    }

    static void feedback(JsonNode v) throws Exception {
        Feedback packet = (Feedback) SessionCodec.decode(Vectors.bytes(v.get("hex")));
        assertThat(packet.ssrc()).isEqualTo(word(v.at("/expect/ssrc")));
        assertThat(packet.sequence()).isEqualTo(v.at("/expect/seq").asInt());
        assertThat(SessionCodec.decode(SessionCodec.encode(packet))).isEqualTo(packet);
    }

    static void refusal(JsonNode v) throws Exception {
        assertThat(v.get("expect").asText()).isEqualTo("ignored");
        ignored(Vectors.bytes(v.get("hex")));
    }

    /** Both readers refuse it as a fault, and an open session counts it and goes on. */
    private static void ignored(byte[] bytes) {
        assertThatThrownBy(() -> {
                    if (SessionCodec.isSession(bytes)) {
                        SessionCodec.decode(bytes);
                    } else {
                        new RtpReader().read(bytes);
                    }
                })
                .isInstanceOf(RtpFault.class);
        Pair pair = new Pair().open();
        int said = pair.second.sent.size();
        long refused = pair.waiter.refused();
        pair.waiter.control(bytes, pair.first.control, pair.now);
        pair.waiter.data(bytes, pair.first.data, pair.now);
        assertThat(pair.waiter.refused()).isEqualTo(refused + 2);
        assertThat(pair.waiter.state()).isEqualTo(Session.State.OPEN);
        assertThat(pair.second.sent).hasSize(said);
        assertThat(pair.second.heard).isEmpty();
    }

    private static int word(JsonNode hex) {
        return Integer.parseUnsignedInt(hex.asText(), 16);
    }
}
