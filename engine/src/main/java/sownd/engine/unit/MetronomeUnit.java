package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;
import sownd.engine.realtime.transport.Course;
import sownd.engine.realtime.transport.Grid;

/** A click on every beat, on its frame, higher on the first of the bar. */
final class MetronomeUnit implements Unit {
    static final NodeType TYPE = NodeType.named("metronome")
            .about("Clicks on every beat, higher on the first of the bar.")
            .audioOut("out", 1)
            .parameter("tempo", Measure.NONE, 20, 400, 120, "Beats per minute.")
            .parameter("beats", Measure.NONE, 1, 32, 4, "Beats in a bar.")
            .parameter("level", Measure.DECIBEL, -90, 0, -12, "Peak level of a click.")
            .toggle("playing", false, "On begins with the first beat of a bar, off stops.")
            .toggle("follow", false, "Clicks with the transport, in its tempo and metre, while that plays.")
            .reading("beat", Measure.NONE, 0, 32, "Beat of the bar, from 1; 0 when stopped.")
            .reading("bar", Measure.NONE, 0, 1e9, "Bar since it began, from 1; 0 when stopped.")
            .event("start", "Begins with the first beat of a bar, at this sample.")
            .event("stop", "Stops; a click that sounds ends.")
            .builds(MetronomeUnit::new);

    private static final int TEMPO = 0;
    private static final int BEATS = 1;
    private static final int LEVEL = 2;
    private static final int PLAYING = 3;
    private static final int FOLLOW = 4;
    private static final double CLICK_SECONDS = 0.03;
    private static final double DECAY_SECONDS = 0.006;
    private static final double FIRST_HERTZ = 2000;
    private static final double OTHER_HERTZ = 1500;

    private final Running running = new Running(PLAYING);
    private final Ticks ticks = new Ticks(Grid.BEAT);
    private Beats beats = new Beats(1);
    private double rate = 1;
    private int beat;
    private long bar;
    private double hertz;
    private double clicking = CLICK_SECONDS;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        beats = new Beats(rate);
    }

    @Override
    public void event(int event, double argument) {
        running.ask(event);
    }

    @Override
    public void process(Block block) {
        if (running.begins(block)) {
            beats.restart();
            beat = 0;
            bar = 0;
        }
        ticks.begin(block, 1, 0);
        float[] level = block.curve(LEVEL);
        for (int i = block.from(); i < block.to(); i++) {
            if (running.on()) {
                step(block, i);
            }
            block.out(0, 0)[i] = (float) (level[i] * click());
        }
        boolean counts = running.on() && (!block.on(FOLLOW) || block.transport().playing());
        block.publish(0, counts ? beat : 0);
        block.publish(1, counts ? (double) bar : 0);
    }

    private void step(Block block, int i) {
        Course course = block.transport();
        if (!block.on(FOLLOW)) {
            if (beats.next(Beats.tempo(block, TEMPO, i))) {
                count((int) block.value(BEATS));
            }
        } else if (ticks.at(course, i)) {
            beat = course.beatOfBar(i);
            bar = course.bar(i);
            begin(beat == 1);
        }
    }

    private void count(int perBar) {
        boolean first = bar == 0 || beat >= perBar;
        beat = first ? 1 : beat + 1;
        bar += first ? 1 : 0;
        begin(first);
    }

    private void begin(boolean first) {
        hertz = first ? FIRST_HERTZ : OTHER_HERTZ;
        clicking = 0;
    }

    /** Full at its first sample, so that where it begins is beyond doubt. */
    private double click() {
        if (clicking >= CLICK_SECONDS) {
            return 0;
        }
        double shape = Math.exp(-clicking / DECAY_SECONDS) * (1 - clicking / CLICK_SECONDS);
        double click = shape * Math.cos(2 * Math.PI * hertz * clicking);
        clicking += 1 / rate;
        return click;
    }
}
