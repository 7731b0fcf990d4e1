package sownd.engine.unit;

import sownd.engine.kernel.Factor;
import sownd.engine.kernel.Kernel;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/** Every sample and the first parameter by one operation: so small that chains of it are played in one go. */
final class OneOperation implements LaneUnit {
    private final Arithmetic operation;
    private Lanes lanes = Lanes.NONE;
    private Factor by = Lanes.NONE.factor();

    OneOperation(Arithmetic operation) {
        this.operation = operation;
    }

    @Override
    public void prepare(Lanes from, Setup setup) {
        kernel().wanted();
        lanes = from;
        by = from.factor(0);
    }

    @Override
    public Arithmetic arithmetic() {
        return operation;
    }

    private Kernel kernel() {
        return operation == Arithmetic.ADD ? Kernel.PLUS : Kernel.TIMES;
    }

    @Override
    public void process(LaneBlock block) {
        float[] in = block.in(0);
        float[] out = block.out(0);
        block.vouch(
                operation == Arithmetic.ADD
                        ? block.by(Kernel.PLUS).plus(in, by, out, block.frames())
                        : block.by(Kernel.TIMES).times(in, by, out, block.frames()));
    }

    @Override
    public void again(LaneBlock block, int place) {
        float[] moved = block.curve(place, 0);
        for (int channel = 0; channel < lanes.channels(); channel++) {
            int at = lanes.lane(place, channel);
            for (int i = 0; i < block.frames(); i++, at += lanes.width()) {
                float in = block.in(0)[at];
                block.out(0)[at] = operation == Arithmetic.ADD ? in + moved[i] : in * moved[i];
            }
        }
    }
}
