package sownd.engine.unit;

import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** A signal in one range made a signal in another, at every sample. */
final class MapUnit implements Unit {
    static final NodeType TYPE = Law.declare(NodeType.named("map")
                    .about("Brings a signal from one range into another, straight or along a curve.")
                    .signalIn("in")
                    .signalOut("out"))
            .builds(MapUnit::new);

    private Law law = new Law(0);

    @Override
    public void prepare(Setup setup) {
        law = new Law(Law.NAMES.indexOf(setup.text("curve")));
    }

    @Override
    public void process(Block block) {
        float[] in = block.in(0, 0);
        float[] out = block.out(0, 0);
        float[] inLow = block.curve(Law.IN_LOW);
        float[] inHigh = block.curve(Law.IN_HIGH);
        float[] outLow = block.curve(Law.OUT_LOW);
        float[] outHigh = block.curve(Law.OUT_HIGH);
        boolean clamp = block.on(Law.CLAMP);
        for (int i = block.from(); i < block.to(); i++) {
            out[i] = (float) law.at(in[i], inLow[i], inHigh[i], outLow[i], outHigh[i], clamp);
        }
    }
}
