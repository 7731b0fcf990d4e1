package sownd.engine.realtime;

/**
 * A batch to whose nodes something may happen within a stretch: it is played piece by piece, and what each piece gives is
 * put together again. Audio thread.
 */
final class Split implements Step {
    private final Batch batch;
    private final Cuts cuts;
    private final Mix[] signals;
    private final float[][] pieces;
    private final float[][] whole;

    /**
     * @param signals what fills the signals that move parameters
     * @param pieces where the batch plays to
     * @param whole where others read
     */
    Split(Batch batch, Cuts cuts, Mix[] signals, float[][] pieces, float[][] whole) {
        this.batch = batch;
        this.cuts = cuts;
        this.signals = signals;
        this.pieces = pieces;
        this.whole = whole;
    }

    @Override
    public int[] nodes() {
        return batch.nodes();
    }

    @Override
    public void adopt() {
        batch.adopt();
        cuts.adopt();
    }

    @Override
    public void play(Fading fading, float[][] out, int from, int to) {
        batch.gather(fading, from, to);
        for (Mix signal : signals) {
            signal.play(fading, from, to);
        }
        cuts.begin(from, fading);
        int at = from;
        while (at < to) {
            int end = cuts.deliver(at, to);
            cuts.shift(at);
            batch.pass(at, end);
            join(at - from, end - at);
            at = end;
        }
    }

    private void join(int row, int rows) {
        int width = batch.lanes.width();
        for (int port = 0; port < whole.length; port++) {
            System.arraycopy(pieces[port], 0, whole[port], row * width, rows * width);
        }
    }
}
