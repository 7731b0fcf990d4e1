package sownd.devices.osc;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens for OSC by TCP, in either framing; each connection has threads of its own. */
public final class OscServer implements AutoCloseable {
    /** More connections than that are turned away: somebody forgets to close them. */
    private static final int MOST = 64;

    private final ServerSocket socket;
    private final OscListener listener;
    private final Set<OscStream> streams = ConcurrentHashMap.newKeySet();
    private final Thread accepting;

    private OscServer(ServerSocket socket, OscListener listener) {
        this.socket = socket;
        this.listener = listener;
        this.accepting = Thread.ofPlatform()
                .daemon()
                .name("osc-tcp-" + socket.getLocalPort())
                .unstarted(this::acceptAll);
    }

    /**
     * Begins to listen.
     *
     * @param bind where; port 0 for any free one
     * @throws PortTaken if another program has that port
     * @throws IOException if this machine has no such address, or for want of rights
     */
    public static OscServer open(InetSocketAddress bind, OscListener listener) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(bind);
        } catch (BindException taken) {
            socket.close();
            throw new PortTaken(bind, taken);
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
        OscServer server = new OscServer(socket, listener);
        server.accepting.start();
        return server;
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                accept(socket.accept());
            } catch (IOException failed) {
                System.getLogger(OscServer.class.getName())
                        .log(System.Logger.Level.DEBUG, () -> "OSC by TCP: " + failed.getMessage());
            }
        }
    }

    private void accept(Socket connection) throws IOException {
        if (streams.size() >= MOST) {
            connection.close();
            return;
        }
        OscStream[] self = new OscStream[1];
        synchronized (self) {
            self[0] = OscStream.accepted(connection, listener, _ -> gone(self));
            streams.add(self[0]);
        }
    }

    private void gone(OscStream[] stream) {
        synchronized (stream) {
            streams.remove(stream[0]);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Connections that are open now. */
    public int connections() {
        return streams.size();
    }

    /** What came and was no packet, by the connections that are open. */
    public long refused() {
        return streams.stream().mapToLong(OscStream::refused).sum();
    }

    /** Ends all connections; once it returns, nobody can connect any more. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            System.getLogger(OscServer.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "closing OSC by TCP: " + failed.getMessage());
        }
        awaitRefusing();
        streams.forEach(OscStream::close);
    }

    /** The kernel goes on taking connections until the thread that waits for them has left its wait. */
    private void awaitRefusing() {
        try {
            accepting.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
