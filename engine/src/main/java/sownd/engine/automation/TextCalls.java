package sownd.engine.automation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends texts by TCP and UDP on virtual threads. A slow or dead target delays nobody else: each has at most
 * {@value #MOST} texts under way, and every one ends within its deadline. Any thread.
 */
public final class TextCalls implements AutoCloseable {
    static final int MOST = 36;
    private static final int MOST_ANSWER = 1 << 16;
    private static final int CONNECT_MILLIS = 1_000;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, AtomicInteger> targets = new ConcurrentHashMap<>();
    private final Duration deadline;

    /** Is told how a text fared, on that call's thread. */
    public interface Ended {
        /** It was sent; {@code line} is what came back, if that was asked for. */
        void answered(TextCall call, String line);

        /** It was not sent, or nothing came back. */
        void failed(TextCall call, String why);
    }

    /** Whether somebody waits for what comes back. */
    public enum Reply {
        NONE,
        LINE
    }

    public TextCalls() {
        this(Duration.ofSeconds(3));
    }

    /** @param deadline how long a text may take, its answer included */
    public TextCalls(Duration deadline) {
        this.deadline = deadline;
    }

    /** Takes a text; false when this target has too many under way, or after {@link #close}. */
    public boolean offer(TextCall call, Reply reply, Ended ended) {
        var taken = targets.computeIfAbsent(call.target(), _ -> new AtomicInteger());
        if (taken.incrementAndGet() > MOST || threads.isShutdown()) {
            taken.decrementAndGet();
            return false;
        }
        threads.execute(() -> perform(call, reply, ended, taken));
        return true;
    }

    /** The place of a call is free before its end is told: whoever hears of it may offer the next. */
    private void perform(TextCall call, Reply reply, Ended ended, AtomicInteger taken) {
        String line;
        try {
            line = sent(call, reply, taken);
        } catch (IOException failed) {
            ended.failed(call, reason(failed));
            return;
        }
        ended.answered(call, line);
    }

    private String sent(TextCall call, Reply reply, AtomicInteger taken) throws IOException {
        try {
            return call.wire() == TextCall.Wire.TCP ? tcp(call, reply) : udp(call);
        } finally {
            taken.decrementAndGet();
        }
    }

    private static String udp(TextCall call) throws IOException {
        var bytes = call.text().getBytes(StandardCharsets.UTF_8);
        try (var socket = new DatagramSocket()) {
            socket.setBroadcast(true);
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(call.host()), call.port()));
        }
        return "";
    }

    private String tcp(TextCall call, Reply reply) throws IOException {
        var end = System.nanoTime() + deadline.toNanos();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(call.host(), call.port()), CONNECT_MILLIS);
            socket.getOutputStream().write(call.text().getBytes(StandardCharsets.UTF_8));
            return reply == Reply.LINE ? line(socket, end) : "";
        }
    }

    /** What comes until a line ends, or the far end closes. */
    private static String line(Socket socket, long end) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = read(socket, end); next >= 0 && next != '\n'; next = read(socket, end)) {
            line.write(next);
            if (line.size() > MOST_ANSWER) {
                throw new IOException("the answer has no end");
            }
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    private static int read(Socket socket, long end) throws IOException {
        var left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        socket.setSoTimeout((int) left);
        return socket.getInputStream().read();
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case ConnectException _ -> "nobody answers there";
            case SocketTimeoutException _ -> "no answer in time";
            case UnknownHostException _ -> "there is no such host";
            default -> String.valueOf(failed.getMessage());
        };
    }

    /** Takes no more texts and interrupts those under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
