package sownd.devices.show;

/** Frames a second of a time code; in the order of the two bits by which MIDI tells them. */
public enum Rate {
    FILM(24, "24"),
    PAL(25, "25"),
    /** 30 a second by name; the first two numbers of each minute but every tenth are left out, which makes 29.97. */
    DROP(30, "29.97df"),
    NTSC(30, "30");

    private final int frames;
    private final String word;

    Rate(int frames, String word) {
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

    static Rate of(int bits) {
        return values()[bits & 3];
    }
}
