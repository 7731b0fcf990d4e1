package sownd.devices.rtpmidi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sownd.devices.midi.MidiMessage;
import sownd.devices.rtpmidi.SessionPacket.Handshake;
import sownd.devices.rtpmidi.SessionPacket.Step;

class SessionTest {
    private final Pair pair = new Pair();

    @Test
    void opensAndTellsBothNames() {
        pair.open();
        assertThat(pair.inviter.state()).isEqualTo(Session.State.OPEN);
        assertThat(pair.waiter.state()).isEqualTo(Session.State.OPEN);
        assertThat(pair.inviter.partner()).isEqualTo("waiter");
        assertThat(pair.waiter.partner()).isEqualTo("inviter");
    }

    @Test
    void invitesTwelveTimesThenSaysSo() throws RtpFault {
        pair.inviter.invite(pair.second.control, pair.second.data, pair.now);
        pair.pass(30, false);
        assertThat(pair.first.said())
                .filteredOn(said -> said instanceof Handshake packet && packet.step() == Step.INVITE)
                .hasSize(12);
        assertThat(pair.first.told).last().asString().startsWith("CLOSED: no answer from");
    }

    @Test
    void refusesAThirdWhileOpen() throws RtpFault {
        pair.open();
        InetSocketAddress elsewhere = new InetSocketAddress(pair.first.control.getAddress(), 9004);
        Handshake third = new Handshake(Step.INVITE, 2, 1, 2, "third");
        pair.waiter.control(SessionCodec.encode(third), elsewhere, pair.now);
        assertThat(((Handshake) pair.second.said().getLast()).step()).isEqualTo(Step.REFUSE);
        assertThat(pair.waiter.partner()).isEqualTo("inviter");
    }

    @Test
    void saysThatItIsRefused() {
        pair.open();
        Pair other = new Pair(new Random(9), new Random(10));
        other.inviter.invite(pair.second.control, pair.second.data, other.now);
        Pair.Sent asked = other.first.sent.getLast();
        InetSocketAddress elsewhere = new InetSocketAddress(pair.first.control.getAddress(), 9004);
        pair.waiter.control(asked.bytes(), elsewhere, pair.now);
        byte[] no = pair.second.sent.getLast().bytes();
        other.inviter.control(no, pair.second.control, other.now);
        assertThat(other.inviter.state()).isEqualTo(Session.State.CLOSED);
        assertThat(other.first.told).last().asString().contains("refuses");
    }

    @Test
    void bothEndAfterAMinuteWithoutAWord() {
        pair.open();
        pair.pass(5, true);
        pair.pass(61, false);
        assertThat(pair.first.told).last().asString().contains("nothing heard from \"waiter\" for 60 s");
        assertThat(pair.second.told).last().asString().contains("nothing heard from \"inviter\" for 60 s");
    }

    @Test
    void clocksThatAreApartAreCompared() {
        pair.open();
        pair.inviter.doWork(pair.now);
        Pair.Sent last = pair.first.sent.getLast();
        long ahead = 700 * Pair.SECOND;
        pair.waiter.data(last.bytes(), pair.first.data, pair.now + ahead);
        pair.inviter.data(pair.second.sent.getLast().bytes(), pair.second.data, pair.now);
        pair.waiter.data(pair.first.sent.getLast().bytes(), pair.first.data, pair.now + ahead);
        assertThat(pair.inviter.offset()).isEqualTo(Ticks.ofNanos(ahead));
        assertThat(pair.waiter.offset()).isEqualTo(-Ticks.ofNanos(ahead));
    }

    @Test
    void aNoteWhoseEndIsLostEndsWithTheNextPacket() {
        pair.open();
        pair.inviter.send(List.of(MidiMessage.note(1, 60, 90)), pair.now);
        pair.deliver();
        pair.inviter.send(List.of(MidiMessage.note(1, 60, 0)), pair.now);
        pair.first.delivered++;
        pair.inviter.send(List.of(MidiMessage.control(1, 7, 5)), pair.now);
        pair.deliver();
        assertThat(pair.second.heard).containsExactly("903c5a", "803c00", "b00705");
    }
}
