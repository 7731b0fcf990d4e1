package sownd.devices.net.tsl;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.Latest;
import sownd.devices.net.loop.Networks;
import sownd.devices.net.loop.TcpLoop;
import sownd.devices.net.loop.UdpLoop;

/** The body of a connection to displays. What they are to show outlives a loss and is sent anew; they say nothing back. */
final class TslOutWire implements Wire {
    private static final Pattern PLACE = Pattern.compile("display/(\\d{1,5})/(.+)");
    private static final long SECOND = 1_000_000_000;

    private final Settings settings;
    private final Displays displays;
    private final Told told;
    private final Latest<Integer, Umd> waiting;
    private final Map<Integer, Umd> wanted = new LinkedHashMap<>();
    /** What was said of each address. The loop's thread. */
    private final Map<String, Datum> said = new HashMap<>();

    private volatile @Nullable AutoCloseable loop;
    private volatile Runnable wake = () -> {};
    private long refreshAt;

    TslOutWire(Settings settings, Displays displays, Told told) {
        this.settings = settings;
        this.displays = displays;
        this.told = told;
        this.waiting = new Latest<>(displays.numbers().size());
    }

    @Override
    public void open() throws LinkFault {
        close();
        repaint();
        said.clear();
        refreshAt = System.nanoTime() + settings.whole("refresh") * SECOND;
        if (settings.text("transport").equals("udp")) {
            InetSocketAddress to = Networks.one(settings.text("host"), settings.whole("port"));
            UdpLoop opened = UdpLoop.open(
                    "tsl-out", Networks.bind("", 0), UdpLoop.Sharing.ALONE, new Datagrams(to), told::failed);
            wake = opened::wake;
            loop = opened;
            opened.start();
        } else {
            TcpLoop opened =
                    TcpLoop.open("tsl-out", settings.text("host"), settings.whole("port"), new Stream(), told::failed);
            wake = opened::wake;
            loop = opened;
        }
    }

    private void repaint() {
        synchronized (wanted) {
            wanted.forEach(waiting::put);
        }
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        Matcher place = PLACE.matcher(path);
        int display = place.matches() ? Integer.parseInt(place.group(1)) : -1;
        boolean known = displays.numbers().contains(display)
                && Umd.BLANK.read(displays.version()).containsKey(place.group(2));
        if (!known || arguments.isEmpty()) {
            throw new IllegalArgumentException(path + " is no display's or has no value, name it in displays");
        }
        synchronized (wanted) {
            Umd next = wanted.getOrDefault(display, Umd.BLANK).with(place.group(2), arguments.getFirst());
            wanted.put(display, next);
            waiting.put(display, next);
        }
        wake.run();
    }

    /** Puts what waits onto the wire. */
    private interface Post {
        boolean ready();

        void send(ByteBuffer message) throws IOException;
    }

    private long work(Post post, long now) throws IOException {
        long refresh = settings.whole("refresh") * SECOND;
        if (refresh > 0 && now - refreshAt >= 0) {
            refreshAt = now + refresh;
            repaint();
        }
        while (post.ready()) {
            var next = waiting.poll().orElse(null);
            if (next == null) {
                break;
            }
            post.send(TslCodec.encode(displays.version(), settings.whole("screen"), next.getKey(), next.getValue()));
            say(next.getKey(), next.getValue());
        }
        return refresh > 0 ? refreshAt - now : SECOND;
    }

    private void say(int display, Umd umd) {
        umd.read(displays.version()).forEach((what, value) -> {
            String path = "display/" + display + "/" + what;
            if (!value.equals(said.put(path, value))) {
                told.is(path, value);
            }
        });
    }

    @Override
    public Optional<String> look() {
        return Optional.empty();
    }

    @Override
    public void close() {
        AutoCloseable open = loop;
        loop = null;
        wake = () -> {};
        switch (open) {
            case UdpLoop udp -> udp.close();
            case TcpLoop tcp -> tcp.close();
            case null, default -> {}
        }
    }

    private final class Datagrams implements UdpLoop.Body {
        private final InetSocketAddress to;

        Datagrams(InetSocketAddress to) {
            this.to = to;
        }

        @Override
        public void received(ByteBuffer bytes, InetSocketAddress from, UdpLoop.Out out, long now) {
            told.heard();
        }

        @Override
        public long doWork(UdpLoop.Out out, long now) throws IOException {
            Post post = new Post() {
                @Override
                public boolean ready() {
                    return true;
                }

                @Override
                public void send(ByteBuffer message) throws IOException {
                    out.send(message, to);
                }
            };
            return work(post, now);
        }
    }

    private final class Stream implements TcpLoop.Body {
        @Override
        public void received(ByteBuffer bytes, TcpLoop.Out out, long now) {
            told.heard();
        }

        @Override
        public long doWork(TcpLoop.Out out, long now) throws IOException {
            Post post = new Post() {
                @Override
                public boolean ready() {
                    return out.ready();
                }

                @Override
                public void send(ByteBuffer message) throws IOException {
                    out.send(TslStream.wrapped(displays.version(), message));
                }
            };
            return work(post, now);
        }
    }
}
