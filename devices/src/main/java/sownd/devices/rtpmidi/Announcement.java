package sownd.devices.rtpmidi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * How a session that waits to be invited makes itself known to the machines around (multicast DNS): its name and where its
 * control port is.
 *
 * @param name of the session, 1 to 63 bytes of UTF-8
 * @param host this machine's name before ".local", 1 to 63 bytes
 * @param controlPort 1 to 65535
 */
public record Announcement(String name, String host, int controlPort) {
    /** The kind of service all sessions are found under. */
    public static final String SERVICE = "_apple-midi._udp";

    private static final int POINTER = 12;
    private static final int TEXT = 16;
    private static final int PLACE = 33;
    private static final int INTERNET = 1;
    /** Set where there is only one such record. */
    private static final int ALONE = 0x8000;

    private static final int SHARED_SECONDS = 4500;
    private static final int HOST_SECONDS = 120;
    private static final int ANSWER = 0x8400;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_PACKET = 512;

    public Announcement {
        label(name);
        label(host);
        if (controlPort < 1 || controlPort > 0xFFFF) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + controlPort);
        }
    }

    private static byte[] label(String text) {
        byte[] label = text.getBytes(StandardCharsets.UTF_8);
        if (label.length == 0 || label.length > LONGEST_LABEL) {
            throw new IllegalArgumentException("a name has 1 to 63 bytes, \"" + text + "\" has " + label.length);
        }
        return label;
    }

    /** The datagram for 224.0.0.251, port 5353. */
    public byte[] packet() {
        ByteBuffer out = ByteBuffer.allocate(LONGEST_PACKET)
                .putInt(ANSWER)
                .putShort((short) 0)
                .putShort((short) 3)
                .putInt(0);
        service(out);
        int pointer = begun(out, POINTER, INTERNET, SHARED_SECONDS);
        labels(out, name);
        service(out);
        ended(out, pointer);
        place(out);
        labels(out, name);
        service(out);
        int text = begun(out, TEXT, INTERNET | ALONE, SHARED_SECONDS);
        out.put((byte) 0);
        ended(out, text);
        byte[] packet = new byte[out.position()];
        out.flip().get(packet);
        return packet;
    }

    private void place(ByteBuffer out) {
        labels(out, name);
        service(out);
        int place = begun(out, PLACE, INTERNET | ALONE, HOST_SECONDS);
        out.putInt(0).putShort((short) controlPort);
        labels(out, host);
        labels(out, "local");
        out.put((byte) 0);
        ended(out, place);
    }

    private static void service(ByteBuffer out) {
        for (String part : SERVICE.split("\\.", -1)) {
            labels(out, part);
        }
        labels(out, "local");
        out.put((byte) 0);
    }

    private static void labels(ByteBuffer out, String text) {
        byte[] label = label(text);
        out.put((byte) label.length).put(label);
    }

    /** @return where the length of what follows belongs */
    private static int begun(ByteBuffer out, int type, int group, int seconds) {
        out.putShort((short) type).putShort((short) group).putInt(seconds).putShort((short) 0);
        return out.position();
    }

    private static void ended(ByteBuffer out, int from) {
        out.putShort(from - 2, (short) (out.position() - from));
    }
}
