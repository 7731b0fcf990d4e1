package sownd.devices.net.rosstalk;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Hosts;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.devices.net.text.LineEnd;
import sownd.devices.net.text.Splitter;

/** Listens for those who connect; each has a reader thread. Nothing is answered. */
final class RossTalkWire implements Wire {
    private static final int MOST = 16;
    private static final int CHUNK = 2_048;
    private static final Set<String> KNOWN = known();

    private final String from;
    private final int port;
    private final Told told;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket server;

    RossTalkWire(Settings settings, Told told) {
        this.from = settings.text("from");
        this.port = settings.whole("port");
        this.told = told;
    }

    private static Set<String> known() {
        Set<String> known = new java.util.HashSet<>(RossTalkType.WORDS.keySet());
        known.addAll(List.of("gpi", "ftb"));
        return Set.copyOf(known);
    }

    @Override
    public void open() throws LinkFault {
        Set<InetAddress> allowed = Hosts.allowed(from);
        try {
            ServerSocket opened = new ServerSocket();
            server = opened;
            opened.bind(new InetSocketAddress(port));
            count();
            Thread.ofPlatform().daemon().name("rosstalk-" + port).start(() -> acceptAll(opened, allowed));
        } catch (IOException taken) {
            throw Hosts.taken(port, taken);
        }
    }

    /** Where it listens; 0 while it is shut. */
    int localPort() {
        ServerSocket open = server;
        return open == null ? 0 : open.getLocalPort();
    }

    private void acceptAll(ServerSocket by, Set<InetAddress> allowed) {
        try {
            while (!by.isClosed()) {
                Socket client = by.accept();
                if (!allowed.isEmpty() && !allowed.contains(client.getInetAddress())) {
                    told.trouble(client.getInetAddress().getHostAddress()
                            + " sends RossTalk and is not among those who may, add it to \"from\"");
                    shut(client);
                } else if (clients.size() == MOST) {
                    told.trouble("more than " + MOST + " send RossTalk, the newest was refused");
                    shut(client);
                } else {
                    join(client, by);
                }
            }
        } catch (IOException failed) {
            if (!by.isClosed()) {
                told.failed(String.valueOf(failed.getMessage()));
            }
        }
    }

    private void join(Socket client, ServerSocket by) {
        clients.add(client);
        if (by.isClosed()) {
            leave(client);
            return;
        }
        count();
        Thread.ofPlatform().daemon().name("rosstalk-in").start(() -> readAll(client));
    }

    private void readAll(Socket client) {
        Splitter splitter = new Splitter(LineEnd.ANY, RossTalk.LONGEST);
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = client.getInputStream();
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                told.heard();
                for (byte[] line : splitter.take(chunk, count)) {
                    RossTalk.of(line).ifPresent(this::tell);
                }
            }
        } catch (IOException broken) {
            System.getLogger(RossTalkWire.class.getName())
                    .log(System.Logger.Level.DEBUG, "a RossTalk connection broke", broken);
        }
        leave(client);
    }

    private void tell(RossTalk command) {
        told.happened(RossTalkType.COMMAND, List.of(Datum.of(command.said())));
        if (KNOWN.contains(command.word())) {
            told.happened(command.word(), command.arguments());
        }
    }

    private void leave(Socket client) {
        shut(client);
        if (clients.remove(client)) {
            count();
        }
    }

    private void count() {
        told.is(RossTalkType.CLIENTS, Datum.of(clients.size()));
    }

    private static void shut(Socket client) {
        try {
            client.close();
        } catch (IOException failed) {
            System.getLogger(RossTalkWire.class.getName())
                    .log(System.Logger.Level.DEBUG, "closing a RossTalk connection", failed);
        }
    }

    @Override
    public Optional<String> look() {
        return Optional.empty();
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        throw new IllegalArgumentException("RossTalk only comes in, use a tcp connection to send it");
    }

    @Override
    public void close() {
        ServerSocket open = server;
        server = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException failed) {
                System.getLogger(RossTalkWire.class.getName())
                        .log(System.Logger.Level.DEBUG, "closing port " + port, failed);
            }
        }
        clients.forEach(RossTalkWire::shut);
        clients.clear();
    }
}
