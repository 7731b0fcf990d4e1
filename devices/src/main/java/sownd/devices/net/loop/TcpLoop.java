package sownd.devices.net.loop;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import sownd.devices.link.LinkFault;

/**
 * A TCP connection whose one thread reads, does what is due and writes. {@link #wake} and {@link #close} are for any
 * thread.
 */
public final class TcpLoop implements AutoCloseable {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ROOM = 1 << 16;
    private static final long STUCK = 5_000_000_000L;

    /** The way out. Only the loop's own thread sends. */
    public interface Out {
        /** True if all that was sent has left: only then is there room for more. */
        boolean ready();

        /** Sends. @throws IOException if it cannot be sent, also for want of room */
        void send(ByteBuffer bytes) throws IOException;
    }

    /** What the thread does. */
    public interface Body {
        /** Bytes came, cut anywhere; they are good only during the call. */
        void received(ByteBuffer bytes, Out out, long now) throws IOException;

        /** Does what is due. @return nanoseconds until it wants to be called again */
        long doWork(Out out, long now) throws IOException;
    }

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final Body body;
    private final LoopThread thread;
    private final Out out = new Way();
    private final ByteBuffer in = ByteBuffer.allocateDirect(ROOM);
    private final ByteBuffer left = ByteBuffer.allocate(ROOM).limit(0);
    private long movedAt;

    private TcpLoop(String name, SocketChannel channel, Body body, Consumer<String> failed) throws IOException {
        this.channel = channel;
        this.body = body;
        this.selector = Selector.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        this.key = channel.register(selector, SelectionKey.OP_READ);
        this.thread = new LoopThread(name, selector, this::turn, channel::close, failed);
    }

    /**
     * Connects, waiting at most 3 s, and starts the thread.
     *
     * @param failed is told, by the loop's thread, why it ended though nobody closed it
     */
    public static TcpLoop open(String name, String host, int port, Body body, Consumer<String> failed)
            throws LinkFault {
        String place = host + " port " + port;
        try {
            SocketChannel channel = SocketChannel.open();
            try {
                channel.socket().connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
                TcpLoop loop = new TcpLoop(name, channel, body, failed);
                loop.thread.start();
                return loop;
            } catch (IOException | RuntimeException wrong) {
                channel.close();
                throw wrong;
            }
        } catch (UnknownHostException wrong) {
            throw new LinkFault(host + " is no known machine, check its name", wrong);
        } catch (SocketTimeoutException wrong) {
            throw new LinkFault("nobody answers at " + place + ", is it on?", wrong);
        } catch (IOException wrong) {
            throw new LinkFault(place + ": " + wrong.getMessage(), wrong);
        }
    }

    /** There is something to do now. */
    public void wake() {
        selector.wakeup();
    }

    private long turn() throws IOException {
        long now = System.nanoTime();
        read(now);
        write(now);
        long wait = body.doWork(out, now);
        key.interestOps(left.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        return wait;
    }

    private void read(long now) throws IOException {
        in.clear();
        int count = channel.read(in);
        if (count < 0) {
            throw new EOFException("the far end closed the connection");
        }
        if (count > 0) {
            body.received(in.flip(), out, now);
        }
    }

    private void write(long now) throws IOException {
        if (!left.hasRemaining() || channel.write(left) > 0) {
            movedAt = now;
        } else if (now - movedAt > STUCK) {
            throw new IOException("the far end has taken nothing for 5 s");
        }
    }

    @Override
    public void close() {
        thread.close();
    }

    private final class Way implements Out {
        @Override
        public boolean ready() {
            return !left.hasRemaining();
        }

        @Override
        public void send(ByteBuffer bytes) throws IOException {
            left.compact();
            if (left.remaining() < bytes.remaining()) {
                left.flip();
                throw new IOException("the far end takes nothing");
            }
            left.put(bytes).flip();
            channel.write(left);
        }
    }
}
