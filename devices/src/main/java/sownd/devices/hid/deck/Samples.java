package sownd.devices.hid.deck;

/** In which order the colours of a pixel lie in memory. */
public enum Samples {
    RGB(0, 1, 2, 3),
    BGR(2, 1, 0, 3),
    RGBA(0, 1, 2, 4),
    BGRA(2, 1, 0, 4);

    private final int red;
    private final int green;
    private final int blue;
    private final int size;

    Samples(int red, int green, int blue, int size) {
        this.red = red;
        this.green = green;
        this.blue = blue;
        this.size = size;
    }

    /** Bytes of a pixel. */
    int size() {
        return size;
    }

    int read(byte[] bytes, int at) {
        return (bytes[at + red] & 0xFF) << 16 | (bytes[at + green] & 0xFF) << 8 | (bytes[at + blue] & 0xFF);
    }

    /** What is transparent elsewhere is opaque here. */
    void write(int rgb, byte[] bytes, int at) {
        bytes[at + red] = (byte) (rgb >> 16);
        bytes[at + green] = (byte) (rgb >> 8);
        bytes[at + blue] = (byte) rgb;
        if (size == 4) {
            bytes[at + 3] = (byte) 0xFF;
        }
    }
}
