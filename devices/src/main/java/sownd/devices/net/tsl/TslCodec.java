package sownd.devices.net.tsl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** TSL UMD messages from bytes and back. */
final class TslCodec {
    static final int ANY = 0xFFFF;
    static final int LONGEST = 2048;
    static final int OLD_BYTES = 18;
    private static final int TEXT = 16;
    private static final int UTF16 = 1;
    private static final int CONTROLS_SCREEN = 2;
    private static final int CONTROLS_DISPLAY = 0x8000;

    private TslCodec() {}

    /** One message as it goes into a datagram. */
    static ByteBuffer encode(TslVersion version, int screen, int display, Umd umd) {
        return switch (version) {
            case V3_1 -> old(OLD_BYTES, display, umd).flip();
            case V4_0 -> newer(old(OLD_BYTES + 4, display, umd), umd).flip();
            case V5_0 -> newest(screen, display, umd);
        };
    }

    private static ByteBuffer old(int size, int display, Umd umd) {
        byte[] text = new byte[TEXT];
        Arrays.fill(text, (byte) ' ');
        for (int i = 0; i < Math.min(TEXT, umd.text().length()); i++) {
            char letter = umd.text().charAt(i);
            text[i] = (byte) (letter >= ' ' && letter < 127 ? letter : '?');
        }
        return ByteBuffer.allocate(size)
                .put((byte) (0x80 | display))
                .put((byte) (umd.tallies() | umd.brightness() << 4))
                .put(text);
    }

    private static ByteBuffer newer(ByteBuffer old, Umd umd) {
        old.put((byte) checksum(old.duplicate().flip())).put((byte) 2);
        return old.put((byte) bits(umd.first())).put((byte) bits(umd.second()));
    }

    /** So that it and the first 18 bytes make a multiple of 128. */
    private static int checksum(ByteBuffer bytes) {
        int sum = 0;
        for (int i = 0; i < OLD_BYTES; i++) {
            sum += bytes.get(i);
        }
        return -sum & 0x7F;
    }

    /** Two bits a light; the left one is the highest in version 4.0 and 5.0 alike. */
    private static int bits(Umd.Lamps lamps) {
        return lamps.left() << 4 | lamps.middle() << 2 | lamps.right();
    }

    private static Umd.Lamps lamps(int bits) {
        return new Umd.Lamps(bits >> 4 & 3, bits >> 2 & 3, bits & 3);
    }

    private static ByteBuffer newest(int screen, int display, Umd umd) {
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(umd.text());
        byte[] text = umd.text().getBytes(plain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16LE);
        int size = 12 + text.length;
        return ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (size - 2))
                .put((byte) 0)
                .put((byte) (plain ? 0 : UTF16))
                .putShort((short) screen)
                .putShort((short) display)
                .putShort((short) (bits(umd.first()) | umd.brightness() << 6))
                .putShort((short) text.length)
                .put(text)
                .flip();
    }

    /**
     * What a message says, by display; {@link #ANY} for all of them. Nothing if it is none of this version, is cut or has a
     * wrong checksum.
     *
     * @param screen which screen's displays count; {@link #ANY}: all
     */
    static Map<Integer, Umd> decode(TslVersion version, int screen, ByteBuffer bytes) {
        ByteBuffer in = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        return switch (version) {
            case V3_1 -> in.remaining() == OLD_BYTES && isOld(in) ? Map.of(in.get(0) & 0x7F, old(in)) : Map.of();
            case V4_0 -> newer(in);
            case V5_0 -> newest(in, screen);
        };
    }

    private static boolean isOld(ByteBuffer in) {
        return (in.get(0) & 0x80) != 0 && (in.get(1) & 0x80) == 0;
    }

    private static Umd old(ByteBuffer in) {
        byte[] text = new byte[TEXT];
        in.get(2, text);
        int control = in.get(1);
        return new Umd(
                text(text, StandardCharsets.US_ASCII), control >> 4 & 3, control & 0x0F, Umd.Lamps.OFF, Umd.Lamps.OFF);
    }

    private static Map<Integer, Umd> newer(ByteBuffer in) {
        if (in.remaining() < OLD_BYTES + 2 || !isOld(in) || in.get(OLD_BYTES) != checksum(in)) {
            return Map.of();
        }
        int count = in.get(OLD_BYTES + 1) & 0x0F;
        if (in.remaining() != OLD_BYTES + 2 + count) {
            return Map.of();
        }
        Umd old = old(in);
        Umd.Lamps first = count > 0 ? lamps(in.get(OLD_BYTES + 2)) : Umd.Lamps.OFF;
        Umd.Lamps second = count > 1 ? lamps(in.get(OLD_BYTES + 3)) : Umd.Lamps.OFF;
        return Map.of(in.get(0) & 0x7F, new Umd(old.text(), old.brightness(), old.tallies(), first, second));
    }

    private static Map<Integer, Umd> newest(ByteBuffer in, int screen) {
        if (in.remaining() < 6 || in.remaining() > LONGEST || Short.toUnsignedInt(in.getShort()) != in.remaining()) {
            return Map.of();
        }
        in.get(); // the minor version changes nothing
        int flags = in.get();
        int to = Short.toUnsignedInt(in.getShort());
        boolean ours = screen == ANY || to == ANY || to == screen;
        if ((flags & CONTROLS_SCREEN) != 0 || !ours) {
            return Map.of();
        }
        Map<Integer, Umd> all = new LinkedHashMap<>();
        while (in.remaining() >= 6) {
            display(in, (flags & UTF16) == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE, all);
        }
        return all;
    }

    private static void display(ByteBuffer in, Charset charset, Map<Integer, Umd> all) {
        int index = Short.toUnsignedInt(in.getShort());
        int control = Short.toUnsignedInt(in.getShort());
        int length = Short.toUnsignedInt(in.getShort());
        if (length > in.remaining()) {
            in.position(in.limit());
            return;
        }
        byte[] text = new byte[length];
        in.get(text);
        if ((control & CONTROLS_DISPLAY) == 0) {
            all.put(index, new Umd(text(text, charset), control >> 6 & 3, 0, lamps(control), Umd.Lamps.OFF));
        }
    }

    private static String text(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).stripTrailing();
    }
}
