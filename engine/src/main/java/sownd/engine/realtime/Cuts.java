package sownd.engine.realtime;

/**
 * Where a step has to cut a stretch: at everything that happens to one of its nodes, and for nodes that a signal moves at
 * an even pace counted from the very first frame, so that what they read once per stretch does not depend on how time is cut otherwise. Audio thread.
 */
final class Cuts {
    /** Frames between two looks at signals. */
    private static final int PACE = 64;

    private final Arrival[] arrivals;
    private final Drive[] drives;
    private int left;

    Cuts(Arrival[] arrivals, Drive[] drives) {
        this.arrivals = arrivals;
        this.drives = drives;
    }

    void adopt() {
        for (Drive drive : drives) {
            drive.adopt();
        }
    }

    /** A stretch begins; what happened before it is over. */
    void begin(int from, Fading time) {
        left = (PACE - time.beyond(from, PACE)) % PACE;
        for (Arrival arrival : arrivals) {
            arrival.begin(from);
        }
    }

    /** Hands over what happens up to a frame; the frame at which the stretch that begins there has to end. */
    int deliver(int at, int to) {
        int end = to;
        for (Arrival arrival : arrivals) {
            arrival.deliver(at);
            end = Math.min(end, arrival.frame());
        }
        if (drives.length > 0) {
            end = Math.min(end, at + pace(at));
            left -= end - at;
        }
        return end;
    }

    /** Where in the signals the first frame of the next stretch stands, for steps whose stretches begin at 0. */
    void shift(int frames) {
        for (Drive drive : drives) {
            drive.shift(frames);
        }
    }

    private int pace(int at) {
        if (left == 0) {
            left = PACE;
            for (Drive drive : drives) {
                drive.hold(at);
            }
        }
        return left;
    }
}
