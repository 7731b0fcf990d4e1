package sownd.devices.hid.deck;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The first generation: pictures are BMP files in numbered parts, keys are one byte each.
 *
 * @param packet bytes of a report
 * @param payload bytes of picture in a report; 0 for half of the picture
 * @param firstPart number of the first part
 */
record FirstDialect(int packet, int payload, int firstPart) implements Dialect {
    private static final int HEADER = 16;
    private static final int FEATURE = 17;
    private static final List<Integer> LENGTHS = List.of(32, FEATURE);

    static FirstDialect original() {
        return new FirstDialect(8191, 0, 1);
    }

    static FirstDialect mini() {
        return new FirstDialect(1024, 1008, 0);
    }

    static byte[] header(int wireKey, int part, boolean last) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 2).put((byte) 1).putShort((short) part).put((byte) (last ? 1 : 0));
        return header.put((byte) (wireKey + 1)).array();
    }

    @Override
    public List<byte[]> keyPicture(int wireKey, byte[] encoded) {
        int each = payload > 0 ? payload : (encoded.length + 1) / 2;
        return Packets.split(encoded, packet, each, (part, last, _) -> header(wireKey, firstPart + part, last));
    }

    @Override
    public List<byte[]> brightness(int percent) {
        return List.of(Packets.padded(FEATURE, 0x05, 0x55, 0xaa, 0xd1, 0x01, percent));
    }

    @Override
    public List<byte[]> logo() {
        return List.of(Packets.padded(FEATURE, 0x0b, 0x63));
    }

    @Override
    public List<byte[]> freshStart() {
        return List.of(Packets.padded(packet, 2));
    }

    @Override
    public FeatureText firmware() {
        return new FeatureText(4, LENGTHS, -1, 5, 27);
    }

    @Override
    public FeatureText serial() {
        return new FeatureText(3, LENGTHS, -1, 5, 14);
    }

    @Override
    public DeckInput input(byte[] report, DeckModel model) {
        List<Boolean> down = new ArrayList<>();
        for (int i = 0; i < Math.min(report.length, model.keys()); i++) {
            down.add(report[i] != 0);
        }
        return new DeckInput.Keys(down);
    }
}
