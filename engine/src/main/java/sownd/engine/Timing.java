package sownd.engine;

import java.util.ArrayList;
import java.util.List;
import sownd.engine.realtime.transport.Metres;
import sownd.engine.realtime.transport.TempoMap;
import sownd.engine.realtime.transport.Written;

/**
 * Musical time as it is written: a value. Places are quarter notes from the beginning. A tempo counts quarter notes per
 * minute.
 *
 * @param tempo at the beginning
 * @param tempos how it changes, in order of their places
 * @param metres the first from bar 0, then in order of their bars
 * @param loop what is repeated once the loop is switched on
 */
public record Timing(double tempo, List<Tempo> tempos, List<Metre> metres, Loop loop) {
    /** 120 in 4/4, without a loop. */
    public static final Timing USUAL = new Timing(120, List.of(), List.of(new Metre(0, 4, 4)), new Loop(false, 0, 0));

    public Timing {
        tempos = List.copyOf(tempos);
        metres = List.copyOf(metres);
    }

    /**
     * From a place on the tempo moves to another, linearly with the beats.
     *
     * @param over how many quarter notes that takes; 0 for at once
     */
    public record Tempo(double at, double tempo, double over) {}

    /**
     * From a bar on, counted from 0, so many beats are in a bar.
     *
     * @param unit what a beat is: 4 a quarter note, 8 an eighth
     */
    public record Metre(long bar, int count, int unit) {}

    /** From one place to another. */
    public record Loop(boolean on, double from, double to) {}

    /** The same as the audio thread takes it. */
    Written at(int rate) {
        return new Written(tempoMap(rate), bars(), loop.on(), loop.from(), loop.to());
    }

    /** Quarter notes from the beginning to a beat of a bar, both from 1. */
    public double quarters(long bar, double beat) {
        return bars().quarter(bar - 1, beat - 1);
    }

    private Metres bars() {
        return new Metres(
                metres.stream().mapToLong(Metre::bar).toArray(),
                metres.stream().mapToInt(Metre::count).toArray(),
                metres.stream().mapToInt(Metre::unit).toArray());
    }

    private TempoMap tempoMap(int rate) {
        List<double[]> corners = new ArrayList<>(List.of(new double[] {0, tempo}));
        for (Tempo change : tempos) {
            corners.add(new double[] {change.at(), corners.getLast()[1]});
            corners.add(new double[] {change.at() + change.over(), change.tempo()});
        }
        return new TempoMap(
                rate,
                corners.stream().mapToDouble(corner -> corner[0]).toArray(),
                corners.stream().mapToDouble(corner -> corner[1]).toArray());
    }
}
