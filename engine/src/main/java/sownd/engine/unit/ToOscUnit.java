package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.OscMessage;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Makes an OSC message of every event. */
final class ToOscUnit implements Unit {
    private static final String MORE = "Number that follows; an event that leads here sets it.";

    static final NodeType TYPE = NodeType.named("to_osc")
            .about("Makes an OSC message of every event: its number, and up to three more.")
            .oscOut("out")
            .parameter("second", Measure.NONE, -Widest.NUMBER, Widest.NUMBER, 0, MORE)
            .parameter("third", Measure.NONE, -Widest.NUMBER, Widest.NUMBER, 0, MORE)
            .parameter("fourth", Measure.NONE, -Widest.NUMBER, Widest.NUMBER, 0, MORE)
            .count("numbers", 0, OscMessage.MOST, 1, "How many numbers the message has.")
            .text("address", "/value", "The address.", OscAddress::wrong)
            .event("send", "The message goes out; its first number is what this carries.")
            .builds(ToOscUnit::new);

    private final OscMessage message = new OscMessage();
    private int address;
    private int numbers;

    @Override
    public void prepare(Setup setup) {
        address = setup.address(setup.text("address"));
        numbers = (int) setup.number("numbers");
    }

    @Override
    public void event(Block block, int event, double argument) {
        message.to(address);
        for (int i = 0; i < numbers; i++) {
            message.add((float) (i == 0 ? argument : block.value(i - 1)));
        }
        block.emitOsc(0, block.from(), message);
    }

    @Override
    public void process(Block block) {
        // All is done when an event comes.
    }
}
