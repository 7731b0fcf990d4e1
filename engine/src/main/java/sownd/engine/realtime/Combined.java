package sownd.engine.realtime;

/** A reading of one of several nodes that are read as one. Audio thread. */
final class Combined {
    private final int id;
    private final Slot slot;
    private final int reading;

    Combined(int id, Slot slot, int reading) {
        this.id = id;
        this.slot = slot;
        this.reading = reading;
    }

    void begin(double[] into) {
        into[id] = Double.NEGATIVE_INFINITY;
    }

    /** The highest of all is told. */
    void publish(double[] into) {
        into[id] = Math.max(into[id], slot.readings[reading]);
    }
}
