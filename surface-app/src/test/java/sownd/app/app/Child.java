package sownd.app.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** sownd in a process of its own, as the launcher starts it; what it says goes into two files. Ended by closing. */
final class Child implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    private Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Child run(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseZGC",
                "-Xms256m",
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsownd.home=" + Fixtures.home(),
                "-cp",
                System.getProperty("java.class.path"),
                "sownd.app.app.Main"));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new Child(builder.start(), out, err);
    }

    /** What follows a word on a line of its output, as soon as it is there. */
    String told(String word) throws Exception {
        Until.so("it says " + word + ": " + err(), () -> !line(word).isEmpty() || !process.isAlive());
        if (line(word).isEmpty()) {
            throw new AssertionError("it ended with " + process.exitValue() + " without saying " + word + "\n" + err());
        }
        return line(word);
    }

    private String line(String word) {
        var text = out();
        var whole = text.substring(0, text.lastIndexOf('\n') + 1);
        return whole.lines()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .findFirst()
                .orElse("");
    }

    URI http() throws Exception {
        return URI.create(told("HTTP"));
    }

    int oscPort() throws Exception {
        return URI.create(told("OSC")).getPort();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks it to end, as a service or a terminal does. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end\n" + out() + err());
        }
        return process.exitValue();
    }

    /** Takes both ports for a moment; fails if somebody has one. */
    static void bind(int tcp, int udp) throws IOException {
        var loopback = InetAddress.getByName("127.0.0.1");
        try (var stream = new ServerSocket(tcp, 1, loopback);
                var datagrams = new DatagramSocket(new InetSocketAddress(loopback, udp))) {
            if (!stream.isBound() || !datagrams.isBound()) {
                throw new IOException("ports " + tcp + " and " + udp + " were not to be had");
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
