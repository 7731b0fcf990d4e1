package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.LocatedReader;

/** A trigger read from its JSON, or what is wrong with it. */
final class Reading {
    private Reading() {}

    static Trigger trigger(String json) {
        var inspection = new Inspection();
        var read = read(json, inspection);
        return read.orElseThrow(() -> new AssertionError(said(inspection)));
    }

    static List<String> faults(String json) {
        var inspection = new Inspection();
        read(json, inspection);
        return said(inspection);
    }

    private static Optional<Trigger> read(String json, Inspection inspection) {
        return LocatedReader.read(json, inspection).flatMap(at -> Triggers.SHAPE.read(at, "", inspection));
    }

    private static List<String> said(Inspection inspection) {
        return inspection.problems().stream()
                .map(problem -> problem.said("test"))
                .toList();
    }

    static Recurrence recurrence(String json) {
        var rhythm = trigger(json).rhythm().orElseThrow();
        return ((Rhythm.ByCalendar) rhythm).recurrence();
    }
}
