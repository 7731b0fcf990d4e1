package sownd.devices.net.dmx;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import sownd.devices.net.Told;
import sownd.devices.net.loop.Accept;
import sownd.devices.net.loop.Reasons;
import sownd.devices.net.loop.Targets;
import sownd.devices.net.loop.UdpLoop;

/** What an Art-Net connection does while it is open. The loop's thread. */
final class ArtBody implements UdpLoop.Body {
    private static final long PATIENCE = 10_000_000_000L;
    private static final long TICK = 250_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final int ANSWERS = 10;
    private static final int PRIORITY = 100;

    /**
     * How it is seen by others.
     *
     * @param port where Art-Net is spoken
     */
    record Self(String name, int port) {}

    private final Self self;
    private final DmxPlan plan;
    private final Accept accept;
    private final Targets targets;
    private final Sending sending;
    private final Hearing hearing;
    private long secondAt;
    private int answers;

    /** @param to who gets each universe */
    ArtBody(Self self, DmxPlan plan, Accept accept, List<InetSocketAddress> to, Frames frames, Told told, long now) {
        Reasons reasons = new Reasons(told::slow);
        this.self = self;
        this.plan = plan;
        this.accept = accept;
        this.targets = new Targets(to, why -> reasons.say("to", why));
        this.sending = new Sending(plan, frames, told, now);
        this.hearing = new Hearing(plan, PATIENCE, told, why -> reasons.say("in", why));
        this.secondAt = now;
    }

    @Override
    public void received(ByteBuffer bytes, InetSocketAddress from, UdpLoop.Out out, long now) throws IOException {
        if (!accept.takes(from)) {
            return;
        }
        switch (ArtCodec.decode(bytes).orElse(null)) {
            case ArtPacket.Dmx dmx -> dmx(dmx, from, now);
            case ArtPacket.Poll poll -> answer(poll, from.getAddress(), out, now);
            case ArtPacket.Reply reply -> {}
            case null -> {}
        }
    }

    private void dmx(ArtPacket.Dmx dmx, InetSocketAddress from, long now) throws IOException {
        boolean echo = plan.out().contains(dmx.universe()) && isOurs(from);
        if (!echo) {
            int number = dmx.sequence() == 0 ? -1 : dmx.sequence();
            hearing.heard(dmx.universe(), from.getAddress(), PRIORITY, number, dmx.values(), now);
        }
    }

    /** What we broadcast comes back to us. */
    private boolean isOurs(InetSocketAddress from) throws IOException {
        return from.getPort() == self.port() && NetworkInterface.getByInetAddress(from.getAddress()) != null;
    }

    /** Tells one port per packet, as Art-Net 4 wants it; not to a flood of questions, since the answer is the longer. */
    private void answer(ArtPacket.Poll poll, InetAddress who, UdpLoop.Out out, long now) throws IOException {
        if (now - secondAt >= SECOND) {
            secondAt = now;
            answers = 0;
        }
        if (answers++ >= ANSWERS) {
            return;
        }
        InetSocketAddress me = new InetSocketAddress(Nearest.to(who), self.port());
        byte[] mac = Nearest.mac(me.getAddress());
        List<Integer> all = ports();
        for (int i = 0; i < all.size(); i++) {
            if (poll.asksFor(all.get(i))) {
                ArtPacket.Reply reply = reply(all.get(i), i < plan.out().size());
                out.send(ArtCodec.encode(reply, me, mac, 1 + i), new InetSocketAddress(who, self.port()));
            }
        }
    }

    private List<Integer> ports() {
        Integer[] all = Arrays.copyOf(
                plan.out().toArray(Integer[]::new),
                plan.out().size() + plan.in().size());
        for (int i = 0; i < plan.in().size(); i++) {
            all[plan.out().size() + i] = plan.in().get(i);
        }
        return List.of(all);
    }

    private ArtPacket.Reply reply(int universe, boolean sends) {
        return new ArtPacket.Reply(self.name(), universe, sends, !sends);
    }

    @Override
    public long doWork(UdpLoop.Out out, long now) throws IOException {
        hearing.doWork(now);
        long wait = sending.doWork(
                (universe, count, values) -> targets.send(
                        ArtCodec.encode(new ArtPacket.Dmx(universe, 1 + (int) (count % 255), values)), out),
                now);
        return plan.in().isEmpty() ? wait : Math.min(wait, TICK);
    }
}
