package sownd.engine.unit;

import org.jspecify.annotations.Nullable;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;
import sownd.engine.realtime.Wishes;
import sownd.engine.realtime.transport.Move;

/** A graph tells the transport what to do: on the frame of the event all that does not lead here knows of it. */
final class TransportUnit implements Unit {
    static final NodeType TYPE = NodeType.named("transport")
            .about("Tells the transport what to do, on the sample of the event.")
            .reading("told", Measure.NONE, 0, 1e9, "How often it told the transport something.")
            .event("play", "The transport goes on from where it stands.")
            .event("stop", "The transport stands still; STOP ALL does not do this.")
            .event("locate", "The transport jumps to as many quarter notes from the beginning as this carries.")
            .event("tempo", "The transport plays as many beats per minute from here on as this carries.")
            .leaves()
            .builds(TransportUnit::new);

    private static final Move[] MOVES = {Move.PLAY, Move.STOP, Move.LOCATE, Move.TEMPO};

    private @Nullable Wishes wishes;
    private double told;

    @Override
    public void prepare(Setup setup) {
        wishes = setup.wishes();
    }

    @Override
    public boolean drives() {
        return true;
    }

    @Override
    public void event(int event, double argument) {
        if (wishes != null) {
            told++;
            wishes.ask(MOVES[event], argument);
        }
    }

    @Override
    public void process(Block block) {
        block.publish(0, told);
    }
}
