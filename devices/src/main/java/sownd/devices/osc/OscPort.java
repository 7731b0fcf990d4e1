package sownd.devices.osc;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import sownd.devices.LogGate;

/**
 * A UDP socket that receives and sends OSC.
 *
 * <p>A reader thread decodes what comes and calls the listener; a writer thread sends what {@link #send} put into the
 * outbox (1024 packets; full, the oldest is dropped). Nothing that arrives and nothing the listener does stops either.
 * All methods: any thread.
 */
public final class OscPort implements AutoCloseable {
    private static final int OUTBOX = 1024;
    private static final int LINES_PER_SECOND = 3;
    private static final long REST_AFTER_FAULT = 10_000_000;

    private final DatagramChannel channel;
    private final InetSocketAddress local;
    private final OscListener listener;
    private final OscOutbox outbox = new OscOutbox(OUTBOX);
    private final LogGate log = new LogGate(System.getLogger(OscPort.class.getName()), LINES_PER_SECOND);
    private final LongAdder received = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final LongAdder listenerFaults = new LongAdder();
    private final LongAdder receiveFaults = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder sendFaults = new LongAdder();

    private OscPort(DatagramChannel channel, InetSocketAddress local, OscListener listener) {
        this.channel = channel;
        this.local = local;
        this.listener = listener;
    }

    /**
     * Opens a socket and starts its threads.
     *
     * @param bind where to listen; port 0 for any free one
     * @throws PortTaken if another program has that port
     * @throws IOException if this machine has no such address, or for want of rights
     */
    public static OscPort open(InetSocketAddress bind, OscListener listener) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
            channel.bind(bind);
            OscPort port = new OscPort(channel, (InetSocketAddress) channel.getLocalAddress(), listener);
            port.start();
            return port;
        } catch (BindException e) {
            channel.close();
            throw bindFault(bind, e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static IOException bindFault(InetSocketAddress bind, BindException cause) {
        String said = String.valueOf(cause.getMessage());
        return said.toLowerCase(Locale.ROOT).contains("in use")
                ? new PortTaken(bind, cause)
                : new IOException(
                        "cannot listen at UDP " + bind.getHostString() + " port " + bind.getPort() + ": " + said,
                        cause);
    }

    private void start() {
        Thread.ofPlatform().daemon().name("osc-in-" + local.getPort()).start(this::readAll);
        Thread.ofPlatform().daemon().name("osc-out-" + local.getPort()).start(this::writeAll);
    }

    /** Where this port listens: the port number that was really taken. */
    public InetSocketAddress local() {
        return local;
    }

    /**
     * Puts a packet into the outbox.
     *
     * @return false if the target's name is not resolved, or the port is closed
     */
    public boolean send(OscPacket packet, InetSocketAddress to) {
        return !to.isUnresolved() && outbox.put(new OscOutbox.Outgoing(packet, to));
    }

    public OscCounts counts() {
        return new OscCounts(
                received.sum(),
                refused.sum(),
                skipped.sum(),
                listenerFaults.sum(),
                receiveFaults.sum(),
                sent.sum(),
                outbox.dropped(),
                sendFaults.sum());
    }

    /** Stops both threads; what still waits in the outbox is not sent. */
    @Override
    public void close() {
        outbox.close();
        try {
            channel.close();
        } catch (IOException e) {
            log.warn(() -> "closing UDP port " + local.getPort() + ": " + e);
        }
    }

    private void readAll() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
        while (channel.isOpen()) {
            readOne(buffer);
        }
    }

    private void readOne(ByteBuffer buffer) {
        try {
            buffer.clear();
            InetSocketAddress from = (InetSocketAddress) channel.receive(buffer);
            long now = System.nanoTime();
            buffer.flip();
            datagram(buffer, from, now);
        } catch (ClosedChannelException closed) {
            log(System.Logger.Level.DEBUG, "UDP port " + local.getPort() + " is closed");
        } catch (IOException e) {
            // Some systems report here that an earlier packet of ours found nobody; reading goes on.
            receiveFaults.increment();
            log.warn(() -> "reading UDP port " + local.getPort() + ": " + e);
            LockSupport.parkNanos(REST_AFTER_FAULT);
        }
    }

    private void datagram(ByteBuffer bytes, InetSocketAddress from, long nanoTime) {
        int size = bytes.remaining();
        try {
            deliver(OscCodec.decode(bytes, this::leftOut), from, nanoTime);
        } catch (OscFault fault) {
            refused.increment();
            log.warn(() -> "no OSC in " + size + " bytes from " + from + ": " + fault.getMessage());
        }
    }

    private void leftOut(OscFault fault) {
        skipped.increment();
        log.warn(() -> "left a message out of a bundle: " + fault.getMessage());
    }

    private void deliver(OscPacket packet, InetSocketAddress from, long nanoTime) {
        received.increment();
        try {
            listener.received(packet, from, nanoTime);
        } catch (RuntimeException | Error e) {
            // Whatever a listener does wrong, the next packet is read.
            listenerFaults.increment();
            log.warn(() -> "the listener failed at " + packet + ": " + e);
        }
    }

    private void writeAll() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(OscCodec.MAX_BYTES);
        try {
            for (var next = outbox.take(); next != null && channel.isOpen(); next = outbox.take()) {
                write(next, buffer);
            }
        } catch (InterruptedException e) {
            log(System.Logger.Level.DEBUG, "the writer of UDP port " + local.getPort() + " was told to end");
        }
    }

    private void write(OscOutbox.Outgoing next, ByteBuffer buffer) {
        try {
            buffer.clear();
            OscCodec.encode(next.packet(), buffer);
            channel.send(buffer.flip(), next.to());
            sent.increment();
        } catch (ClosedChannelException closed) {
            log(System.Logger.Level.DEBUG, "UDP port " + local.getPort() + " is closed");
        } catch (IOException | RuntimeException e) {
            sendFaults.increment();
            log.warn(() -> "sending to " + next.to() + ": " + e.getMessage());
        }
    }

    private static void log(System.Logger.Level level, String text) {
        System.getLogger(OscPort.class.getName()).log(level, text);
    }
}
