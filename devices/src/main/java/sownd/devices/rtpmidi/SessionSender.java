package sownd.devices.rtpmidi;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import sownd.devices.rtpmidi.SessionPacket.ClockSync;
import sownd.devices.rtpmidi.SessionPacket.Feedback;
import sownd.devices.rtpmidi.SessionPacket.Handshake;
import sownd.devices.rtpmidi.SessionPacket.Step;

/** Sends session packets through the port they belong to; none to a place that is not known yet. One thread. */
final class SessionSender {
    private final SessionWire wire;
    private final String name;
    private int confirmed = -1;

    SessionSender(SessionWire wire, String name) {
        this.wire = wire;
        this.name = name.substring(0, Math.min(name.length(), SessionCodec.LONGEST_NAME));
    }

    void step(Step step, int token, int ssrc, boolean control, @Nullable InetSocketAddress to) {
        if (to == null) {
            return;
        }
        boolean named = step == Step.INVITE || step == Step.ACCEPT;
        byte[] bytes = SessionCodec.encode(new Handshake(step, SessionCodec.VERSION, token, ssrc, named ? name : ""));
        if (control) {
            wire.control(bytes, to);
        } else {
            wire.data(bytes, to);
        }
    }

    void goodbye(Partner partner, int ssrc) {
        step(Step.BYE, partner.token(), ssrc, true, partner.control());
        step(Step.BYE, partner.token(), ssrc, false, partner.data());
    }

    void clock(ClockSync packet, @Nullable InetSocketAddress to) {
        if (to != null) {
            wire.data(SessionCodec.encode(packet), to);
        }
    }

    void midi(byte[] packet, InetSocketAddress to) {
        wire.data(packet, to);
    }

    /** Says up to which packet all was heard, if that is news, so that the far end may shorten its journal. */
    void confirm(int ssrc, @Nullable RtpReader heard, @Nullable InetSocketAddress to) {
        if (heard != null && to != null && heard.last() >= 0 && heard.last() != confirmed) {
            confirmed = heard.last();
            wire.control(SessionCodec.encode(new Feedback(ssrc, confirmed)), to);
        }
    }
}
