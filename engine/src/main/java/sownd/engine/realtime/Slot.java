package sownd.engine.realtime;

import java.util.Arrays;
import java.util.List;
import sownd.engine.graph.Event;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Parameter;

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
    private long failures;
    private volatile String why = "";

    /**
     * @param ids numbers for the node itself, its parameters, readings and events, stable over plans
     * @param values initial number of each parameter; what stands for a text is not used
     */
    public Slot(NodeType type, Unit unit, SlotIds ids, double[] values, ReplyLane told, int rate, int block) {
        this.node = ids.node();
        this.type = type;
        this.unit = unit;
        this.told = told;
        this.stopEvent = type.events().stream().map(Event::name).toList().indexOf("stop");
        this.rest = rate;
        this.readings = new double[type.readings().size()];
        this.readingIds = ids.readings();
        this.eventIds = ids.events();
        List<Parameter> parameters = type.parameters();
        this.controls = new Control[parameters.size()];
        for (int i = 0; i < controls.length; i++) {
            controls[i] = new Control(ids.parameters()[i], parameters.get(i), values[i], rate, block);
        }
        for (int i = 0; i < readings.length; i++) {
            readings[i] = Math.max(
                    type.readings().get(i).min(),
                    Math.min(0, type.readings().get(i).max()));
        }
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

    long failures() {
        return failures;
    }

    void call(int event, double argument) {
        try {
            if (resting <= 0) {
                unit.event(event, argument);
            }
        } catch (RuntimeException | Error thrown) {
            fail("threw " + thrown);
        }
    }

    /** Plays a stretch; whatever the unit does, what comes out is finite. */
    void play(Block block, int from, int to) {
        for (Control control : controls) {
            control.fill(from, to);
        }
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
        if (resting <= 0 && !finite(block.outs(), from, to)) {
            fail("gave a sample that is not a finite number");
        }
        settle(block, from, to);
    }

    private void settle(Block block, int from, int to) {
        if (resting > 0) {
            silence(block, from, to);
        } else if (failed) {
            failed = false;
            told.mended(node);
        }
    }

    private void fail(String reason) {
        resting = rest;
        failures++;
        if (!failed) {
            failed = true;
            why = reason;
            told.failed(node);
        }
        try {
            unit.reset();
        } catch (RuntimeException | Error thrown) {
            why = reason + ", and its reset threw " + thrown;
        }
    }

    private static boolean finite(float[][][] outs, int from, int to) {
        int largest = 0;
        for (float[][] port : outs) {
            for (float[] channel : port) {
                for (int i = from; i < to; i++) {
                    largest = Math.max(largest, Float.floatToRawIntBits(channel[i]) & 0x7fffffff);
                }
            }
        }
        return largest < 0x7f800000;
    }

    private static void silence(Block block, int from, int to) {
        for (float[][] port : block.outs()) {
            for (float[] channel : port) {
                Arrays.fill(channel, from, to, 0);
            }
        }
    }
}
