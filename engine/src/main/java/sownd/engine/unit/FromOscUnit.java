package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.OscMessage;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Makes events of the OSC messages with one address. */
final class FromOscUnit implements Unit {
    static final NodeType TYPE = NodeType.named("from_osc")
            .about("Makes an event of every OSC message with one address: one of its numbers.")
            .oscIn("in")
            .eventOut("out")
            .parameter("argument", Measure.NONE, 1, OscMessage.MOST, 1, "Which number of the message.")
            .text(
                    "address",
                    "/value",
                    "The address. A message without any number is a 1; one with too few is dropped.",
                    OscAddress::wrong)
            .builds(FromOscUnit::new);

    private int address;

    @Override
    public void prepare(Setup setup) {
        address = setup.address(setup.text("address"));
    }

    @Override
    public void osc(Block block, int port, OscMessage message) {
        if (message.address() != address) {
            return;
        }
        int index = (int) Math.round(block.value(0)) - 1;
        if (message.count() == 0) {
            block.emit(0, 1);
        } else if (index < message.count()) {
            block.emit(0, message.number(index));
        }
    }

    @Override
    public void process(Block block) {
        // All is done when a message comes.
    }
}
