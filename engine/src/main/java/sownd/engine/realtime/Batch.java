package sownd.engine.realtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Like nodes played by one unit. Made off the audio thread; from {@link #adopt} on it holds its nodes' state. */
final class Batch implements Step, Holder {
    private static final int NOBODY = -1;

    final Lanes lanes;
    /** Nodes that play: all but those that threw and rest. */
    int playing;
    /** Nodes whose parameters move. */
    int moving;

    private final int[] places;
    private final int[] players;
    private final int[] stirring;
    private final int[] movers;
    private final LaneUnit unit;
    private final @Nullable Slot[] slots;
    private final boolean[] listed;
    private final boolean[] barred;
    private final LaneBlock block;
    private final Mix[] mixes;
    private final Scatter[] scatters;
    private final float[] scratch;
    private int stirred;
    private int resting;
    /** Whom the unit asked about last, and who therefore is to blame if it throws. */
    private int asked = NOBODY;

    /** One channel of an input on its way into its lane. */
    static final class Scatter {
        private final float[] channel;
        private final float[] table;
        private final int lane;

        Scatter(float[] channel, float[] table, int lane) {
            this.channel = channel;
            this.table = table;
            this.lane = lane;
        }
    }

    Batch(LaneUnit unit, Lanes lanes, @Nullable Slot[] slots, Way way) {
        this.unit = unit;
        this.lanes = lanes;
        this.slots = slots;
        this.places = taken(slots);
        this.players = places.clone();
        this.playing = places.length;
        this.listed = new boolean[slots.length];
        this.barred = new boolean[slots.length];
        this.stirring = new int[slots.length];
        this.movers = new int[slots.length];
        this.block = new LaneBlock(this, way.ins(), way.outs());
        this.mixes = way.mixes();
        this.scatters = way.scatters();
        this.scratch = lanes.scratch(0);
    }

    /** What leads into a batch and out of it. */
    static final class Way {
        private final float[][] ins;
        private final float[][] outs;
        private final Mix[] mixes;
        private final Scatter[] scatters;

        Way(float[][] ins, float[][] outs, Mix[] mixes, Scatter[] scatters) {
            this.ins = ins;
            this.outs = outs;
            this.mixes = mixes;
            this.scatters = scatters;
        }

        float[][] ins() {
            return ins;
        }

        float[][] outs() {
            return outs;
        }

        Mix[] mixes() {
            return mixes;
        }

        Scatter[] scatters() {
            return scatters;
        }
    }

    private static int[] taken(@Nullable Slot[] slots) {
        int[] places = new int[slots.length];
        int count = 0;
        for (int place = 0; place < slots.length; place++) {
            if (slots[place] != null) {
                places[count++] = place;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** The slot at a place, about which the unit asks. */
    Slot slot(int place) {
        asked = place;
        Slot slot = slots[place];
        if (slot == null) {
            throw new IllegalStateException("nobody plays at place " + place);
        }
        return slot;
    }

    /** The place of one that plays. */
    int playing(int index) {
        asked = players[index];
        return asked;
    }

    @Override
    public int[] nodes() {
        int[] nodes = new int[places.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = slot(places[i]).node;
        }
        return nodes;
    }

    @Override
    public void adopt() {
        for (int place : places) {
            boolean tuned = unit.carries() && slot(place).settled();
            slot(place).moveTo(this, lanes, unit, place);
            if (!tuned) {
                stir(place);
            }
        }
    }

    @Override
    public void stir(int place) {
        if (!listed[place]) {
            listed[place] = true;
            stirring[stirred++] = place;
        }
    }

    @Override
    public void failed(int place) {
        resting++;
        lanes.clear(place);
        bar(place);
    }

    @Override
    public boolean settled(int place) {
        return !listed[place];
    }

    @Override
    public void play(Fading fading, float[][] out, int from, int to) {
        gather(fading, from, to);
        pass(from, to);
    }

    /** Fills what is mixed from others, for a whole stretch. */
    void gather(Fading fading, int from, int to) {
        for (Mix mix : mixes) {
            mix.play(fading, from, to);
        }
    }

    /** Plays a stretch, or a piece of one, to the first rows of its tables. */
    void pass(int from, int to) {
        for (Scatter scatter : scatters) {
            lanes.scatter(scatter.channel, from, to, scatter.table, scatter.lane);
        }
        int frames = to - from;
        block.stretch(frames);
        follow(frames);
        process(frames);
        lanes.advance(frames);
        guard(frames);
    }

    /** Tunes stirred nodes that stand still, and finds those that move. */
    private void follow(int frames) {
        moving = 0;
        int kept = 0;
        for (int i = 0; i < stirred; i++) {
            int place = stirring[i];
            Slot slot = slot(place);
            slot.fill(0, frames);
            if (!barred[place] && slot.steady()) {
                listed[place] = false;
                tune(place, slot);
            } else {
                stirring[kept++] = place;
                if (!barred[place]) {
                    movers[moving++] = place;
                }
            }
        }
        stirred = kept;
    }

    private void tune(int place, Slot slot) {
        try {
            lanes.follow(place, slot.controls);
            unit.tune(block, place);
        } catch (RuntimeException | Error thrown) {
            fail(place, "threw " + thrown);
            bar(place);
        }
    }

    private void process(int frames) {
        if (isPlayed()) {
            again();
            return;
        }
        for (float[] out : block.outs()) {
            Arrays.fill(out, 0, frames * lanes.width(), 0);
        }
    }

    /** When one throws, the others play the stretch once more without it; false when nobody knows which one. */
    private boolean isPlayed() {
        for (int tries = 0; tries <= places.length; tries++) {
            asked = NOBODY;
            try {
                unit.process(block);
                return true;
            } catch (RuntimeException | Error thrown) {
                if (asked == NOBODY || barred[asked]) {
                    failAll("threw " + thrown);
                    return false;
                }
                fail(asked, "threw " + thrown);
                bar(asked);
            }
        }
        return false;
    }

    private void again() {
        for (int i = 0; i < moving; i++) {
            int place = movers[i];
            try {
                if (!barred[place]) {
                    unit.again(block, place);
                }
            } catch (RuntimeException | Error thrown) {
                fail(place, "threw " + thrown);
                bar(place);
            }
        }
    }

    /** The unit hears no more of a node until it has rested. */
    private void bar(int place) {
        barred[place] = true;
        admit();
        stir(place);
    }

    private void admit() {
        playing = 0;
        for (int place : places) {
            if (!barred[place]) {
                players[playing++] = place;
            }
        }
    }

    private void guard(int frames) {
        boolean vouched = block.vouched() && moving == 0;
        for (float[] out : block.outs()) {
            if (!vouched && !Guard.finite(out, frames * lanes.width(), scratch)) {
                failSome(out, frames);
            }
        }
        if (resting > 0) {
            rest(frames);
        }
    }

    private void failSome(float[] out, int frames) {
        for (int place : places) {
            if (!slot(place).resting() && !finite(out, place, frames)) {
                fail(place, "gave a sample that is not a finite number");
            }
        }
        if (resting == 0) {
            // It stood in a lane of nobody, or the sum alone was too large.
            clearEmpty(out);
        }
    }

    private void clearEmpty(float[] out) {
        for (int place = 0; place < slots.length; place++) {
            if (slots[place] == null) {
                lanes.silence(out, place);
                lanes.clear(place);
            }
        }
    }

    private boolean finite(float[] out, int place, int frames) {
        for (int channel = 0; channel < lanes.channels(); channel++) {
            int at = lanes.lane(place, channel);
            for (int i = 0; i < frames; i++) {
                if (!Float.isFinite(out[at + i * lanes.width()])) {
                    return false;
                }
            }
        }
        return true;
    }

    private void failAll(String why) {
        for (int place : places) {
            fail(place, why);
        }
    }

    private void fail(int place, String why) {
        slot(place).fail(why);
        resting++;
        lanes.clear(place);
        stir(place);
    }

    /** Those that failed stay silent for a while, then are heard again. */
    private void rest(int frames) {
        int left = 0;
        for (int place : places) {
            Slot slot = slot(place);
            if (slot.resting()) {
                left++;
                for (float[] out : block.outs()) {
                    lanes.silence(out, place);
                }
                lanes.clear(place);
                stir(place);
                slot.rest(frames);
            } else {
                barred[place] = false;
                slot.mend();
            }
        }
        admit();
        resting = left;
    }
}
