package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Keeps a number, from an event or from a signal, until the next. */
final class HoldUnit implements Unit {
    static final NodeType TYPE = NodeType.named("hold")
            .about("Makes a signal of events: it keeps the newest number, or samples another signal when told to.")
            .signalIn("in")
            .signalOut("out")
            .eventOut("sampled")
            .parameter(
                    "initial", Measure.NONE, -Widest.NUMBER, Widest.NUMBER, 0, "What stands before anything was kept.")
            .event("set", "Keeps the number it carries.")
            .event("sample", "Keeps what the signal is at this sample, and says so at sampled.")
            .builds(HoldUnit::new);

    private static final int SET = 0;

    private boolean any;
    private float kept;

    @Override
    public void event(Block block, int event, double argument) {
        if (event == SET) {
            keep(argument);
        } else {
            keep(block.in(0, 0)[block.from()]);
            block.emit(1, kept);
        }
    }

    private void keep(double number) {
        if (Double.isNaN(number)) {
            return;
        }
        kept = (float) Widest.held(number);
        any = true;
    }

    @Override
    public void process(Block block) {
        float[] initial = block.curve(0);
        float[] out = block.out(0, 0);
        for (int i = block.from(); i < block.to(); i++) {
            out[i] = any ? kept : initial[i];
        }
    }
}
