package sownd.engine.realtime;

/** An event of a node, as a call reaches it. */
final class Called {
    private final Slot slot;
    private final int event;

    Called(Slot slot, int event) {
        this.slot = slot;
        this.event = event;
    }

    boolean call(double argument) {
        return slot.call(event, argument);
    }
}
