package sownd.devices.net.loop;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Locale;
import java.util.function.Consumer;
import sownd.devices.link.LinkFault;

/** A UDP socket whose one thread reads, does what is due and writes. {@link #wake} and {@link #close} are for any thread. */
public final class UdpLoop implements AutoCloseable {
    private static final int AT_ONCE = 256;

    /** Whether other programs may listen at the same port. */
    public enum Sharing {
        ALONE,
        /** Each of them hears multicast and broadcast. */
        SHARED
    }

    /** The way out. Only the loop's own thread sends. */
    public interface Out {
        /** Sends, or drops where the system has no room. @throws IOException if it cannot be sent at all */
        void send(ByteBuffer bytes, InetSocketAddress to) throws IOException;
    }

    /** What the thread does. */
    public interface Body {
        /** A datagram came; its bytes are good only during the call. */
        void received(ByteBuffer bytes, InetSocketAddress from, Out out, long now) throws IOException;

        /** Does what is due. @return nanoseconds until it wants to be called again */
        long doWork(Out out, long now) throws IOException;

        /** The last call: what the far end should still hear. */
        default void ending(Out out) throws IOException {}
    }

    private final DatagramChannel channel;
    private final Selector selector;
    private final Body body;
    private final LoopThread thread;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);

    private UdpLoop(String name, DatagramChannel channel, Body body, Consumer<String> failed) throws IOException {
        this.channel = channel;
        this.body = body;
        this.selector = Selector.open();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
        this.thread = new LoopThread(name, selector, this::turn, this::end, failed);
    }

    /**
     * Opens a socket; {@link #start} starts its thread.
     *
     * @param bind where to listen; port 0 for any free one
     * @param failed is told, by the loop's thread, why it ended though nobody closed it
     */
    public static UdpLoop open(String name, InetSocketAddress bind, Sharing sharing, Body body, Consumer<String> failed)
            throws LinkFault {
        try {
            DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
            try {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, sharing == Sharing.SHARED);
                channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
                channel.bind(bind);
                return new UdpLoop(name, channel, body, failed);
            } catch (IOException | RuntimeException wrong) {
                channel.close();
                throw wrong;
            }
        } catch (BindException wrong) {
            throw new LinkFault(bindWords(bind, String.valueOf(wrong.getMessage())), wrong);
        } catch (IOException wrong) {
            throw new LinkFault("UDP port " + bind.getPort() + " cannot be opened: " + wrong.getMessage(), wrong);
        }
    }

    private static String bindWords(InetSocketAddress bind, String said) {
        String place = "UDP port " + bind.getPort() + " on " + bind.getHostString();
        return said.toLowerCase(Locale.ROOT).contains("in use")
                ? place + " is taken by another program: end that program or choose another port"
                : place + " cannot be listened at: " + said;
    }

    /** Hears a multicast group too, on one network. Before {@link #start}. */
    public void join(InetAddress group, NetworkInterface network) throws IOException {
        channel.join(group, network);
    }

    /** Sends multicast through this network. Before {@link #start}. */
    public void multicastBy(NetworkInterface network) throws IOException {
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, network);
    }

    public void start() {
        thread.start();
    }

    /** Where it listens: the port that was really taken. */
    public InetSocketAddress local() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    /** There is something to do now. */
    public void wake() {
        selector.wakeup();
    }

    private long turn() throws IOException {
        for (int n = 0; n < AT_ONCE; n++) {
            buffer.clear();
            if (channel.receive(buffer) instanceof InetSocketAddress from) {
                body.received(buffer.flip(), from, this::send, System.nanoTime());
            } else {
                return body.doWork(this::send, System.nanoTime());
            }
        }
        return Math.min(0, body.doWork(this::send, System.nanoTime()));
    }

    private void send(ByteBuffer bytes, InetSocketAddress to) throws IOException {
        channel.send(bytes, to);
    }

    private void end() throws IOException {
        try (channel) {
            body.ending(this::send);
        }
    }

    /** Lets the body say its last, and ends. */
    @Override
    public void close() {
        thread.close();
    }
}
