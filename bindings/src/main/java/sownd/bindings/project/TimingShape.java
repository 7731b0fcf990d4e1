package sownd.bindings.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.Music;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.Position;
import sownd.engine.Timing;

/** Reads how musical time is written: tempo, metre, how both change, and a loop. */
final class TimingShape implements Shape<Timing> {
    private static final double SLOWEST = 10;
    private static final double FASTEST = 1000;
    private static final Music.Metre USUAL = new Music.Metre(4, 4);

    private static final Shape<Double> PER_MINUTE = Shapes.scalar(
            "a tempo from 10 to 1000",
            Schemas.type("number").put("minimum", SLOWEST).put("maximum", FASTEST),
            value -> {
                var tempo = value.asNumber();
                if (tempo >= SLOWEST && tempo <= FASTEST) {
                    return tempo;
                }
                throw new IllegalArgumentException(
                        value.asText() + " is no tempo, write beats per minute from 10 to 1000");
            });

    private static final Field<Double> TEMPO =
            Field.initially("tempo", PER_MINUTE, Timing.USUAL.tempo(), "quarter notes per minute at the beginning");
    private static final Field<Music.Metre> METRE =
            Field.initially("metre", Music.METRES, USUAL, "the metre at the beginning, \"4/4\"");

    private static final Field<Position> AT = Field.required("at", Music.PLACE, "where, \"17:1\" or quarter notes");
    private static final Field<Double> TO =
            Field.optional("tempo", PER_MINUTE, "quarter notes per minute from there on");
    private static final Field<Music.Length> OVER = Field.initially(
            "over", Music.LENGTHS, new Music.Length(0, false), "how long the tempo moves there, \"4 bars\"");
    private static final Field<Music.Metre> NEW =
            Field.optional("metre", Music.METRES, "the metre from there on; begins with a bar");

    private record Change(Position at, Optional<Double> tempo, Music.Length over, Optional<Music.Metre> metre) {}

    private static final Shape<Change> CHANGE =
            ObjectShape.of("change of tempo or metre", List.of(AT, TO, OVER, NEW), in -> {
                if (in.maybe(TO).isEmpty() && in.maybe(NEW).isEmpty()) {
                    throw new IllegalArgumentException("nothing changes there, write a \"tempo\" or a \"metre\"");
                }
                return new Change(in.of(AT), in.maybe(TO), in.of(OVER), in.maybe(NEW));
            });

    private static final Field<List<Change>> MAP =
            Field.initially("map", Shapes.list(CHANGE), List.of(), "how tempo and metre change, in their order");
    private static final Field<List<Position>> LOOP = Field.initially(
            "loop", Shapes.list(Music.PLACE), List.of(), "what is repeated: where it begins and where it ends");
    private static final Field<Boolean> LOOPING =
            Field.initially("looping", Shapes.flag(), false, "whether the loop is on at first");

    private record Written(double tempo, Music.Metre metre, List<Change> map, List<Position> loop, boolean looping) {}

    private static final ObjectShape<Written> SHAPE = ObjectShape.of(
            "transport",
            List.of(TEMPO, METRE, MAP, LOOP, LOOPING),
            in -> new Written(in.of(TEMPO), in.of(METRE), in.of(MAP), in.of(LOOP), in.of(LOOPING)));

    /** A fault at a place below the transport. */
    private static final class Wrong extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
        private final String below;
        private final String mend;

        Wrong(String below, String what, String mend) {
            super(what);
            this.below = below;
            this.mend = mend;
        }
    }

    @Override
    public Optional<Timing> read(Located at, String pointer, Inspection inspection) {
        var written = SHAPE.read(at, pointer, inspection);
        if (written.isEmpty() || inspection.failed()) {
            return Optional.empty();
        }
        try {
            return written.map(TimingShape::timing);
        } catch (Wrong wrong) {
            var what = String.valueOf(wrong.getMessage());
            inspection.fault(at.markOf(wrong.below), pointer + wrong.below, what, wrong.mend);
            return Optional.empty();
        }
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return SHAPE.schema(schemas);
    }

    private static Timing timing(Written written) {
        var bars = new Timing(written.tempo, List.of(), metres(written), Timing.USUAL.loop());
        return new Timing(written.tempo, tempos(written, bars), bars.metres(), loop(written, bars));
    }

    private static List<Timing.Metre> metres(Written written) {
        var metres = new ArrayList<Timing.Metre>();
        metres.add(new Timing.Metre(0, written.metre.count(), written.metre.unit()));
        for (var i = 0; i < written.map.size(); i++) {
            var change = written.map.get(i);
            if (change.metre.isPresent()) {
                var metre = new Timing.Metre(
                        bar(change.at, i),
                        change.metre.get().count(),
                        change.metre.get().unit());
                if (metre.bar() < metres.getLast().bar()) {
                    throw disorder(i);
                }
                metres.removeIf(before -> before.bar() == metre.bar());
                metres.add(metre);
            }
        }
        return metres;
    }

    private static long bar(Position at, int i) {
        if (at instanceof Position.Bars(var bar, var beat) && beat == 1) {
            return bar - 1;
        }
        throw new Wrong(
                "/map/" + i + "/at", "a metre begins with a bar", "write the bar's first beat, such as \"17:1\"");
    }

    private static List<Timing.Tempo> tempos(Written written, Timing bars) {
        var tempos = new ArrayList<Timing.Tempo>();
        var place = 0.0;
        for (var i = 0; i < written.map.size(); i++) {
            var change = written.map.get(i);
            var at = quarters(change.at, bars);
            if (at < place) {
                throw disorder(i);
            }
            if (change.tempo.isPresent()) {
                var over = over(change, at, bars, i);
                tempos.add(new Timing.Tempo(at, change.tempo.get(), over));
                place = at + over;
            }
        }
        return tempos;
    }

    private static Wrong disorder(int i) {
        return new Wrong(
                "/map/" + i + "/at",
                "what comes before has not ended there",
                "write changes in their order, and let a tempo arrive before the next");
    }

    private static double over(Change change, double at, Timing bars, int i) {
        if (!change.over.bars()) {
            return change.over.count();
        }
        if (change.at instanceof Position.Bars(var bar, var beat)
                && change.over.count() == Math.rint(change.over.count())) {
            return bars.quarters(bar + (long) change.over.count(), beat) - at;
        }
        throw new Wrong(
                "/map/" + i + "/over",
                "only whole bars from a bar on can be counted",
                "write \"at\" as a bar and a beat and whole bars, or the length in beats");
    }

    private static Timing.Loop loop(Written written, Timing bars) {
        if (written.loop.isEmpty() && !written.looping) {
            return Timing.USUAL.loop();
        }
        if (written.loop.size() != 2) {
            throw new Wrong(
                    "/loop", "a loop has two places", "write where it begins and where it ends, [\"1:1\", \"5:1\"]");
        }
        var from = quarters(written.loop.getFirst(), bars);
        var to = quarters(written.loop.getLast(), bars);
        if (from >= to) {
            throw new Wrong("/loop/1", "the loop ends before it begins", "write a later place");
        }
        return new Timing.Loop(written.looping, from, to);
    }

    private static double quarters(Position at, Timing bars) {
        return switch (at) {
            case Position.Beats(var count) -> count;
            case Position.Bars(var bar, var beat) -> bars.quarters(bar, beat);
            case Position.Seconds _ -> throw new IllegalStateException("places are not read in seconds");
        };
    }
}
