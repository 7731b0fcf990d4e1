package sownd.engine.realtime;

/**
 * Which sample a moment falls on. A driver's calls come in bursts and with delays of milliseconds, but hardly ever too
 * early: what is steady is how early a call can come. So of each half second the earliest call is kept, and the line lies
 * under two minutes of these, touching the lowest: its slope is the device's true rate. The earliest of many is far closer
 * to the truth than their mean, which would need a quarter of an hour of calls to be as good, and no command sent in time
 * comes late by it. A call that is earlier still is followed at once.
 *
 * <p>The line begins anew after a gap, when calls come earlier than ever by more than a millisecond, and when for some
 * seconds none has come as early as the line says: then the device has lost or gained time.
 */
final class Timeline {
    private static final double IGNORED_NANOS = 1_000;
    private static final double GAP_NANOS = 250e6;
    private static final double STRAY_NANOS = 1e6;
    private static final double WINDOW_SECONDS = 0.5;
    private static final int WINDOW_MARKS = 64;
    private static final int WINDOWS_LATE = 8;
    private static final double MOST_DRIFT = 500e-6;

    private final double nominal;
    private final double windowFrames;
    private final Floor floor = new Floor();
    private boolean begun;
    private long zero;
    private long first;
    private double slope;
    private double shift;
    /** The window: where it began, how many marks, and the earliest of them. */
    private long window;

    private int marks;
    private long earliest;
    private double lateness;
    private int late;

    Timeline(int rate) {
        this.nominal = 1e9 / rate;
        this.windowFrames = WINDOW_SECONDS * rate;
        this.slope = nominal;
    }

    /** The frame at which a block begins was rendered at this moment. */
    void mark(long frame, long nanoTime) {
        double error = begun ? nanoTime - zero - at(frame) : Double.MAX_VALUE;
        if (Math.abs(error) > GAP_NANOS) {
            begin(frame, nanoTime);
            error = 0;
        } else if (error < -STRAY_NANOS) {
            floor.clear();
            shift += error;
            open(frame);
        } else if (error < -IGNORED_NANOS) {
            shift += error;
        }
        gather(frame, nanoTime - zero - (frame - first) * slope);
    }

    /** The frame rendered at a moment. */
    long frameAt(long nanoTime) {
        return first + Math.round((nanoTime - zero - shift) / slope);
    }

    /** The moment a frame was or will be rendered. */
    long nanosAt(long frame) {
        return zero + Math.round(at(frame));
    }

    private double at(long frame) {
        return (frame - first) * slope + shift;
    }

    private void begin(long frame, long nanoTime) {
        begun = true;
        zero = nanoTime;
        first = frame;
        slope = nominal;
        shift = 0;
        late = 0;
        floor.clear();
        open(frame);
    }

    private void open(long frame) {
        window = frame;
        marks = 0;
    }

    /** One mark, that lies so far above the slope. */
    private void gather(long frame, double above) {
        if (marks == 0 || above < lateness) {
            lateness = above;
            earliest = frame;
        }
        marks++;
        if (marks >= WINDOW_MARKS && frame - window >= windowFrames) {
            late = lateness - shift > STRAY_NANOS ? late + 1 : 0;
            if (late == WINDOWS_LATE) {
                floor.clear();
                late = 0;
            }
            floor.add((double) (earliest - first), (earliest - first) * slope + lateness);
            lay(frame);
            open(frame);
        }
    }

    /** Lays the line under what was gathered; one that is as good as the old is not taken, so exact times are not moved. */
    private void lay(long frame) {
        double steep = Math.clamp(floor.slope(slope), nominal * (1 - MOST_DRIFT), nominal * (1 + MOST_DRIFT));
        double low = floor.lowest(steep);
        if (Math.abs((frame - first) * steep + low - at(frame)) > IGNORED_NANOS) {
            slope = steep;
            shift = low;
        }
    }
}
