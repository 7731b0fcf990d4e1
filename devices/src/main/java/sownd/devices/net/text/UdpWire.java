package sownd.devices.net.text;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Hosts;
import sownd.devices.net.Outlet;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** A socket for datagrams with a reader and a writer thread of its own. */
final class UdpWire implements Wire {
    private static final int OUTBOX = 1_024;
    private static final int LONGEST = 65_507;

    private final String host;
    private final int port;
    private final int listen;
    private final String from;
    private final LineEnd end;
    private final TextForm form;
    private final Told told;
    private final Outlet<byte[]> outlet = new Outlet<>(OUTBOX);
    private volatile @Nullable DatagramSocket socket;

    UdpWire(Settings settings, Told told) {
        this.host = settings.text("host");
        this.port = settings.whole("port");
        this.listen = settings.whole("listen");
        this.from = settings.text("from").isEmpty() ? host : settings.text("from");
        this.end = LineEnd.of(settings.text("line_end"));
        this.form = TextForm.of(settings.text("format"));
        this.told = told;
    }

    @Override
    public void open() throws LinkFault {
        InetSocketAddress to = Hosts.find(host, port);
        Set<InetAddress> allowed = Hosts.allowed(from);
        try {
            DatagramSocket opened = new DatagramSocket(listen);
            opened.setBroadcast(true);
            socket = opened;
            long session = outlet.open();
            Thread.ofPlatform().daemon().name("udp-in-" + host).start(() -> readAll(opened, allowed));
            Thread.ofPlatform().daemon().name("udp-out-" + host).start(() -> writeAll(opened, session, to));
        } catch (IOException taken) {
            throw Hosts.taken(listen, taken);
        }
    }

    /** Where it listens, for those who let the system choose; 0 while it is shut. */
    int localPort() {
        DatagramSocket open = socket;
        return open == null ? 0 : open.getLocalPort();
    }

    @Override
    public Optional<String> look() {
        return Optional.empty();
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        byte[] message = end.ended(form.bytes(TextLeaves.message(path, arguments)));
        if (message.length > LONGEST) {
            throw new IllegalArgumentException(
                    message.length + " bytes are too long for a datagram, send at most " + LONGEST);
        }
        outlet.put(message);
    }

    private void readAll(DatagramSocket from, Set<InetAddress> allowed) {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        try {
            while (!from.isClosed()) {
                packet.setLength(LONGEST);
                from.receive(packet);
                if (allowed.isEmpty() || allowed.contains(packet.getAddress())) {
                    take(Arrays.copyOf(packet.getData(), packet.getLength()));
                }
            }
        } catch (IOException failed) {
            ended(from, failed);
        }
    }

    private void take(byte[] datagram) {
        told.heard();
        Splitter splitter = new Splitter(end, LONGEST);
        List<byte[]> messages = new java.util.ArrayList<>(splitter.take(datagram, datagram.length));
        messages.addAll(splitter.rest());
        for (byte[] message : messages) {
            told.happened(TextLeaves.RECEIVED, List.of(Datum.of(form.written(message))));
        }
    }

    private void writeAll(DatagramSocket by, long session, InetSocketAddress to) {
        try {
            for (byte[] next = outlet.take(session); next != null; next = outlet.take(session)) {
                by.send(new DatagramPacket(next, next.length, to));
            }
        } catch (IOException failed) {
            ended(by, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(DatagramSocket which, IOException failed) {
        if (!which.isClosed()) {
            told.failed(String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public void close() {
        outlet.shut();
        DatagramSocket open = socket;
        socket = null;
        if (open != null) {
            open.close();
        }
    }
}
