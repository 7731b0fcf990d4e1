package sownd.engine.realtime;

/** The numbers by which the conductor addresses a node and its parts, in the order of the declaration. */
public record SlotIds(int node, int[] parameters, int[] readings, int[] events) {}
