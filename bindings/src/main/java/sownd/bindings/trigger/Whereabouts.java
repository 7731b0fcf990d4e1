package sownd.bindings.trigger;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** What a project says of where it is played; what it leaves out is taken from the computer. */
public record Whereabouts(Optional<ZoneId> zone, Optional<Spot> spot) {
    public static final Whereabouts UNSAID = new Whereabouts(Optional.empty(), Optional.empty());

    /** A time zone by its name. */
    public static final Shape<ZoneId> ZONES = Shapes.text("a time zone such as Europe/Berlin", Whereabouts::zone);

    /**
     * Where that is.
     *
     * @param system the computer's own zone
     */
    public Here here(ZoneId system) {
        return new Here(zone.orElse(system), spot);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("there is no time zone \"" + name + "\", " + mend(name), unknown);
        }
    }

    private static String mend(String name) {
        return sownd.engine.graph.Nearest.to(name, ZoneId.getAvailableZoneIds())
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("write one such as Europe/Berlin");
    }
}
