package sownd.engine.realtime;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.Event;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.Port;

/**
 * A node while it plays: its unit, its parameters and what it measures. A plan that keeps the node keeps its slot.
 * Made on the conductor's thread, then owned by the audio thread until no plan holds it.
 */
public final class Slot {
    final int node;
    final NodeType type;
    final Unit unit;
    final Control[] controls;
    final double[] readings;
    final int[] readingIds;
    final int[] eventIds;
    final ReplyLane told;
    final int stopEvent;
    int firstChannel;
    private final int rest;
    private long resting;
    private boolean failed;
    private volatile String why = "";

    /** What a plan made for this node must be made for too; empty for a node that plays by itself. */
    final List<String> texts;

    final Setup setup;
    /** Most channels any plan gave the node so far; conductor's thread. */
    int widest = 1;

    private @Nullable Lanes lanes;
    private @Nullable LaneUnit played;
    private @Nullable Holder holder;
    private int place;
    private int heldAt;

    /**
     * @param ids numbers for the node itself, its parameters, readings and events, stable over plans
     * @param setup what the unit was prepared with
     * @param values initial number of each parameter; what stands for a text is not used
     */
    public Slot(NodeType type, Unit unit, Setup setup, SlotIds ids, double[] values, ReplyLane told) {
        this.node = ids.node();
        this.type = type;
        this.unit = unit;
        this.told = told;
        this.stopEvent = type.events().stream().map(Event::name).toList().indexOf("stop");
        this.rest = setup.rate();
        this.setup = setup;
        this.readings = new double[type.readings().size()];
        this.readingIds = ids.readings();
        this.eventIds = ids.events();
        List<Parameter> parameters = type.parameters();
        this.controls = new Control[parameters.size()];
        for (int i = 0; i < controls.length; i++) {
            controls[i] = new Control(ids.parameters()[i], parameters.get(i), values[i], setup.rate(), setup.block());
        }
        for (int i = 0; i < readings.length; i++) {
            readings[i] = Math.max(
                    type.readings().get(i).min(),
                    Math.min(0, type.readings().get(i).max()));
        }
        this.texts = type.parameters().stream()
                .filter(p -> p.measure() == Measure.TEXT)
                .map(p -> setup.text(p.name()))
                .toList();
        if (unit instanceof LaneUnit alone) {
            lanes = Lanes.memory(channels());
            alone.prepare(lanes, setup);
            played = alone;
        }
    }

    /** Whether the node is played in lanes, together with others or alone. */
    boolean laned() {
        return unit instanceof LaneUnit;
    }

    LaneUnit.Arithmetic arithmetic() {
        return unit instanceof LaneUnit body ? body.arithmetic() : LaneUnit.Arithmetic.NONE;
    }

    /** Most channels of any port. */
    int channels() {
        return Stream.concat(type.inputs().stream(), type.outputs().stream())
                .mapToInt(Port::channels)
                .max()
                .orElse(1);
    }

    /** Another step plays the node from now on; what the node remembers goes there. Audio thread. */
    void moveTo(Holder next, Lanes to, LaneUnit by, int at) {
        if (lanes != null && lanes != to) {
            to.move(at, lanes, place);
        }
        lanes = to;
        played = by;
        place = at;
        heldBy(next, at);
    }

    /** Another step plays the node, which remembers nothing. Audio thread. */
    void heldBy(Holder next, int at) {
        holder = next;
        heldAt = at;
        for (Control control : controls) {
            control.tells(this);
        }
    }

    void stir() {
        if (holder != null) {
            holder.stir(heldAt);
        }
    }

    void fill(int from, int to) {
        for (Control control : controls) {
            control.fill(from, to);
        }
    }

    /** Whether no parameter moved in the last stretch. */
    boolean steady() {
        for (Control control : controls) {
            if (!control.steady()) {
                return false;
            }
        }
        return true;
    }

    boolean resting() {
        return resting > 0;
    }

    void rest(int frames) {
        resting -= frames;
    }

    public NodeType type() {
        return type;
    }

    /** Why the unit last went silent; any thread. */
    public String why() {
        return why;
    }

    /** Conductor's thread, when no plan holds the slot any more. */
    public void close() {
        unit.close();
    }

    void call(int event, double argument) {
        try {
            if (resting <= 0 && played != null) {
                played.event(place, event, argument);
            } else if (resting <= 0) {
                unit.event(event, argument);
            }
        } catch (RuntimeException | Error thrown) {
            fail("threw " + thrown);
        }
    }

    /** Plays a stretch; whatever the unit does, what comes out is finite. */
    void play(Block block, int from, int to) {
        fill(from, to);
        if (resting > 0) {
            resting -= to - from;
            silence(block, from, to);
            return;
        }
        block.stretch(from, to);
        try {
            unit.process(block);
        } catch (RuntimeException | Error thrown) {
            fail("threw " + thrown);
        }
        if (resting <= 0 && !block.vouched() && !finite(block.outs(), from, to)) {
            fail("gave a sample that is not a finite number");
        }
        settle(block, from, to);
    }

    private void settle(Block block, int from, int to) {
        if (resting > 0) {
            silence(block, from, to);
        } else {
            mend();
        }
    }

    void mend() {
        if (failed) {
            failed = false;
            told.mended(node);
        }
    }

    void fail(String reason) {
        resting = rest;
        told.count();
        if (!failed) {
            failed = true;
            why = reason;
            told.failed(node);
        }
        if (played == null) {
            reset(reason);
        }
    }

    private void reset(String reason) {
        try {
            unit.reset();
        } catch (RuntimeException | Error thrown) {
            why = reason + ", and its reset threw " + thrown;
        }
    }

    /** What is not finite stays so when it is multiplied by 0 and summed. */
    private static boolean finite(float[][][] outs, int from, int to) {
        float sum = 0;
        for (float[][] port : outs) {
            for (float[] channel : port) {
                sum += nothing(channel, from, to);
            }
        }
        return sum == 0;
    }

    private static float nothing(float[] channel, int from, int to) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = from;
        for (; i + 4 <= to; i += 4) {
            a += channel[i] * 0f;
            b += channel[i + 1] * 0f;
            c += channel[i + 2] * 0f;
            d += channel[i + 3] * 0f;
        }
        for (; i < to; i++) {
            a += channel[i] * 0f;
        }
        return a + b + (c + d);
    }

    private static void silence(Block block, int from, int to) {
        for (float[][] port : block.outs()) {
            for (float[] channel : port) {
                Arrays.fill(channel, from, to, 0);
            }
        }
    }
}
