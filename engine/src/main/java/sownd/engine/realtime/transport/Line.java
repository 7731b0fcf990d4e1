package sownd.engine.realtime.transport;

/**
 * How far music gets with the frames, in frames of the music as it is written: at the speed 1 as fast as written. The speed
 * stays or moves evenly to another. Times are the edges before frames, so that what changes with a frame changes before it.
 * Audio thread.
 */
final class Line {
    /**
     * By how many frames a place falls early on an edge. What lies exactly between two frames is so put on one of them by
     * more than the arithmetic's noise, wherever it is looked at from.
     */
    static final double EARLY = 0.00137;

    private long begin;
    private double place;
    private double speed = 1;
    private double rise;
    private double goal = 1;
    private long end = Long.MAX_VALUE;
    private boolean moving;

    /** Goes on from a place at an edge, with the speed it has there. */
    void anchor(long edge, double at) {
        speed = speed(edge);
        place = at;
        begin = edge;
        if (edge >= end) {
            end = Long.MAX_VALUE;
            rise = 0;
        }
    }

    void move(boolean on) {
        moving = on;
    }

    boolean moving() {
        return moving;
    }

    /** After {@link #anchor}: moves to another speed over so many frames. */
    void towards(double wanted, long frames) {
        goal = wanted;
        if (frames <= 0) {
            speed = wanted;
            rise = 0;
            end = Long.MAX_VALUE;
        } else {
            rise = (wanted - speed) / frames;
            end = begin + frames;
        }
    }

    /** The edge at which the speed stops moving. */
    long end() {
        return end;
    }

    double speed(long edge) {
        return edge >= end ? goal : speed + rise * (edge - begin);
    }

    /** Where it is at an edge not before the last anchor, nor beyond {@link #end}. */
    double place(long edge) {
        return moving ? since((double) (edge - begin)) : place;
    }

    /** Where it is in the middle of the frame after an edge. */
    double centre(long edge) {
        return moving ? since(edge - begin + 0.5) : place;
    }

    private double since(double frames) {
        return place + frames * (speed + rise * frames / 2);
    }
}
