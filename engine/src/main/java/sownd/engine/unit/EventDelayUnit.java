package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Lets events wait. Those that wait are kept in the order in which they are due. */
final class EventDelayUnit implements Unit {
    private static final int MOST = 1024;

    static final NodeType TYPE = NodeType.named("event_delay")
            .about("Delays events to the sample. Up to 1024 may wait; one more is lost, and said to be.")
            .eventOut("out")
            .eventOut("lost")
            .parameter("time", Measure.SECOND, 0, 3600, 0.25, "How much later; counts for what comes from now on.")
            .reading("waiting", Measure.NONE, 0, MOST, "Events that wait.")
            .reading("lost", Measure.NONE, 0, 1e15, "Events lost so far.")
            .event("in", "Happens later at out, with its number, or at once at lost.")
            .event("clear", "Drops all that wait.")
            .builds(EventDelayUnit::new);

    private static final int OUT = 0;
    private static final int LOST = 1;
    private static final int IN = 0;

    private final long[] due = new long[MOST];
    private final double[] numbers = new double[MOST];
    private double rate = 1;
    private long now;
    private int first;
    private int waiting;
    private long lost;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
    }

    @Override
    public void reset() {
        waiting = 0;
    }

    @Override
    public void event(Block block, int event, double argument) {
        if (event != IN) {
            waiting = 0;
        } else if (waiting == MOST) {
            lost++;
            block.emit(LOST, argument);
        } else {
            add(now + Math.round(block.value(0) * rate), argument);
        }
    }

    /** One more, behind all that are due no later. */
    private void add(long when, double number) {
        int at = waiting++;
        while (at > 0 && due[place(at - 1)] > when) {
            due[place(at)] = due[place(at - 1)];
            numbers[place(at)] = numbers[place(at - 1)];
            at--;
        }
        due[place(at)] = when;
        numbers[place(at)] = number;
    }

    private int place(int index) {
        return (first + index) % MOST;
    }

    @Override
    public void process(Block block) {
        int frames = block.to() - block.from();
        while (waiting > 0 && due[first] < now + frames) {
            block.emit(OUT, block.from() + (int) (due[first] - now), numbers[first]);
            first = place(1);
            waiting--;
        }
        now += frames;
        block.publish(0, waiting);
        block.publish(1, (double) lost);
    }
}
