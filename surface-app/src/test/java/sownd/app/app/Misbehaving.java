package sownd.app.app;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Far ends that do not behave: on one machine, each with a port of its own. */
final class Misbehaving implements AutoCloseable {
    private static final int BOMB = 256 << 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Closeable> open = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /** How a far end answers whoever has connected. */
    private interface Manners {
        void answer(Socket socket) throws IOException, InterruptedException;
    }

    /** Its port; nobody listens there. */
    int refuse() throws IOException {
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return gone.getLocalPort();
        }
    }

    /** A queue that is full: whoever connects hears nothing at all, as from a machine that is switched off. */
    int blackhole() throws IOException {
        var hole = keep(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        for (var i = 0; i < 4; i++) {
            var filler = keep(SocketChannel.open());
            filler.configureBlocking(false);
            filler.connect(new InetSocketAddress(hole.getInetAddress(), hole.getLocalPort()));
        }
        return hole.getLocalPort();
    }

    /** Takes the request and thinks for longer than anybody waits. */
    int slow() throws IOException {
        return listen(_ -> over.await());
    }

    /** Begins well, then sends a byte a second. */
    int drip(String beginning) throws IOException {
        return listen(socket -> {
            send(socket, beginning);
            do {
                send(socket, "x");
            } while (!over.await(1, TimeUnit.SECONDS));
        });
    }

    /** Begins well, then goes without a word. */
    int reset(String beginning) throws IOException {
        return listen(socket -> {
            send(socket, beginning);
            socket.setSoLinger(true, 0);
        });
    }

    /** Sends whoever asks to itself, again and again. */
    int redirect() throws IOException {
        return listen(socket -> send(
                socket,
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .formatted(socket.getLocalPort())));
    }

    /** A little that becomes a lot. */
    int bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            var piece = new byte[1 << 20];
            for (var written = 0; written < BOMB; written += piece.length) {
                zip.write(piece);
            }
        }
        return listen(socket -> {
            send(socket, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n");
            packed.writeTo(socket.getOutputStream());
        });
    }

    /** Speaks without end. */
    int endless() throws IOException {
        return listen(socket -> {
            while (!over.await(0, TimeUnit.SECONDS)) {
                send(socket, "x".repeat(4_096));
            }
        });
    }

    /** No TLS, whatever it is asked in. */
    int plain() throws IOException {
        return listen(socket -> send(socket, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));
    }

    private int listen(Manners manners) throws IOException {
        var server = keep(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        threads.execute(() -> accept(server, manners));
        return server.getLocalPort();
    }

    private void accept(ServerSocket server, Manners manners) {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                threads.execute(() -> answer(socket, manners));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Reads a piece of what is asked, then answers after its manners. */
    private static void answer(Socket socket, Manners manners) {
        try (socket) {
            socket.getInputStream().read(new byte[4_096]);
            manners.answer(socket);
        } catch (IOException whoAskedHasGone) {
            // that is how most of these end
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private <T extends Closeable> T keep(T part) {
        open.add(part);
        return part;
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        for (var part : open) {
            part.close();
        }
        threads.shutdownNow();
    }
}
