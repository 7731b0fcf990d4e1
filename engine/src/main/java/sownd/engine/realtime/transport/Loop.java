package sownd.engine.realtime.transport;

/** From where to where music is repeated, in quarter notes and in frames as written. Audio thread. */
final class Loop {
    /** Loops shorter than this do nothing. */
    private static final double SHORTEST_SECONDS = 0.001;

    private final double shortest;
    private boolean on;
    private double from;
    private double to;
    private double first;
    private double last;

    Loop(int rate) {
        this.shortest = SHORTEST_SECONDS * rate;
    }

    void lay(boolean wanted, double begin, double end, TempoMap map) {
        on = wanted;
        from = begin;
        to = end;
        first = map.frame(begin);
        last = map.frame(end);
    }

    boolean on() {
        return on;
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    /** The edge at which music that is at this place has turned back; infinity when it does not. */
    double turnAfter(double place) {
        boolean inside = on && last - first >= shortest && place < last - Line.EARLY;
        return inside ? last - Line.EARLY : Double.POSITIVE_INFINITY;
    }

    double length() {
        return last - first;
    }
}
