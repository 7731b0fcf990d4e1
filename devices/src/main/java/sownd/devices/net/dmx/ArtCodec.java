package sownd.devices.net.dmx;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Art-Net 4 packets from bytes and back. */
final class ArtCodec {
    static final int PORT = 6454;
    static final int HIGHEST = 32767;
    static final int REPLY_BYTES = 239;
    private static final byte[] ID = "Art-Net\0".getBytes(StandardCharsets.US_ASCII);
    private static final int POLL = 0x2000;
    private static final int REPLY = 0x2100;
    private static final int DMX = 0x5000;
    private static final int VERSION = 14;
    private static final int HEADER = 12;
    private static final int TARGETED = 0x20;
    private static final int UNKNOWN_OEM = 0x00FF;
    private static final int PROTOTYPE_MAKER = 0x7FF0;
    private static final int SENDS = 0x40;
    private static final int HEARS = 0x80;
    private static final int CONTROLLER = 0x01;
    private static final int WIDE_ADDRESSES = 0x08;

    private ArtCodec() {}

    /** Empty if it is none of the packets that matter here, or is cut. */
    static Optional<ArtPacket> decode(ByteBuffer bytes) {
        ByteBuffer in = bytes.slice();
        byte[] id = new byte[ID.length];
        if (in.remaining() < HEADER) {
            return Optional.empty();
        }
        in.get(id);
        if (!Arrays.equals(id, ID)) {
            return Optional.empty();
        }
        int code = Short.toUnsignedInt(in.order(ByteOrder.LITTLE_ENDIAN).getShort());
        in.order(ByteOrder.BIG_ENDIAN);
        return switch (code) {
            case DMX -> dmx(in);
            case POLL -> poll(in);
            case REPLY -> reply(in);
            default -> Optional.empty();
        };
    }

    private static Optional<ArtPacket> dmx(ByteBuffer in) {
        if (in.remaining() < 8 || in.getShort() < VERSION) {
            return Optional.empty();
        }
        int sequence = in.get() & 0xFF;
        in.get(); // the physical port says nothing
        int universe = (in.get() & 0xFF) | ((in.get() & 0x7F) << 8);
        int length = Short.toUnsignedInt(in.getShort());
        if (length == 0 || length > DmxPlan.CHANNELS || in.remaining() < length) {
            return Optional.empty();
        }
        byte[] values = new byte[length];
        in.get(values);
        return Optional.of(new ArtPacket.Dmx(universe, sequence, values));
    }

    private static Optional<ArtPacket> poll(ByteBuffer in) {
        if (in.remaining() < 3 || in.getShort() < VERSION) {
            return Optional.empty();
        }
        boolean targeted = (in.get() & TARGETED) != 0;
        if (!targeted || in.remaining() < 5) {
            return Optional.of(ArtPacket.Poll.ANYBODY);
        }
        in.get(); // which diagnostics are wanted
        int high = Short.toUnsignedInt(in.getShort());
        return Optional.of(new ArtPacket.Poll(Short.toUnsignedInt(in.getShort()), high));
    }

    private static Optional<ArtPacket> reply(ByteBuffer in) {
        if (in.remaining() < 194 - 10) {
            return Optional.empty();
        }
        byte[] name = new byte[18];
        in.get(26, name);
        int type = in.get(174) & 0xFF;
        boolean sends = (type & SENDS) != 0;
        int low = in.get(sends ? 186 : 190) & 0x0F;
        int universe = (in.get(18) & 0x7F) << 8 | (in.get(19) & 0x0F) << 4 | low;
        return Optional.of(new ArtPacket.Reply(text(name), universe, sends, (type & HEARS) != 0));
    }

    private static String text(byte[] padded) {
        int end = 0;
        while (end < padded.length && padded[end] != 0) {
            end++;
        }
        return new String(padded, 0, end, StandardCharsets.US_ASCII);
    }

    static ByteBuffer encode(ArtPacket.Dmx packet) {
        int length = packet.values().length + packet.values().length % 2;
        ByteBuffer out = begin(DMX, 18 + length).putShort((short) VERSION);
        out.put((byte) packet.sequence()).put((byte) 0);
        out.put((byte) packet.universe()).put((byte) (packet.universe() >> 8));
        out.putShort((short) length).put(packet.values());
        return out.rewind();
    }

    static ByteBuffer encode(ArtPacket.Poll poll) {
        boolean targeted = !poll.equals(ArtPacket.Poll.ANYBODY);
        ByteBuffer out = begin(POLL, 18).putShort((short) VERSION);
        out.put((byte) (targeted ? TARGETED : 0)).put((byte) 0);
        out.putShort((short) poll.high()).putShort((short) poll.low());
        return out.rewind();
    }

    /**
     * What a port of ours does.
     *
     * @param me where packets for us go
     * @param index which port of ours it is, 1 for the first
     */
    static ByteBuffer encode(ArtPacket.Reply reply, InetSocketAddress me, byte[] mac, int index) {
        ByteBuffer out = begin(REPLY, REPLY_BYTES).put(me.getAddress().getAddress(), 0, 4);
        out.order(ByteOrder.LITTLE_ENDIAN).putShort((short) me.getPort()).order(ByteOrder.BIG_ENDIAN);
        out.put(18, (byte) (reply.universe() >> 8)).put(19, (byte) (reply.universe() >> 4 & 0x0F));
        out.putShort(20, (short) UNKNOWN_OEM);
        out.put(24, (byte) PROTOTYPE_MAKER).put(25, (byte) (PROTOTYPE_MAKER >> 8));
        out.put(26, padded(reply.shortName(), 18)).put(44, padded(reply.shortName(), 64));
        out.put(108, padded("#0001 [0000] sownd is well", 64));
        out.put(173, (byte) 1).put(174, (byte) ((reply.sends() ? SENDS : 0) | (reply.hears() ? HEARS : 0)));
        // Data runs: it is received where it is sent, and sent where it is heard.
        out.put(178, (byte) (reply.sends() ? 0x80 : 0)).put(182, (byte) (reply.hears() ? 0x80 : 0));
        out.put(186, (byte) (reply.universe() & 0x0F)).put(190, (byte) (reply.universe() & 0x0F));
        out.put(200, (byte) CONTROLLER).put(201, mac, 0, Math.min(6, mac.length));
        out.put(207, me.getAddress().getAddress(), 0, 4);
        out.put(211, (byte) index).put(212, (byte) WIDE_ADDRESSES);
        return out.rewind();
    }

    private static ByteBuffer begin(int code, int size) {
        ByteBuffer out = ByteBuffer.allocate(size).put(ID);
        return out.order(ByteOrder.LITTLE_ENDIAN).putShort((short) code).order(ByteOrder.BIG_ENDIAN);
    }

    /** In ASCII, cut so that a zero still follows. */
    private static byte[] padded(String text, int size) {
        byte[] all = text.getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(Arrays.copyOf(all, Math.min(all.length, size - 1)), size);
    }
}
