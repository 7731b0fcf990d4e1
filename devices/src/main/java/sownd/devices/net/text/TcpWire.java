package sownd.devices.net.text;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.Link;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Hosts;
import sownd.devices.net.Outlet;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** A TCP connection with a reader and a writer thread of its own. */
final class TcpWire implements Wire {
    private static final long SECOND = 1_000_000_000L;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int OUTBOX = 1_024;
    private static final int CHUNK = 1 << 14;
    private static final int LONGEST = 1 << 16;

    private final String host;
    private final int port;
    private final LineEnd end;
    private final TextForm form;
    private final byte[] keepAlive;
    private final long every;
    private final long silence;
    private final Told told;
    private final Outlet<byte[]> outlet = new Outlet<>(OUTBOX);
    private volatile @Nullable Session session;
    private long keptAt;

    TcpWire(Settings settings, Told told) {
        this.host = settings.text("host");
        this.port = settings.whole("port");
        this.end = LineEnd.of(settings.text("line_end"));
        this.form = TextForm.of(settings.text("format"));
        this.keepAlive = form.bytes(settings.text("keep_alive"));
        this.every = settings.whole("keep_alive_every") * SECOND;
        this.silence = settings.whole("silence") * SECOND;
        this.told = told;
    }

    @Override
    public Link.Habits habits() {
        return new Link.Habits(silence);
    }

    @Override
    public void open() throws LinkFault {
        InetSocketAddress to = Hosts.find(host, port);
        Socket socket = new Socket();
        try {
            socket.connect(to, CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
        } catch (IOException refused) {
            shut(socket);
            throw Hosts.refused(host, port, refused);
        }
        Session opened = new Session(socket, outlet.open());
        session = opened;
        keptAt = System.nanoTime();
        opened.start();
    }

    @Override
    public Optional<String> look() {
        long now = System.nanoTime();
        if (keepAlive.length > 0 && now - keptAt >= every) {
            ask();
        }
        Session open = session;
        if (open != null) {
            told.slow(open.waits(now) ? "it takes nothing for 2 s" : "");
        }
        return Optional.empty();
    }

    @Override
    public void ask() {
        keptAt = System.nanoTime();
        if (keepAlive.length > 0) {
            try {
                outlet.put(end.ended(keepAlive));
            } catch (IllegalArgumentException full) {
                told.slow(String.valueOf(full.getMessage()));
            }
        }
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        outlet.put(end.ended(form.bytes(TextLeaves.message(path, arguments))));
    }

    @Override
    public void close() {
        outlet.shut();
        Session open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            System.getLogger(TcpWire.class.getName()).log(System.Logger.Level.DEBUG, "closing a connection", failed);
        }
    }

    /** One connection, from its opening to its end. */
    private final class Session {
        private final Socket socket;
        private final long number;
        private final Splitter splitter = new Splitter(end, LONGEST);
        private volatile boolean closed;
        /** Since when the writer waits, nanoseconds; 0 while it does not. */
        private volatile long writingSince;

        Session(Socket socket, long number) {
            this.socket = socket;
            this.number = number;
        }

        void start() {
            Thread.ofPlatform().daemon().name("tcp-in-" + host).start(this::readAll);
            Thread.ofPlatform().daemon().name("tcp-out-" + host).start(this::writeAll);
        }

        boolean waits(long now) {
            long since = writingSince;
            return since != 0 && now - since > 2 * SECOND;
        }

        private void readAll() {
            byte[] chunk = new byte[CHUNK];
            try {
                InputStream in = socket.getInputStream();
                for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                    take(chunk, count);
                }
                end("the other side closed the connection");
            } catch (IOException failed) {
                end(String.valueOf(failed.getMessage()));
            }
        }

        private void take(byte[] chunk, int count) {
            long before = splitter.tooLong();
            told.heard();
            for (byte[] message : splitter.take(chunk, count)) {
                told.happened(TextLeaves.RECEIVED, List.of(Datum.of(form.written(message))));
            }
            if (splitter.tooLong() > before) {
                told.trouble("a message of more than " + LONGEST + " bytes was left out, is line_end right?");
            }
        }

        private void writeAll() {
            try {
                for (byte[] next = outlet.take(number); next != null; next = outlet.take(number)) {
                    writingSince = System.nanoTime();
                    socket.getOutputStream().write(next);
                    writingSince = 0;
                }
            } catch (IOException failed) {
                end(String.valueOf(failed.getMessage()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void end(String why) {
            if (!closed) {
                told.failed(why);
            }
        }

        void close() {
            closed = true;
            shut(socket);
        }
    }
}
