package sownd.devices.rtpmidi;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import sownd.devices.midi.MidiMessage;
import sownd.devices.rtpmidi.SessionPacket.ClockSync;
import sownd.devices.rtpmidi.SessionPacket.Handshake;
import sownd.devices.rtpmidi.SessionPacket.Step;

/**
 * One end of a session with one partner: it invites, or it waits for an invitation; others are refused while it is open.
 * It owns no socket and no clock: one thread brings packets and the time ({@link System#nanoTime()}, nanoseconds).
 */
public final class Session {
    /** How it stands. */
    public enum State {
        CLOSED,
        INVITING,
        OPEN
    }

    private static final long SECOND = 1_000_000_000L;
    private static final int INVITATIONS = 12;
    private static final long SILENCE = 60 * SECOND;
    private static final long CONFIRMING = SECOND;
    private static final long LOOK = SECOND / 4;

    private final boolean listening;
    private final RandomGenerator dice;
    private final SessionSender sender;
    private final SessionListener listener;
    private final SessionClock clock = new SessionClock();
    private State state = State.CLOSED;
    private int ssrc;
    private Partner partner = Partner.NONE;
    private @Nullable RtpReader reader;
    private @Nullable RtpWriter writer;
    private int tries;
    private long due;
    private long heard;
    private long refused;

    private Session(String name, boolean listening, RandomGenerator dice, SessionWire wire, SessionListener listener) {
        this.sender = new SessionSender(wire, name);
        this.listening = listening;
        this.dice = dice;
        this.listener = listener;
        this.ssrc = dice.nextInt();
    }

    /**
     * An end that invites.
     *
     * @param name shown at the far end; up to 24 characters are told
     */
    public static Session initiator(String name, RandomGenerator dice, SessionWire wire, SessionListener listener) {
        return new Session(name, false, dice, wire, listener);
    }

    /**
     * An end that waits to be invited.
     *
     * @param name shown at the far end; up to 24 characters are told
     */
    public static Session listener(String name, RandomGenerator dice, SessionWire wire, SessionListener listener) {
        return new Session(name, true, dice, wire, listener);
    }

    /**
     * Begins to invite; an open session ends.
     *
     * @throws IllegalStateException if this end waits to be invited
     */
    public void invite(InetSocketAddress control, InetSocketAddress data, long now) {
        if (listening) {
            throw new IllegalStateException("this end waits to be invited");
        }
        end();
        tries = 0;
        partner = Partner.toInvite(dice.nextInt(), control, data);
        change(State.INVITING, "");
        inviteAgain(now);
    }

    private void inviteAgain(long now) {
        if (tries == INVITATIONS) {
            close("no answer from " + partner.control() + ": is a session open there, and no firewall between?");
            return;
        }
        tries++;
        due = now + SECOND;
        boolean control = !partner.known();
        sender.step(Step.INVITE, partner.token(), ssrc, control, control ? partner.control() : partner.data());
    }

    /** A datagram came in at the control port. Nothing that comes makes this fail. */
    public void control(byte[] bytes, InetSocketAddress from, long now) {
        try {
            if (SessionCodec.decode(bytes) instanceof Handshake handshake) {
                handshake(handshake, true, from, now);
            }
        } catch (RtpFault fault) {
            refused++;
        }
    }

    /** A datagram came in at the data port. Nothing that comes makes this fail. */
    public void data(byte[] bytes, InetSocketAddress from, long now) {
        try {
            if (!SessionCodec.isSession(bytes)) {
                midi(RtpPacket.decode(bytes), from, now);
                return;
            }
            switch (SessionCodec.decode(bytes)) {
                case Handshake handshake -> handshake(handshake, false, from, now);
                case ClockSync sync -> sync(sync, from, now);
                case SessionPacket.Feedback feedback -> refused++; // it belongs at the other port
            }
        } catch (RtpFault fault) {
            refused++;
        }
    }

    private void handshake(Handshake packet, boolean control, InetSocketAddress from, long now) {
        switch (packet.step()) {
            case INVITE -> invited(packet, control, from, now);
            case ACCEPT -> accepted(packet, control, now);
            case REFUSE -> {
                if (state == State.INVITING && packet.token() == partner.token()) {
                    close(partner.control() + " refuses: it may be busy, or must first allow this name");
                }
            }
            case BYE -> {
                if (partner.is(packet.ssrc(), control, from)) {
                    close(partner.words() + " has ended the session");
                }
            }
        }
    }

    private void invited(Handshake packet, boolean control, InetSocketAddress from, long now) {
        boolean same = partner.known() && packet.ssrc() == partner.ssrc() && packet.token() == partner.token();
        boolean busy = state == State.OPEN && !partner.is(packet.ssrc(), control, from);
        if (!listening || packet.version() != SessionCodec.VERSION || busy) {
            refused++;
            sender.step(Step.REFUSE, packet.token(), ssrc, control, from);
            return;
        }
        if (!same) {
            begun(packet);
        }
        partner = control ? partner.control(from) : partner.data(from);
        sender.step(Step.ACCEPT, packet.token(), ssrc, control, from);
        if (state != State.OPEN && partner.whole()) {
            open(now);
        }
    }

    /** A new invitation takes the place of one that was not ended, or of a partner that begins anew. */
    private void begun(Handshake packet) {
        if (state == State.OPEN) {
            close(partner.words() + " begins anew");
        }
        if (packet.ssrc() == ssrc) {
            ssrc = dice.nextInt();
        }
        partner = Partner.who(packet.token(), packet.ssrc(), packet.name());
    }

    private void accepted(Handshake packet, boolean control, long now) {
        if (state != State.INVITING || packet.token() != partner.token()) {
            return;
        }
        if (packet.ssrc() == ssrc) {
            ssrc = dice.nextInt();
            partner = partner.again(dice.nextInt());
            inviteAgain(now);
        } else if (control && !partner.known()) {
            partner = partner.answered(packet.ssrc(), packet.name());
            inviteAgain(now);
        } else if (!control && partner.known() && packet.ssrc() == partner.ssrc()) {
            open(now);
        }
    }

    private void open(long now) {
        reader = new RtpReader();
        writer = new RtpWriter(ssrc, dice.nextInt(0x10000), RtpWriter.CUSTOMARY_LIST);
        heard = now;
        due = now;
        clock.start(now);
        change(State.OPEN, "");
    }

    private void sync(ClockSync packet, InetSocketAddress from, long now) {
        if (state != State.OPEN || !partner.is(packet.ssrc(), false, from)) {
            refused++;
            return;
        }
        heard = now;
        switch (packet.count()) {
            case 0 -> sender.clock(SessionClock.answer(ssrc, packet, now), from);
            case 1 -> sender.clock(clock.answered(ssrc, packet, now), from);
            default -> clock.ended(packet);
        }
    }

    private void midi(RtpPacket packet, InetSocketAddress from, long now) throws RtpFault {
        RtpReader into = reader;
        if (into == null || !partner.is(packet.ssrc, false, from)) {
            refused++;
            return;
        }
        for (var timed : into.read(packet)) {
            listener.received(timed.message(), clock.sentAt(packet.timestamp + timed.ticks(), now));
        }
    }

    /** Sends messages that are due now. @return false if the session is not open: nothing is sent */
    public boolean send(List<MidiMessage> messages, long now) {
        RtpWriter from = writer;
        InetSocketAddress to = partner.data();
        if (from == null || to == null) {
            return false;
        }
        from.packets(messages, Ticks.ofNanos(now)).forEach(packet -> sender.midi(packet, to));
        return true;
    }

    /** Does what is due. @return nanoseconds until it wants to be called again */
    public long doWork(long now) {
        if (state == State.INVITING && now - due >= 0) {
            inviteAgain(now);
        }
        if (state == State.OPEN) {
            keep(now);
        }
        return LOOK;
    }

    private void keep(long now) {
        if (now - heard >= SILENCE) {
            sender.goodbye(partner, ssrc);
            close("nothing heard from " + partner.words() + " for " + SILENCE / SECOND + " s, is it still there?");
            return;
        }
        if (!listening && clock.due(now)) {
            sender.clock(clock.ask(ssrc, now), partner.data());
        }
        if (now - due >= 0) {
            due = now + CONFIRMING;
            sender.confirm(ssrc, reader, partner.control());
        }
    }

    /** Says goodbye and ends; nothing if it is closed. */
    public void end() {
        if (state != State.CLOSED) {
            sender.goodbye(partner, ssrc);
            close("");
        }
    }

    private void close(String why) {
        RtpReader ended = reader;
        reader = null;
        writer = null;
        partner = Partner.NONE;
        if (ended != null) {
            long now = heard;
            ended.silence().forEach(message -> listener.received(message, now));
        }
        change(State.CLOSED, why);
    }

    private void change(State next, String why) {
        if (state != next) {
            state = next;
            listener.changed(next, why);
        }
    }

    public State state() {
        return state;
    }

    /** This end's number; another one after a collision. */
    public int ssrc() {
        return ssrc;
    }

    /** The name the partner gave itself; empty while there is none. */
    public String partner() {
        return partner.name();
    }

    /** How far the partner's clock is before ours, {@link Ticks}; 0 before they are compared. */
    public long offset() {
        return clock.offset();
    }

    /** Datagrams that were no packets of this session, or were refused, since the start. */
    public long refused() {
        return refused;
    }
}
