package sownd.bindings.trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Where the show is: what its clocks say, and where the sun stands. */
public record Here(ZoneId zone, Optional<Spot> spot) {
    LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /**
     * The instant of a local time. One that the clocks leap over in spring is the first that there is after it; one that
     * they show twice in autumn is the first of the two.
     */
    Instant instant(LocalDate date, LocalTime time) {
        var local = LocalDateTime.of(date, time);
        var leap = zone.getRules().getTransition(local);
        return leap != null && leap.isGap()
                ? leap.getInstant()
                : local.atZone(zone).toInstant();
    }
}
