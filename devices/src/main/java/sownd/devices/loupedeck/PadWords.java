package sownd.devices.loupedeck;

import java.nio.ByteBuffer;

/** What is said to a device, without the frame around it. Keeps nothing but the number of the next message. One thread. */
final class PadWords {
    private static final int LONGEST = 255;
    private static final int BRIGHTEST = 10;

    private final PadModel model;
    private int transaction;

    PadWords(PadModel model) {
        this.model = model;
    }

    byte[] askSerial() {
        return message(0x03);
    }

    byte[] askVersion() {
        return message(0x07);
    }

    byte[] reset() {
        return message(0x06);
    }

    /** @param brightness 0 to 10 */
    byte[] brightness(int brightness) {
        if (brightness < 0 || brightness > BRIGHTEST) {
            throw new IllegalArgumentException("brightness goes from 0 to 10, not " + brightness);
        }
        return message(0x09, brightness);
    }

    /** Colours a round button. */
    byte[] colour(int button, int red, int green, int blue) {
        lamps();
        return message(0x02, PadNames.round(button), red, green, blue);
    }

    byte[] vibrate(int pattern) {
        lamps();
        return message(0x1b, pattern);
    }

    private void lamps() {
        if (!model.lamps()) {
            throw new UnsupportedOperationException(
                    model.name() + " has no colours on its buttons and does not vibrate");
        }
    }

    /**
     * Writes pixels to a buffer; they are seen after {@link #show}, which is to wait for the answer to this.
     *
     * @param x from the left of the buffer
     * @param pixels 16 bits each as the screen wants them
     * @throws IllegalArgumentException if there are too few or too many
     */
    byte[] draw(char buffer, int x, int y, int width, int height, byte[] pixels) {
        int needed = width * height * 2;
        if (pixels.length != needed) {
            throw new IllegalArgumentException(
                    width + " x " + height + " pixels take " + needed + " bytes; there are " + pixels.length);
        }
        ByteBuffer data = ByteBuffer.allocate(10 + needed).putShort((short) buffer);
        data.putShort((short) x).putShort((short) y).putShort((short) width).putShort((short) height);
        return message(0x10, data.put(pixels).array());
    }

    byte[] show(char buffer) {
        return message(0x0f, 0, buffer);
    }

    private byte[] message(int command, int... data) {
        byte[] bytes = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            bytes[i] = (byte) data[i];
        }
        return message(command, bytes);
    }

    private byte[] message(int command, byte[] data) {
        byte[] message = new byte[3 + data.length];
        message[0] = (byte) Math.min(message.length, LONGEST);
        message[1] = (byte) command;
        message[2] = (byte) next();
        System.arraycopy(data, 0, message, 3, data.length);
        return message;
    }

    /** From 1 to 255: a device does not answer a message without a number. */
    private int next() {
        transaction = transaction % LONGEST + 1;
        return transaction;
    }
}
