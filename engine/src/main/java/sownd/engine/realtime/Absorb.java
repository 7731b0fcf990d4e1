package sownd.engine.realtime;

/** At the end of a stretch, when all has played: a node that hears late takes what its inputs hold. Audio thread. */
final class Absorb implements Step {
    private final Slot slot;
    private final Block block;
    private final Mix[] mixes;

    Absorb(Slot slot, Block block, Mix[] mixes) {
        this.slot = slot;
        this.block = block;
        this.mixes = mixes;
    }

    @Override
    public int[] nodes() {
        return new int[] {slot.node};
    }

    @Override
    public void play(Fading fading, float[][] out, int from, int to) {
        for (Mix mix : mixes) {
            mix.play(fading, from, to);
        }
        slot.absorb(block, from, to);
    }
}
