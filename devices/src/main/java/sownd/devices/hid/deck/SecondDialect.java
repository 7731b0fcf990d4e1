package sownd.devices.hid.deck;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything since V2: pictures are JPEG files, reports tell by their first byte what they are about. */
record SecondDialect() implements Dialect {
    static final int PACKET = 1024;
    private static final int FEATURE = 32;
    private static final List<Integer> LENGTHS = List.of(FEATURE);
    private static final int KEYS_AT = 3;
    private static final int KNOBS_AT = 4;

    static byte[] keyHeader(int wireKey, int part, boolean last, int length) {
        return Packets.padded(8, 2, 7, wireKey, last ? 1 : 0, length, length >> 8, part, part >> 8);
    }

    static byte[] stripHeader(int part, boolean last, int length) {
        return Packets.padded(8, 2, 0x0b, 0, last ? 1 : 0, length, length >> 8, part, part >> 8);
    }

    static byte[] regionHeader(Region region, int part, boolean last, int length) {
        ByteBuffer header = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 2).put((byte) 0x0c).putShort((short) region.x()).putShort((short) region.y());
        header.putShort((short) region.width()).putShort((short) region.height());
        header.put((byte) (last ? 1 : 0)).putShort((short) part).putShort((short) length);
        return header.array();
    }

    @Override
    public List<byte[]> keyPicture(int wireKey, byte[] encoded) {
        return Packets.split(
                encoded, PACKET, PACKET - 8, (part, last, length) -> keyHeader(wireKey, part, last, length));
    }

    /** The whole strip at once. */
    List<byte[]> strip(byte[] encoded) {
        return Packets.split(encoded, PACKET, PACKET - 8, SecondDialect::stripHeader);
    }

    List<byte[]> region(Region region, byte[] encoded) {
        return Packets.split(
                encoded, PACKET, PACKET - 16, (part, last, length) -> regionHeader(region, part, last, length));
    }

    @Override
    public List<byte[]> brightness(int percent) {
        return List.of(Packets.padded(FEATURE, 3, 8, percent));
    }

    @Override
    public List<byte[]> logo() {
        return List.of(Packets.padded(FEATURE, 3, 2));
    }

    @Override
    public List<byte[]> freshStart() {
        return List.of(Packets.padded(PACKET, 2));
    }

    @Override
    public FeatureText firmware() {
        return new FeatureText(5, LENGTHS, 1, 6, 26);
    }

    @Override
    public FeatureText serial() {
        return new FeatureText(6, LENGTHS, 1, 2, 30);
    }

    @Override
    public DeckInput input(byte[] report, DeckModel model) {
        return switch (report.length == 0 ? -1 : report[0]) {
            case 0 -> new DeckInput.Keys(states(report, KEYS_AT, model.keys()));
            case 2 -> model.strip().exists() ? touch(report) : DeckInput.NOTHING;
            case 3 -> knobs(report, model.knobs().count());
            case 4 -> model.knobs().tags() ? tag(report) : DeckInput.NOTHING;
            default -> DeckInput.NOTHING;
        };
    }

    static List<Boolean> states(byte[] report, int from, int count) {
        List<Boolean> down = new ArrayList<>();
        for (int i = from; i < Math.min(report.length, from + count); i++) {
            down.add(report[i] != 0);
        }
        return down;
    }

    private static DeckInput touch(byte[] report) {
        if (report.length < 9) {
            return DeckInput.NOTHING;
        }
        ByteBuffer words = ByteBuffer.wrap(report).order(ByteOrder.LITTLE_ENDIAN);
        int x = words.getShort(5) & 0xFFFF;
        int y = words.getShort(7) & 0xFFFF;
        return switch (report[3]) {
            case 1 -> new DeckInput.Touch(x, y, false);
            case 2 -> new DeckInput.Touch(x, y, true);
            case 3 ->
                report.length < 13
                        ? DeckInput.NOTHING
                        : new DeckInput.Swipe(x, y, words.getShort(9) & 0xFFFF, words.getShort(11) & 0xFFFF);
            default -> DeckInput.NOTHING;
        };
    }

    private static DeckInput knobs(byte[] report, int count) {
        if (report.length <= KNOBS_AT) {
            return DeckInput.NOTHING;
        }
        if (report[3] == 0) {
            return new DeckInput.Knobs(states(report, KNOBS_AT, count));
        }
        List<Integer> steps = new ArrayList<>();
        for (int i = KNOBS_AT; i < Math.min(report.length, KNOBS_AT + count); i++) {
            steps.add((int) report[i]);
        }
        return report[3] == 1 ? new DeckInput.Turns(steps) : DeckInput.NOTHING;
    }

    private static DeckInput tag(byte[] report) {
        if (report.length < 3) {
            return DeckInput.NOTHING;
        }
        int said = (report[1] & 0xFF) | (report[2] & 0xFF) << 8;
        int length = Math.min(said, report.length - 3);
        return new DeckInput.Tag(new String(report, 3, length, StandardCharsets.US_ASCII));
    }
}
