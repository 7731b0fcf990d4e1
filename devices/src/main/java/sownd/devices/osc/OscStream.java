package sownd.devices.osc;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import sownd.devices.LogGate;

/**
 * OSC over one TCP connection. A reader thread decodes what comes and calls the listener; a writer thread sends what
 * {@link #send} put into the outbox (1024 packets; full, the oldest is dropped). All methods: any thread.
 */
public final class OscStream implements AutoCloseable {
    private static final int OUTBOX = 1024;
    private static final int LINES_PER_SECOND = 3;
    private static final int CHUNK = 1 << 14;

    private final Socket socket;
    private final InetSocketAddress far;
    private final OscListener listener;
    private final Consumer<String> ended;
    private final OscFrames frames;
    private final OscOutbox outbox = new OscOutbox(OUTBOX);
    private final LogGate log = new LogGate(System.getLogger(OscStream.class.getName()), LINES_PER_SECOND);
    private final LongAdder refused = new LongAdder();
    private volatile OscFraming framing;
    private volatile boolean closed;

    private OscStream(
            Socket socket, OscFrames frames, OscFraming framing, OscListener listener, Consumer<String> ended) {
        this.socket = socket;
        this.far = (InetSocketAddress) socket.getRemoteSocketAddress();
        this.frames = frames;
        this.framing = framing;
        this.listener = listener;
        this.ended = ended;
    }

    /**
     * Connects.
     *
     * @param ended told once why the connection ended, unless {@link #close} did it
     * @throws IOException if nobody listens there, or does not answer in time
     */
    public static OscStream connect(
            InetSocketAddress to, int millis, OscFraming framing, OscListener listener, Consumer<String> ended)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(to, millis);
            return start(socket, new OscFrames(framing), framing, listener, ended);
        } catch (IOException | RuntimeException refused) {
            socket.close();
            throw refused;
        }
    }

    /** Goes on with a connection that somebody made to us; how it is framed shows when it speaks. */
    static OscStream accepted(Socket socket, OscListener listener, Consumer<String> ended) throws IOException {
        return start(socket, new OscFrames(), OscFraming.LENGTH, listener, ended);
    }

    private static OscStream start(
            Socket socket, OscFrames frames, OscFraming framing, OscListener listener, Consumer<String> ended)
            throws IOException {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        OscStream stream = new OscStream(socket, frames, framing, listener, ended);
        Thread.ofPlatform().daemon().name("osc-tcp-in-" + stream.far.getPort()).start(stream::readAll);
        Thread.ofPlatform().daemon().name("osc-tcp-out-" + stream.far.getPort()).start(stream::writeAll);
        return stream;
    }

    /** Puts a packet into the outbox; false once the connection is closed. */
    public boolean send(OscPacket packet) {
        return outbox.put(new OscOutbox.Outgoing(packet, far));
    }

    /** Packets pushed out of the full outbox, unsent. */
    public long dropped() {
        return outbox.dropped();
    }

    /** What came and was no packet. */
    public long refused() {
        return refused.sum() + frames.refused();
    }

    private void readAll() {
        byte[] chunk = new byte[CHUNK];
        String why = "the other side closed the connection";
        try {
            InputStream in = socket.getInputStream();
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                take(chunk, count);
            }
        } catch (IOException failed) {
            why = String.valueOf(failed.getMessage());
        } catch (OscFault garbage) {
            refused.increment();
            why = String.valueOf(garbage.getMessage());
        }
        end(why);
    }

    private void take(byte[] chunk, int count) throws OscFault {
        for (byte[] packet : frames.read(chunk, count)) {
            deliver(packet);
        }
        OscFraming found = frames.framing();
        if (found != null) {
            framing = found;
        }
    }

    private void deliver(byte[] packet) {
        try {
            OscPacket read = OscCodec.decode(ByteBuffer.wrap(packet), _ -> refused.increment());
            listener.received(read, far, System.nanoTime());
        } catch (OscFault fault) {
            refused.increment();
            log.warn(() -> "no OSC in " + packet.length + " bytes from " + far + ": " + fault.getMessage());
        } catch (RuntimeException | Error failed) {
            // Whatever a listener does wrong, the next packet is read.
            log.warn(() -> "the listener failed: " + failed);
        }
    }

    private void writeAll() {
        ByteBuffer buffer = ByteBuffer.allocate(OscCodec.MAX_BYTES);
        try {
            for (var next = outbox.take(); next != null; next = outbox.take()) {
                write(next, buffer);
            }
        } catch (IOException failed) {
            end(String.valueOf(failed.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(OscOutbox.Outgoing next, ByteBuffer buffer) throws IOException {
        try {
            buffer.clear();
            OscCodec.encode(next.packet(), buffer);
        } catch (RuntimeException tooLarge) {
            log.warn(() -> "to " + far + ": " + tooLarge.getMessage());
            return;
        }
        buffer.flip();
        byte[] packet = new byte[buffer.remaining()];
        buffer.get(packet);
        socket.getOutputStream().write(framing.frame(packet));
    }

    private synchronized void end(String why) {
        if (!closed) {
            close();
            ended.accept(why);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        outbox.close();
        try {
            socket.close();
        } catch (IOException failed) {
            log.warn(() -> "closing the connection to " + far + ": " + failed);
        }
    }
}
