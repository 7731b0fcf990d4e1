package sownd.bindings.store;

import java.util.Map;
import sownd.engine.graph.Value;

/** What is remembered of a show from one start to the next. Any thread; never waits. */
public interface Memory {
    /** Nothing is remembered. */
    Memory NONE = new Memory() {
        @Override
        public Map<String, Kept> kept() {
            return Map.of();
        }

        @Override
        public boolean keep(String address, Kept kept) {
            return true;
        }
    };

    /**
     * A value somebody set.
     *
     * @param initial what the project gave the address then; if it gives another now, the project is right
     */
    record Kept(Value value, Value initial) {}

    /** What was remembered when the program started, by address. */
    Map<String, Kept> kept();

    /** Remembers a value; the latest one wins. @return whether there was room */
    boolean keep(String address, Kept kept);
}
