package sownd.bindings.conductor;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import sownd.bindings.state.State;
import sownd.devices.Appearance;
import sownd.engine.graph.Value;

/** Clock, faults and the line that says how the show stands. Owned by the conductor's thread. */
final class StatusLine {
    /** How long a fault is shown, nanoseconds. */
    private static final long SHOWN_NANOS = 10_000_000_000L;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** Between the parts of the line; no part holds it. */
    private static final String BETWEEN = " · ";

    private static final int INK = 0xaab2bd;
    private static final double NONE = Double.NaN;
    private static final Appearance.Truth PLAIN = Appearance.Truth.PLAIN;
    private final State state;
    private final Clock wall;
    private long faultUntil;
    private long nextSecond = Long.MIN_VALUE;

    StatusLine(State state, Clock wall) {
        this.state = state;
        this.wall = wall;
    }

    /** A fault is shown from now on for ten seconds. */
    void trouble(String what, long now) {
        faultUntil = now + SHOWN_NANOS;
        state.publish("/status/fault", Value.of(what));
    }

    /** Moves the clock on; returns true once a second. */
    boolean tick(long now) {
        if (now < nextSecond) {
            return false;
        }
        var time = LocalTime.now(wall);
        nextSecond = now + 1_000_000_000L - time.toNanoOfDay() % 1_000_000_000L;
        state.publish("/clock/time", Value.of(time.format(TIME)));
        if (now >= faultUntil) {
            state.publish("/status/fault", Value.of(""));
        }
        return true;
    }

    /** What a screen's status line shows. */
    Appearance shown(String page) {
        var fault = state.value("/status/fault").asText().replace(BETWEEN, ", ");
        var silent = state.value("/status/silent").asFlag();
        var parts = new ArrayList<String>();
        parts.add(state.value("/project/name").asText());
        parts.add(page);
        var said = state.value("/project/said").asText();
        parts.add(
                !fault.isEmpty()
                        ? fault
                        : said.isEmpty() ? state.value("/status/audio").asText() : said);
        parts.add(state.value("/status/network").asText());
        parts.add(state.value("/clock/time").asText());
        parts.removeIf(String::isEmpty);
        var badge = !fault.isEmpty() || silent ? "warn" : "";
        var decor = new Appearance.Decor("", "", -1, NONE, Appearance.Size.AUTO, Appearance.Align.MIDDLE, fault);
        return new Appearance(
                String.join(BETWEEN, parts), 0, INK, badge, false, NONE, NONE, "", NONE, NONE, PLAIN, decor);
    }
}
