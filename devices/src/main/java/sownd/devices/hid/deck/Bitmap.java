package sownd.devices.hid.deck;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * BMP files of 24 bits as the first decks take them: rows from the top although the file says otherwise. Their widths
 * are multiples of four, so no row is padded.
 */
final class Bitmap {
    static final int HEADER = 54;

    private Bitmap() {}

    /** @param perMetre pixels per metre, as the file says */
    static byte[] encode(Pixels pixels, int perMetre) {
        byte[] file = pixels.samples(Samples.BGR, HEADER);
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'B').put((byte) 'M').putInt(file.length).putInt(0).putInt(HEADER);
        header.putInt(40)
                .putInt(pixels.width())
                .putInt(pixels.height())
                .putShort((short) 1)
                .putShort((short) 24);
        header.putInt(0).putInt(file.length - HEADER).putInt(perMetre).putInt(perMetre);
        return file;
    }
}
