package sownd.engine.realtime;

/** The numbers by which the conductor addresses a node and its parts, in the order of the declaration. Not written. */
public final class SlotIds {
    private final int node;
    private final int[] parameters;
    private final int[] readings;
    private final int[] events;

    public SlotIds(int node, int[] parameters, int[] readings, int[] events) {
        this.node = node;
        this.parameters = parameters;
        this.readings = readings;
        this.events = events;
    }

    public int node() {
        return node;
    }

    public int[] parameters() {
        return parameters;
    }

    public int[] readings() {
        return readings;
    }

    public int[] events() {
        return events;
    }
}
