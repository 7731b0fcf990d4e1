package sownd.devices.rtpmidi;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import sownd.devices.LogGate;
import sownd.devices.midi.MidiMessage;

/**
 * A session on two UDP sockets: control at a port, data at the next one. One thread owns the session and both sockets;
 * the methods are for any thread. What waits to be sent is bounded (1024 messages): more is refused and counted.
 */
public final class RtpPort implements AutoCloseable {
    /** The port that is used by custom. */
    public static final int CUSTOMARY = 5004;

    private static final int OUTBOX = 1024;
    private static final long MILLI = 1_000_000;
    private static final long CLOSING_MILLIS = 3_000;

    private final DatagramChannel control;
    private final DatagramChannel data;
    private final Selector selector;
    private final Session session;
    private final @Nullable InetSocketAddress invited;
    private final BlockingQueue<MidiMessage> outbox = new ArrayBlockingQueue<>(OUTBOX);
    private final LongAdder dropped = new LongAdder();
    private final LogGate log = new LogGate(System.getLogger(RtpPort.class.getName()), 3);
    private final Thread thread;
    private volatile boolean ended;
    private volatile Session.State state = Session.State.CLOSED;

    private RtpPort(Pair pair, String name, @Nullable InetSocketAddress invited, SessionListener listener)
            throws IOException {
        this.control = pair.control();
        this.data = pair.data();
        this.invited = invited;
        this.selector = Selector.open();
        SessionWire wire = new Wire();
        SessionListener told = new Told(listener);
        RandomGenerator dice = RandomGenerator.getDefault();
        this.session =
                invited == null ? Session.listener(name, dice, wire, told) : Session.initiator(name, dice, wire, told);
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("rtpmidi-" + local().getPort())
                .unstarted(this::run);
    }

    private record Pair(DatagramChannel control, DatagramChannel data) {}

    /**
     * Waits to be invited.
     *
     * @param bind where the control port is; the next one is taken too. 0: any two that are free
     * @param name shown at the far end
     * @throws IOException if one of the two is taken or this machine has no such address
     */
    public static RtpPort listen(InetSocketAddress bind, String name, SessionListener listener) throws IOException {
        return started(bind, name, null, listener);
    }

    /**
     * Invites; when it is refused or lost, {@link SessionListener#changed} tells so, and a new one may be opened.
     *
     * @param bind as for {@link #listen}
     * @param to the far control port; data goes to the next one
     * @throws IOException as for {@link #listen}, or if the far name is not known
     */
    public static RtpPort invite(InetSocketAddress bind, InetSocketAddress to, String name, SessionListener listener)
            throws IOException {
        if (to.isUnresolved()) {
            throw new IOException(
                    "no machine is known as " + to.getHostString() + ": check the name, or use its number");
        }
        if (to.getPort() < 1 || to.getPort() > 65_534) {
            throw new IOException("the far control port is 1 to 65534, not " + to.getPort());
        }
        return started(bind, name, to, listener);
    }

    private static RtpPort started(
            InetSocketAddress bind, String name, @Nullable InetSocketAddress to, SessionListener listener)
            throws IOException {
        Pair pair = pair(bind);
        try {
            RtpPort port = new RtpPort(pair, name, to, listener);
            port.register();
            port.thread.start();
            return port;
        } catch (IOException | RuntimeException e) {
            pair.control().close();
            pair.data().close();
            throw e;
        }
    }

    /** Two ports in a row; where any will do, some are tried. */
    private static Pair pair(InetSocketAddress bind) throws IOException {
        int tries = bind.getPort() == 0 ? 20 : 1;
        while (true) {
            DatagramChannel first = bound(bind);
            int port = ((InetSocketAddress) first.getLocalAddress()).getPort();
            try {
                return new Pair(first, bound(new InetSocketAddress(bind.getAddress(), port + 1)));
            } catch (IOException | IllegalArgumentException taken) {
                first.close();
                if (--tries == 0) {
                    throw taken instanceof IOException io ? io : new IOException("no port follows " + port, taken);
                }
            }
        }
    }

    private static DatagramChannel bound(InetSocketAddress bind) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.bind(bind).configureBlocking(false);
            return channel;
        } catch (BindException e) {
            channel.close();
            throw new IOException(
                    "UDP port " + bind.getPort() + " on " + bind.getHostString() + " cannot be used (" + e.getMessage()
                            + "): end the program that has it, or choose another port",
                    e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void register() throws IOException {
        control.register(selector, SelectionKey.OP_READ);
        data.register(selector, SelectionKey.OP_READ);
    }

    /** Where the control port is. */
    public InetSocketAddress local() throws IOException {
        return (InetSocketAddress) control.getLocalAddress();
    }

    public Session.State state() {
        return state;
    }

    /** Messages that found the outbox full or no open session, since the start. */
    public long dropped() {
        return dropped.sum();
    }

    /** Sends a message as soon as may be. @return false if it is not sent: the session is not open, or too much waits */
    public boolean send(MidiMessage message) {
        boolean taken = state == Session.State.OPEN && outbox.offer(message);
        if (taken) {
            selector.wakeup();
        } else {
            dropped.increment();
        }
        return taken;
    }

    private void run() {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        try (control;
                data;
                selector) {
            begin();
            while (!ended) {
                step(buffer);
            }
            session.end();
        } catch (IOException e) {
            state = Session.State.CLOSED;
            log.warn(() -> "the session's sockets failed: " + e);
        }
    }

    private void begin() {
        if (invited != null) {
            var next = new InetSocketAddress(invited.getAddress(), invited.getPort() + 1);
            session.invite(invited, next, System.nanoTime());
        }
    }

    private void step(ByteBuffer buffer) throws IOException {
        long wait = session.doWork(System.nanoTime());
        selector.select(Math.max(1, wait / MILLI));
        selector.selectedKeys().clear();
        read(control, true, buffer);
        read(data, false, buffer);
        write();
    }

    private void read(DatagramChannel from, boolean atControl, ByteBuffer buffer) {
        try {
            for (var sender = from.receive(buffer.clear()); sender != null; sender = from.receive(buffer.clear())) {
                byte[] bytes = new byte[buffer.flip().remaining()];
                buffer.get(bytes);
                if (atControl) {
                    session.control(bytes, (InetSocketAddress) sender, System.nanoTime());
                } else {
                    session.data(bytes, (InetSocketAddress) sender, System.nanoTime());
                }
            }
        } catch (IOException e) {
            // Some systems report here that an earlier packet of ours found nobody; reading goes on.
            log.warn(() -> "reading a session's packets: " + e);
        }
    }

    private void write() {
        List<MidiMessage> messages = new ArrayList<>();
        outbox.drainTo(messages);
        if (!messages.isEmpty() && !session.send(messages, System.nanoTime())) {
            dropped.add(messages.size());
        }
    }

    /** Says goodbye to the far end and gives the ports back. */
    @Override
    public void close() {
        ended = true;
        selector.wakeup();
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Wire implements SessionWire {
        @Override
        public void control(byte[] packet, InetSocketAddress to) {
            send(control, packet, to);
        }

        @Override
        public void data(byte[] packet, InetSocketAddress to) {
            send(data, packet, to);
        }

        private void send(DatagramChannel through, byte[] packet, InetSocketAddress to) {
            try {
                through.send(ByteBuffer.wrap(packet), to);
            } catch (IOException e) {
                log.warn(() -> "sending to " + to + ": " + e.getMessage());
            }
        }
    }

    /** Whatever a listener does wrong, the session goes on. */
    private final class Told implements SessionListener {
        private final SessionListener listener;

        Told(SessionListener listener) {
            this.listener = listener;
        }

        @Override
        public void received(MidiMessage message, long nanoTime) {
            try {
                listener.received(message, nanoTime);
            } catch (RuntimeException e) {
                log.warn(() -> "the listener failed at " + message + ": " + e);
            }
        }

        @Override
        public void changed(Session.State next, String why) {
            state = next;
            try {
                listener.changed(next, why);
            } catch (RuntimeException e) {
                log.warn(() -> "the listener failed at " + next + ": " + e);
            }
        }
    }
}
