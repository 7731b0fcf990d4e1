package sownd.devices.net.loop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sownd.devices.link.LinkFault;

/** A TCP port at which others may speak and are not answered; one thread hears them all. */
public final class TcpDoor implements AutoCloseable {
    /** More are turned away. */
    static final int GUESTS = 32;

    private static final long SECOND = 1_000_000_000;

    /** Who hears one of them. The door's thread. */
    public interface Guest {
        /** Bytes came, cut anywhere; they are good only during the call. */
        void received(ByteBuffer bytes);
    }

    private final ServerSocketChannel server;
    private final Selector selector;
    private final Accept accept;
    private final Supplier<Guest> guest;
    private final Map<SocketChannel, Guest> guests = new HashMap<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 14);
    private final LoopThread thread;

    private TcpDoor(
            String name, ServerSocketChannel server, Accept accept, Supplier<Guest> guest, Consumer<String> failed)
            throws IOException {
        this.server = server;
        this.accept = accept;
        this.guest = guest;
        this.selector = Selector.open();
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        this.thread = new LoopThread(name, selector, this::turn, this::end, failed);
    }

    /**
     * Opens it.
     *
     * @param guest makes who hears the next that comes
     * @param failed is told, by the door's thread, why it ended though nobody closed it
     */
    public static TcpDoor open(
            String name, InetSocketAddress bind, Accept accept, Supplier<Guest> guest, Consumer<String> failed)
            throws LinkFault {
        try {
            ServerSocketChannel server = ServerSocketChannel.open();
            try {
                server.bind(bind);
                TcpDoor door = new TcpDoor(name, server, accept, guest, failed);
                door.thread.start();
                return door;
            } catch (IOException | RuntimeException wrong) {
                server.close();
                throw wrong;
            }
        } catch (IOException wrong) {
            throw new LinkFault(
                    "TCP port " + bind.getPort() + " on " + bind.getHostString() + " cannot be listened at: "
                            + wrong.getMessage() + "; end the program that has it or choose another port",
                    wrong);
        }
    }

    private long turn() throws IOException {
        for (SocketChannel next = server.accept(); next != null; next = server.accept()) {
            welcome(next);
        }
        Iterator<Map.Entry<SocketChannel, Guest>> each = guests.entrySet().iterator();
        while (each.hasNext()) {
            var one = each.next();
            if (!heard(one.getKey(), one.getValue())) {
                each.remove();
            }
        }
        return SECOND;
    }

    private void welcome(SocketChannel next) throws IOException {
        boolean welcome = guests.size() < GUESTS && accept.takes((InetSocketAddress) next.getRemoteAddress());
        if (!welcome) {
            next.close();
            return;
        }
        next.configureBlocking(false);
        next.register(selector, SelectionKey.OP_READ);
        guests.put(next, guest.get());
    }

    /** @return false if that one has gone */
    private boolean heard(SocketChannel from, Guest by) throws IOException {
        try {
            buffer.clear();
            int count = from.read(buffer);
            if (count > 0) {
                by.received(buffer.flip());
            }
            if (count >= 0) {
                return true;
            }
        } catch (IOException cut) {
            System.getLogger(TcpDoor.class.getName())
                    .log(System.Logger.Level.DEBUG, "a guest was cut off: " + cut.getMessage());
        }
        from.close();
        return false;
    }

    private void end() throws IOException {
        for (SocketChannel one : guests.keySet()) {
            one.close();
        }
        guests.clear();
        server.close();
    }

    @Override
    public void close() {
        thread.close();
    }
}
