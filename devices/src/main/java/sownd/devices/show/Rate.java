package sownd.devices.show;

/** Frames a second of a time code; in the order of the two bits by which MIDI tells them. */
public enum Rate {
    FILM(0, 24, "24"),
    PAL(1, 25, "25"),
    /** 30 a second by name; the first two numbers of each minute but every tenth are left out, which makes 29.97. */
    DROP(2, 30, "29.97df"),
    NTSC(3, 30, "30");

    private final int bits;
    private final int frames;
    private final String word;

    Rate(int bits, int frames, String word) {
        this.bits = bits;
        this.frames = frames;
        this.word = word;
    }

    /** Frames that a second counts. */
    public int frames() {
        return frames;
    }

    /** Frames that pass in a second. */
    public double perSecond() {
        return this == DROP ? 30_000 / 1001.0 : frames;
    }

    public String word() {
        return word;
    }

    /** As the upper two of seven bits tell it, beside the hours. */
    int bits() {
        return bits << 5;
    }

    static Rate of(int bits) {
        return values()[bits & 3];
    }
}
