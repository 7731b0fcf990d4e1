package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Automation: a written line that a parameter follows. The place is counted in frames, so nothing drifts. */
final class TimelineUnit implements Unit {
    static final NodeType TYPE = NodeType.named("timeline")
            .about("Plays a written line through points as a signal: automation for a parameter.")
            .signalOut("out")
            .eventOut("end")
            .toggle("playing", false, "On plays from the beginning, off stands still.")
            .toggle("loop", false, "Begins again at the last point.")
            .text(
                    "points",
                    "0 0, 1 1",
                    "Points with commas between: seconds, a value, and how the line gets there: linear, exponential,"
                            + " smooth or step. Before the first and after the last it stands.",
                    Breakpoints::wrong)
            .reading("position", Measure.SECOND, 0, 86_400, "Place on the line.")
            .event("start", "Plays from the beginning.")
            .event("stop", "Stands still where it is.")
            .event("resume", "Goes on from where it stands.")
            .event("locate", "Goes to the second this carries, playing or not.")
            .builds(TimelineUnit::new);

    private static final int PLAYING = 0;
    private static final int LOOP = 1;
    private static final int START = 0;
    private static final int STOP = 1;
    private static final int RESUME = 2;

    private Breakpoints points = new Breakpoints("0 0");
    private double rate = 1;
    private long last;
    private long frame;
    private boolean playing;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        points = new Breakpoints(setup.text("points"));
        last = Math.max(1, Math.round(points.length() * rate));
    }

    @Override
    public void event(Block block, int event, double argument) {
        switch (event) {
            case START -> play(block, true, 0);
            case STOP -> play(block, false, frame);
            case RESUME -> play(block, true, frame);
            default -> frame = Math.clamp(Math.round(argument * rate), 0, last);
        }
    }

    /** What an event tells, the switch shows. */
    private void play(Block block, boolean wanted, long from) {
        playing = wanted;
        frame = from;
        if (block.on(PLAYING) != wanted) {
            block.change(PLAYING, wanted ? 1 : 0);
        }
    }

    @Override
    public void process(Block block) {
        if (block.on(PLAYING) != playing) {
            playing = !playing;
            frame = playing ? 0 : frame;
        }
        float[] out = block.out(0, 0);
        for (int i = block.from(); i < block.to(); i++) {
            if (playing && frame >= last) {
                finish(block, i);
            }
            out[i] = (float) points.at(frame >= last ? points.length() : frame / rate);
            frame += playing ? 1 : 0;
        }
        block.publish(0, frame / rate);
    }

    /** The last point is reached. */
    private void finish(Block block, int at) {
        block.emit(1, at, 1);
        if (block.on(LOOP)) {
            frame = 0;
        } else {
            play(block, false, last);
        }
    }
}
