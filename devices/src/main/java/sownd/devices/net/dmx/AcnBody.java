package sownd.devices.net.dmx;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import sownd.devices.net.Told;
import sownd.devices.net.loop.Accept;
import sownd.devices.net.loop.Reasons;
import sownd.devices.net.loop.Targets;
import sownd.devices.net.loop.UdpLoop;

/** What a connection over streaming ACN does while it is open. The loop's thread. */
final class AcnBody implements UdpLoop.Body {
    private static final long PATIENCE = 2_500_000_000L;
    private static final long TICK = 100_000_000;
    private static final long DISCOVERY = 10_000_000_000L;
    private static final int FAREWELLS = 3;

    /**
     * How it is seen by others.
     *
     * @param port where it is spoken
     * @param priority of what is sent, 0 to 200
     * @param lowest what is heard with a lower priority does not count
     */
    record Self(UUID cid, String name, int port, int priority, int lowest) {}

    private final Self self;
    private final DmxPlan plan;
    private final Accept accept;
    private final Targets unicast;
    private final boolean multicast;
    private final Sending sending;
    private final Hearing hearing;
    private long discoveryAt;

    /** @param unicast who gets each universe; where it is nobody, they are multicast */
    AcnBody(
            Self self,
            DmxPlan plan,
            Accept accept,
            List<InetSocketAddress> unicast,
            Frames frames,
            Told told,
            long now) {
        Reasons reasons = new Reasons(told::slow);
        this.self = self;
        this.plan = plan;
        this.accept = accept;
        this.unicast = new Targets(unicast, why -> reasons.say("to", why));
        this.multicast = unicast.isEmpty();
        this.sending = new Sending(plan, frames, told, now);
        this.hearing = new Hearing(plan, PATIENCE, told, why -> reasons.say("in", why));
        this.discoveryAt = now;
    }

    @Override
    public void received(ByteBuffer bytes, InetSocketAddress from, UdpLoop.Out out, long now) {
        if (accept.takes(from) && AcnCodec.decode(bytes).orElse(null) instanceof AcnPacket.Data data) {
            heard(data, now);
        }
    }

    private void heard(AcnPacket.Data data, long now) {
        if (data.preview() || data.priority() < self.lowest() || data.cid().equals(self.cid())) {
            return;
        }
        if (data.ended()) {
            hearing.ended(data.universe(), data.cid());
        } else {
            hearing.heard(data.universe(), data.cid(), data.priority(), data.sequence(), data.values(), now);
        }
    }

    @Override
    public long doWork(UdpLoop.Out out, long now) throws IOException {
        hearing.doWork(now);
        if (!plan.out().isEmpty() && now - discoveryAt >= 0) {
            discoveryAt = now + DISCOVERY;
            List<Integer> sorted = plan.out().stream().sorted().toList();
            send(
                    AcnCodec.DISCOVERY_UNIVERSE,
                    AcnCodec.encode(new AcnPacket.Discovery(self.cid(), self.name(), 0, 0, sorted)),
                    out);
        }
        long wait = sending.doWork((universe, count, values) -> data(universe, count, values, false, out), now);
        return plan.in().isEmpty() ? wait : Math.min(wait, TICK);
    }

    private void data(int universe, long count, byte[] values, boolean ended, UdpLoop.Out out) throws IOException {
        var packet = new AcnPacket.Data(
                self.cid(), self.name(), self.priority(), (int) (count & 0xFF), false, ended, universe, values);
        send(universe, AcnCodec.encode(packet), out);
    }

    private void send(int universe, ByteBuffer bytes, UdpLoop.Out out) throws IOException {
        if (multicast) {
            out.send(bytes, new InetSocketAddress(AcnCodec.group(universe), self.port()));
        } else {
            unicast.send(bytes, out);
        }
    }

    /** Says that the universes end, so that others take over at once. */
    @Override
    public void ending(UdpLoop.Out out) throws IOException {
        for (int n = 0; n < FAREWELLS; n++) {
            sending.each((universe, count, values) -> data(universe, count, values, true, out));
        }
    }
}
