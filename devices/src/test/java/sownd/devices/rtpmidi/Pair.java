package sownd.devices.rtpmidi;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import sownd.devices.midi.MidiMessage;

/** Two ends of a session, what they sent each other, and a clock that a test sets. */
final class Pair {
    static final long SECOND = 1_000_000_000L;
    private static final InetSocketAddress HOST = new InetSocketAddress("127.0.0.1", 5004);

    record Sent(boolean atControl, byte[] bytes) {
        String hex() {
            return HexFormat.of().formatHex(bytes);
        }
    }

    /** One end, what it heard and said. */
    final class End implements SessionWire, SessionListener {
        final InetSocketAddress control;
        final InetSocketAddress data;
        final List<Sent> sent = new ArrayList<>();
        final List<String> heard = new ArrayList<>();
        final List<String> told = new ArrayList<>();
        int delivered;

        End(int port) {
            control = new InetSocketAddress(HOST.getAddress(), port);
            data = new InetSocketAddress(HOST.getAddress(), port + 1);
        }

        @Override
        public void control(byte[] packet, InetSocketAddress to) {
            sent.add(new Sent(true, packet));
        }

        @Override
        public void data(byte[] packet, InetSocketAddress to) {
            sent.add(new Sent(false, packet));
        }

        @Override
        public void received(MidiMessage message, long nanoTime) {
            heard.add(message.toString().replace(" ", ""));
        }

        @Override
        public void changed(Session.State state, String why) {
            told.add(state + (why.isEmpty() ? "" : ": " + why));
        }

        List<SessionPacket> said() throws RtpFault {
            List<SessionPacket> said = new ArrayList<>();
            for (Sent each : sent) {
                if (SessionCodec.isSession(each.bytes())) {
                    said.add(SessionCodec.decode(each.bytes()));
                }
            }
            return said;
        }
    }

    final End first = new End(6004);
    final End second = new End(7004);
    final Session inviter;
    final Session waiter;
    long now = 5 * SECOND;

    Pair() {
        this(new Random(1), new Random(2));
    }

    Pair(RandomGenerator firstDice, RandomGenerator secondDice) {
        inviter = Session.initiator("inviter", firstDice, first, first);
        waiter = Session.listener("waiter", secondDice, second, second);
    }

    Pair open() {
        inviter.invite(second.control, second.data, now);
        deliver();
        return this;
    }

    /** Brings what was sent until nobody says more. */
    void deliver() {
        while (first.delivered < first.sent.size() || second.delivered < second.sent.size()) {
            bring(first, waiter);
            bring(second, inviter);
        }
    }

    private void bring(End from, Session to) {
        while (from.delivered < from.sent.size()) {
            Sent next = from.sent.get(from.delivered++);
            if (next.atControl()) {
                to.control(next.bytes(), from.control, now);
            } else {
                to.data(next.bytes(), from.data, now);
            }
        }
    }

    /** Lets time pass in steps of a quarter second. */
    void pass(long seconds, boolean delivering) {
        for (long step = 0; step < 4 * seconds; step++) {
            now += SECOND / 4;
            inviter.doWork(now);
            waiter.doWork(now);
            if (delivering) {
                deliver();
            }
        }
    }
}
