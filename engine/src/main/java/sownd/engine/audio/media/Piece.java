package sownd.engine.audio.media;

/** Some frames of a {@link SoundStream}. */
public final class Piece {
    private final float[][] data;
    private final int from;
    private final int frames;

    /**
     * Keeps the arrays.
     *
     * @param data by channel, nominally -1 to 1
     * @param from first frame that counts
     * @param frames how many count
     */
    public Piece(float[][] data, int from, int frames) {
        this.data = data;
        this.from = from;
        this.frames = frames;
    }

    public float[][] data() {
        return data;
    }

    public int from() {
        return from;
    }

    public int frames() {
        return frames;
    }
}
