package sownd.devices.net.dmx;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Streaming ACN (ANSI E1.31) packets from bytes and back. */
final class AcnCodec {
    static final int PORT = 5568;
    static final int HIGHEST = 63999;
    static final int HIGHEST_PRIORITY = 200;
    static final int DISCOVERY_UNIVERSE = 64214;
    static final int DISCOVERY_PAGE = 512;
    private static final byte[] PREAMBLE = {0, 0x10, 0, 0, 'A', 'S', 'C', '-', 'E', '1', '.', '1', '7', 0, 0, 0};
    private static final int ROOT_DATA = 4;
    private static final int ROOT_EXTENDED = 8;
    private static final int FRAME_DATA = 2;
    private static final int FRAME_DISCOVERY = 2;
    private static final int DMP_SET = 2;
    private static final int DMP_KIND = 0xA1;
    private static final int LIST = 1;
    private static final int PREVIEW = 0x80;
    private static final int ENDED = 0x40;
    private static final int NAME = 64;
    private static final int ROOT = 16;
    private static final int FRAME = 38;
    private static final int DATA_FRAME_BYTES = 77;
    private static final int VALUES = 126;
    private static final int DISCOVERY_LIST = 120;

    private AcnCodec() {}

    /** Empty if it is none of the packets that matter here, contradicts itself or is cut. */
    static Optional<AcnPacket> decode(ByteBuffer bytes) {
        ByteBuffer in = bytes.slice();
        byte[] preamble = new byte[PREAMBLE.length];
        if (in.remaining() < DISCOVERY_LIST) {
            return Optional.empty();
        }
        in.get(preamble);
        if (!Arrays.equals(preamble, PREAMBLE) || !fits(in, ROOT)) {
            return Optional.empty();
        }
        UUID cid = new UUID(in.getLong(22), in.getLong(30));
        return switch (in.getInt(18)) {
            case ROOT_DATA -> data(in, cid);
            case ROOT_EXTENDED -> discovery(in, cid);
            default -> Optional.empty();
        };
    }

    /** Whether a layer with its flags and length here lies within the packet. */
    private static boolean fits(ByteBuffer in, int at) {
        int flags = Short.toUnsignedInt(in.getShort(at));
        return flags >> 12 == 7 && at + (flags & 0xFFF) <= in.limit();
    }

    private static Optional<AcnPacket> data(ByteBuffer in, UUID cid) {
        int dmp = FRAME + DATA_FRAME_BYTES;
        if (in.limit() < VALUES || !fits(in, FRAME) || in.getInt(40) != FRAME_DATA || !fits(in, dmp)) {
            return Optional.empty();
        }
        boolean plain = in.get(117) == DMP_SET
                && (in.get(118) & 0xFF) == DMP_KIND
                && in.getShort(119) == 0
                && in.getShort(121) == 1;
        int count = Short.toUnsignedInt(in.getShort(123));
        int universe = Short.toUnsignedInt(in.getShort(113));
        int priority = in.get(108) & 0xFF;
        // Another start code than 0 is not for dimmers.
        if (!plain
                || count < 1
                || count > 1 + DmxPlan.CHANNELS
                || in.limit() < VALUES - 1 + count
                || in.get(125) != 0) {
            return Optional.empty();
        }
        if (universe == 0 || universe > HIGHEST || priority > HIGHEST_PRIORITY) {
            return Optional.empty();
        }
        byte[] values = new byte[count - 1];
        in.get(VALUES, values);
        int options = in.get(112);
        return Optional.of(new AcnPacket.Data(
                cid,
                text(in, 44),
                priority,
                in.get(111) & 0xFF,
                (options & PREVIEW) != 0,
                (options & ENDED) != 0,
                universe,
                values));
    }

    private static Optional<AcnPacket> discovery(ByteBuffer in, UUID cid) {
        if (!fits(in, FRAME) || in.getInt(40) != FRAME_DISCOVERY || !fits(in, 112) || in.getInt(114) != LIST) {
            return Optional.empty();
        }
        int end = 112 + (in.getShort(112) & 0xFFF);
        int count = (end - DISCOVERY_LIST) / 2;
        if (count < 0 || count > DISCOVERY_PAGE) {
            return Optional.empty();
        }
        List<Integer> universes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            universes.add(Short.toUnsignedInt(in.getShort(DISCOVERY_LIST + 2 * i)));
        }
        return Optional.of(new AcnPacket.Discovery(
                cid, text(in, 44), in.get(118) & 0xFF, in.get(119) & 0xFF, List.copyOf(universes)));
    }

    private static String text(ByteBuffer in, int at) {
        byte[] padded = new byte[NAME];
        in.get(at, padded);
        int end = 0;
        while (end < NAME && padded[end] != 0) {
            end++;
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    static ByteBuffer encode(AcnPacket.Data packet) {
        int size = VALUES + packet.values().length;
        ByteBuffer out = begin(size, ROOT_DATA, packet.cid());
        layer(out, FRAME, size).putInt(40, FRAME_DATA).put(44, name(packet.source()));
        out.put(108, (byte) packet.priority()).put(111, (byte) packet.sequence());
        out.put(112, (byte) ((packet.preview() ? PREVIEW : 0) | (packet.ended() ? ENDED : 0)));
        out.putShort(113, (short) packet.universe());
        layer(out, FRAME + DATA_FRAME_BYTES, size).put(117, (byte) DMP_SET).put(118, (byte) DMP_KIND);
        out.putShort(121, (short) 1).putShort(123, (short) (1 + packet.values().length));
        return out.put(VALUES, packet.values());
    }

    static ByteBuffer encode(AcnPacket.Discovery packet) {
        int size = DISCOVERY_LIST + 2 * packet.universes().size();
        ByteBuffer out = begin(size, ROOT_EXTENDED, packet.cid());
        layer(out, FRAME, size).putInt(40, FRAME_DISCOVERY).put(44, name(packet.source()));
        layer(out, 112, size).putInt(114, LIST);
        out.put(118, (byte) packet.page()).put(119, (byte) packet.last());
        for (int i = 0; i < packet.universes().size(); i++) {
            out.putShort(
                    DISCOVERY_LIST + 2 * i, (short) (int) packet.universes().get(i));
        }
        return out;
    }

    private static ByteBuffer begin(int size, int vector, UUID cid) {
        ByteBuffer out = ByteBuffer.allocate(size).put(0, PREAMBLE);
        layer(out, ROOT, size).putInt(18, vector);
        return out.putLong(22, cid.getMostSignificantBits()).putLong(30, cid.getLeastSignificantBits());
    }

    private static ByteBuffer layer(ByteBuffer out, int at, int size) {
        return out.putShort(at, (short) (0x7000 | size - at));
    }

    /** In UTF-8, cut between letters so that a zero still follows. */
    private static byte[] name(String text) {
        String kept = text;
        while (kept.getBytes(StandardCharsets.UTF_8).length >= NAME) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return Arrays.copyOf(kept.getBytes(StandardCharsets.UTF_8), NAME);
    }

    /** The group in which a universe is sent. */
    static InetAddress group(int universe) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {(byte) 239, (byte) 255, (byte) (universe >> 8), (byte) universe});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }
}
