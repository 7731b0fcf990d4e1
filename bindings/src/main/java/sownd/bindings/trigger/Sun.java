package sownd.bindings.trigger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When the sun passes a height, after the formulas of J. Meeus, Astronomical Algorithms (chapters 25 and 28), in the low
 * accuracy form that the solar calculator of the United States' NOAA uses: within a minute or so between the polar
 * circles, for the years 1900 to 2100.
 */
final class Sun {
    private static final double JULIAN_2000 = 2_451_545.0;
    private static final double JULIAN_1970 = 2_440_587.5;
    private static final double DAY_MINUTES = 1_440;
    private static final int ROUNDS = 3;

    /** Which moment of the sun's way. */
    enum Event {
        RISE(90.833, -1),
        SET(90.833, 1),
        /** Civil dawn: the sun is six degrees below the horizon. */
        DAWN(96, -1),
        /** Civil dusk. */
        DUSK(96, 1),
        /** Highest. */
        NOON(0, 0);

        /** Degrees from the zenith; the horizon's allow for refraction and half of the sun's disc. */
        private final double zenith;

        private final int side;

        Event(double zenith, int side) {
            this.zenith = zenith;
            this.side = side;
        }
    }

    /** Where the sun stands: its declination in degrees, and the equation of time in minutes. */
    private record Position(double declination, double equationOfTime) {}

    private Sun() {}

    /** The moment of the solar day that begins at the place's own midnight of a date; empty where the sun stays up or down. */
    static Optional<Instant> at(Event event, LocalDate date, Spot spot) {
        var midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        var minutes = DAY_MINUTES / 2 - 4 * spot.longitude();
        for (var round = 0; round < ROUNDS; round++) {
            var sun = position(julian(midnight) + minutes / DAY_MINUTES);
            var angle = event.side == 0 ? 0 : hourAngle(event.zenith, spot.latitude(), sun.declination);
            if (Double.isNaN(angle)) {
                return Optional.empty();
            }
            minutes = DAY_MINUTES / 2 - 4 * spot.longitude() - sun.equationOfTime + event.side * 4 * angle;
        }
        return Optional.of(midnight.plus(Duration.ofSeconds(Math.round(minutes * 60))));
    }

    private static double julian(Instant instant) {
        return instant.getEpochSecond() / 86_400.0 + JULIAN_1970;
    }

    /** Degrees the earth turns between noon and the sun's passing that height; NaN where it never does. */
    private static double hourAngle(double zenith, double latitude, double declination) {
        var cosine = (cos(zenith) - sin(latitude) * sin(declination)) / (cos(latitude) * cos(declination));
        return Math.toDegrees(Math.acos(cosine));
    }

    private static Position position(double julianDay) {
        var century = (julianDay - JULIAN_2000) / 36_525;
        var longitude = 280.46646 + century * (36_000.76983 + century * 0.0003032);
        var anomaly = 357.52911 + century * (35_999.05029 - 0.0001537 * century);
        var eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century);
        var centre = sin(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century))
                + sin(2 * anomaly) * (0.019993 - 0.000101 * century)
                + sin(3 * anomaly) * 0.000289;
        var node = 125.04 - 1_934.136 * century;
        var apparent = longitude + centre - 0.00569 - 0.00478 * sin(node);
        var obliquity = 23.43929111 - 0.0130041667 * century + 0.00256 * cos(node);
        var declination = Math.toDegrees(Math.asin(sin(obliquity) * sin(apparent)));
        return new Position(declination, equationOfTime(longitude, anomaly, eccentricity, obliquity));
    }

    private static double equationOfTime(double longitude, double anomaly, double eccentricity, double obliquity) {
        var half = Math.tan(Math.toRadians(obliquity / 2));
        var y = half * half;
        var angle = y * sin(2 * longitude)
                - 2 * eccentricity * sin(anomaly)
                + 4 * eccentricity * y * sin(anomaly) * cos(2 * longitude)
                - 0.5 * y * y * sin(4 * longitude)
                - 1.25 * eccentricity * eccentricity * sin(2 * anomaly);
        return 4 * Math.toDegrees(angle);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
