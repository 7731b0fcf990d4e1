package sownd.devices.net.pjlink;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A projector played by a program, with a password or without. */
final class Projector implements Closeable {
    final Map<String, String> values = new ConcurrentHashMap<>();
    final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String password;
    private volatile Socket client = new Socket();
    private volatile boolean mute;

    /** @param password empty for none */
    Projector(String password) throws IOException {
        this.password = password;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    void mute() {
        mute = true;
    }

    void hangUp() throws IOException {
        client.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                client = socket;
                talk(socket);
            } catch (Exception ended) {
                continue;
            }
        }
    }

    private void talk(Socket socket) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        say(socket, password.isEmpty() ? "PJLINK 0" : "PJLINK 1 498e4a67");
        String expected = password.isEmpty()
                ? ""
                : HexFormat.of()
                        .formatHex(MessageDigest.getInstance("MD5")
                                .digest(("498e4a67" + password).getBytes(StandardCharsets.UTF_8)));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.startsWith(expected)) {
                say(socket, "PJLINK ERRA");
                return;
            }
            String said = line.substring(expected.length());
            expected = "";
            if (!mute) {
                say(socket, answer(said));
            }
        }
    }

    private String answer(String said) {
        String head = said.substring(0, 6) + "=";
        String word = said.substring(7);
        if (word.equals("?")) {
            return head + values.getOrDefault(said.substring(2, 6), "ERR1");
        }
        orders.add(said);
        return head + (values.containsKey(said.substring(2, 6)) ? "OK" : "ERR3");
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        client.close();
    }
}
