package sownd.engine.realtime;

/** A node that is played by itself: gather its inputs, play it, and if it is a sink add it to the device. */
final class Solo implements Step {
    private final Slot slot;
    private final Block block;
    private final Mix[] mixes;
    private final Cuts cuts;
    private final Wire.Fade device;

    /**
     * @param device how a sink's way to the device fades
     */
    Solo(Slot slot, Block block, Mix[] mixes, Cuts cuts, Wire.Fade device) {
        this.slot = slot;
        this.block = block;
        this.mixes = mixes;
        this.cuts = cuts;
        this.device = device;
    }

    @Override
    public int[] nodes() {
        return new int[] {slot.node};
    }

    @Override
    public void adopt() {
        slot.playedBy(block);
        cuts.adopt();
    }

    @Override
    public void play(Fading fading, float[][] out, int from, int to) {
        for (Mix mix : mixes) {
            mix.play(fading, from, to);
        }
        block.clearEvents();
        cuts.begin(from, fading);
        pieces(from, to);
        if (slot.type.sink()) {
            toDevice(fading, out, from, to);
        }
    }

    @Override
    public void open(Fading fading, int from) {
        block.clearEvents();
        cuts.begin(from, fading);
    }

    /** What happened at earlier frames of the stretch stays, for those that are played later. */
    @Override
    public void lead(Fading fading, float[][] out, int at) {
        for (Mix mix : mixes) {
            mix.play(fading, at, at + 1);
        }
        pieces(at, at + 1);
    }

    private void pieces(int from, int to) {
        int at = from;
        while (at < to) {
            block.stretch(at, at);
            slot.pending.take(at, slot);
            int end = cuts.deliver(at, Math.min(to, slot.pending.frame()));
            slot.play(block, at, end);
            at = end;
        }
    }

    /** A mono device hears the mean of all channels; channels a device does not have are left out. */
    private void toDevice(Fading fading, float[][] out, int from, int to) {
        float[][] played = block.outs()[0];
        for (int channel = 0; channel < played.length; channel++) {
            int at = out.length == 1 ? 0 : slot.firstChannel + channel;
            if (at < out.length) {
                float gain = out.length == 1 ? 1f / played.length : 1;
                fading.add(played[channel], gain, device, out[at], from, to);
            }
        }
    }
}
