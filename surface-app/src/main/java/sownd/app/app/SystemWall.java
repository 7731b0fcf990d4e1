package sownd.app.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The computer's clock, in the zone the computer is in now: a tour crosses borders while the program runs, but Java reads
 * the zone once. A thread of its own looks every ten seconds where {@code /etc/localtime} leads; where there is no such
 * link, the zone at the start stays. Any thread may read it.
 */
final class SystemWall extends Clock implements AutoCloseable {
    private static final Path LINK = Path.of("/etc/localtime");
    private static final String FOLDER = "zoneinfo/";
    private static final long LOOK_MILLIS = 10_000;

    private final Clock instants = Clock.systemUTC();
    private final Thread looking = Thread.ofVirtual().name("time zone").unstarted(this::look);
    private volatile ZoneId zone = ZoneId.systemDefault();
    private volatile boolean closed;

    static SystemWall open() {
        var wall = new SystemWall();
        // A zone that was said by the environment or on the command line is meant to stay.
        if (zoneBehind(LINK).filter(wall.zone::equals).isPresent()) {
            wall.looking.start();
        }
        return wall;
    }

    private void look() {
        while (!closed) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException closing) {
                return;
            }
            zoneBehind(LINK).ifPresent(now -> zone = now);
        }
    }

    /** The zone whose rules a link leads to, if it is one and they have a name. */
    static Optional<ZoneId> zoneBehind(Path link) {
        try {
            var rules = Files.readSymbolicLink(link).toString().replace('\\', '/');
            var name = rules.indexOf(FOLDER);
            return name < 0 ? Optional.empty() : Optional.of(ZoneId.of(rules.substring(name + FOLDER.length())));
        } catch (java.io.IOException | UnsupportedOperationException | DateTimeException noSuchLink) {
            return Optional.empty(); // a copy of the rules has no name; the zone of the start stays
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return instants.withZone(other);
    }

    @Override
    public Instant instant() {
        return instants.instant();
    }

    @Override
    public void close() {
        closed = true;
        looking.interrupt();
    }
}
