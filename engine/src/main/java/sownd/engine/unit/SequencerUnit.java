package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;
import sownd.engine.realtime.transport.Course;
import sownd.engine.realtime.transport.Grid;

/** Plays a written pattern of tones, each on its frame. A tone rises in 2 ms and falls in 10 ms. */
final class SequencerUnit implements Unit {
    static final NodeType TYPE = NodeType.named("sequencer")
            .about("Plays a pattern of tones, step by step, again and again.")
            .audioOut("out", 1)
            .parameter("tempo", Measure.NONE, 20, 400, 120, "Beats per minute.")
            .parameter("division", Measure.NONE, 1, 8, 4, "Steps per beat.")
            .parameter("gate", Measure.RATIO, 0.05, 1, 0.5, "Part of its step that a tone sounds; a tie lasts it out.")
            .parameter("level", Measure.DECIBEL, -90, 0, -12, "Peak level.")
            .toggle("playing", false, "On begins with the first step, off stops.")
            .text(
                    "pattern",
                    "1.3.5.3.1.3.5.6.",
                    "A sign per step: 1 to 9 and a to z notes of the table, . rest, - tie; blanks and | are"
                            + " skipped; up to 256 steps. A note the table does not have is a rest.",
                    Steps::wrongPattern)
            .text(
                    "notes",
                    "c4 d4 e4 g4 a4 c5 d5 e5",
                    "The table, in the order of the signs: c4 is the middle c, f#3 and bb2 are black keys;"
                            + " . is a rest.",
                    Steps::wrongNotes)
            .choice("shape", List.of("sine", "triangle"), "Form of the wave.")
            .toggle(
                    "follow",
                    false,
                    "Plays with the transport, in its tempo and at its place, while that plays; a beat is a quarter"
                            + " note.")
            .reading("step", Measure.NONE, 0, 256, "Step of the pattern, from 1; 0 when stopped.")
            .event("start", "Begins with the first step, at this sample.")
            .event("stop", "Ends the tone and stops.")
            .builds(SequencerUnit::new);

    private static final int TEMPO = 0;
    private static final int DIVISION = 1;
    private static final int GATE = 2;
    private static final int LEVEL = 3;
    private static final int PLAYING = 4;
    private static final int FOLLOW = 8;
    private static final double RISE_SECONDS = 0.002;
    private static final double FALL_SECONDS = 0.01;

    private final Running running = new Running(PLAYING);
    private final Ticks ticks = new Ticks(Grid.QUARTER);
    /** The step that plays when the transport is followed. */
    private long followed;

    private Steps steps = new Steps("", "");
    private Beats beats = new Beats(1);
    private boolean triangle;
    private double rate = 1;
    private boolean sounding;
    private double hertz;
    private double phase;
    private double loudness;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        beats = new Beats(rate);
        steps = new Steps(setup.text("pattern"), setup.text("notes"));
        triangle = setup.text("shape").equals("triangle");
    }

    @Override
    public void event(int event, double argument) {
        running.ask(event);
    }

    @Override
    public void reset() {
        loudness = 0;
        phase = 0;
    }

    @Override
    public void process(Block block) {
        if (running.begins(block)) {
            beats.restart();
        }
        boolean follows = block.on(FOLLOW);
        sounding &= running.on() && (!follows || block.transport().playing());
        ticks.begin(block, (int) block.value(DIVISION), 0);
        float[] level = block.curve(LEVEL);
        for (int i = block.from(); i < block.to(); i++) {
            if (follows) {
                follow(block, i);
            } else if (running.on()) {
                step(block, i);
            }
            block.out(0, 0)[i] = (float) (level[i] * tone());
        }
        block.publish(0, number(block, follows));
    }

    private void step(Block block, int i) {
        double perMinute = Beats.tempo(block, TEMPO, i) * Math.floor(block.value(DIVISION));
        double into = beats.place() - beats.beat();
        if (beats.next(perMinute)) {
            begin(steps.at(beats.beat()));
        } else if (into >= block.curve(GATE)[i] && steps.at(beats.beat() + 1) != Steps.TIE) {
            sounding = false;
        }
    }

    /** Time may have jumped: a tone that does not belong to the step it is in now ends. */
    private void follow(Block block, int i) {
        Course course = block.transport();
        if (!running.on() || !course.playing()) {
            return;
        }
        if (ticks.at(course, i)) {
            followed = ticks.index(course, i);
            begin(steps.at(followed));
        } else if (sounding) {
            boolean elsewhere = ticks.index(course, i) != followed;
            boolean over = ticks.into(course, i) >= block.curve(GATE)[i] && steps.at(followed + 1) != Steps.TIE;
            sounding = !elsewhere && !over;
        }
    }

    private int number(Block block, boolean follows) {
        if (!running.on() || (follows && !block.transport().playing())) {
            return 0;
        }
        return steps.number(follows ? followed : beats.beat());
    }

    private void begin(double note) {
        if (note == Steps.TIE) {
            return;
        }
        sounding = note != Steps.REST;
        if (sounding) {
            hertz = note;
            phase = loudness == 0 ? 0 : phase;
        }
    }

    private double tone() {
        loudness = sounding
                ? Math.min(1, loudness + 1 / (RISE_SECONDS * rate))
                : Math.max(0, loudness - 1 / (FALL_SECONDS * rate));
        double wave = triangle
                ? 1 - 4 * Math.abs(phase + 0.25 - Math.floor(phase + 0.25) - 0.5)
                : Math.sin(2 * Math.PI * phase);
        phase += hertz / rate;
        phase -= Math.floor(phase);
        return wave * loudness;
    }
}
