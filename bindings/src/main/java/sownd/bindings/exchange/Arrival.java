package sownd.bindings.exchange;

/**
 * What happens to one thing that comes.
 *
 * @param as its id in the project
 */
public record Arrival(Thing thing, What what, String as) {
    /** What happens to it. */
    public enum What {
        ADDED,
        /** The same is there already. */
        SAME,
        KEPT_BOTH,
        REPLACED,
        SKIPPED
    }

    boolean arrives() {
        return what != What.SAME && what != What.SKIPPED;
    }

    /** For people. */
    public String said() {
        return switch (what) {
            case ADDED -> "new      " + thing;
            case SAME -> "same     " + thing + " (is there already)";
            case KEPT_BOTH -> "both     " + thing + " (the id is taken, comes as \"" + as + "\")";
            case REPLACED -> "replaced " + thing + " (takes the place of the one that is there)";
            case SKIPPED -> "skipped  " + thing + " (the one that is there stays)";
        };
    }
}
