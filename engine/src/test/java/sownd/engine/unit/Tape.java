package sownd.engine.unit;

import java.util.ArrayList;
import java.util.List;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.OscMessage;
import sownd.engine.realtime.Unit;

/** Writes down what comes to it, with the frame at which it came. */
final class Tape implements Unit {
    private static final String[] EVENTS = {"a", "b"};

    final List<String> lines = new ArrayList<>();
    private long now;

    NodeType type() {
        return NodeType.named("tape")
                .about("Writes down.")
                .midiIn("midi")
                .oscIn("osc")
                .event("a", "One.")
                .event("b", "Another.")
                .leaves()
                .builds(() -> this);
    }

    @Override
    public void event(Block block, int event, double argument) {
        lines.add(now + " " + EVENTS[event] + " " + (float) argument);
    }

    @Override
    public void midi(Block block, int port, int message) {
        lines.add(now + " %06x".formatted(message));
    }

    @Override
    public void osc(Block block, int port, OscMessage message) {
        StringBuilder line = new StringBuilder(now + " osc");
        for (int i = 0; i < message.count(); i++) {
            line.append(' ').append(message.number(i));
        }
        lines.add(line.toString());
    }

    @Override
    public void process(Block block) {
        now += block.to() - block.from();
    }
}
