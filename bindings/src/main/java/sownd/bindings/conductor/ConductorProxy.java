package sownd.bindings.conductor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import sownd.devices.Events;
import sownd.devices.Surface;
import sownd.engine.graph.Value;

/**
 * What every other thread may say to the conductor. Each call puts one message into the conductor's bounded inbox and
 * returns at once; a full inbox answers {@link Answer.Busy} and is counted.
 */
public interface ConductorProxy extends Events {
    /** Reads an address or a whole branch. */
    CompletableFuture<Answer> get(String address);

    /** Sets an address; answers with the value taken (clamped to its range). */
    CompletableFuture<Answer> set(String address, Value value);

    /** Calls an address ("play", "press"); {@code arguments} may be empty. */
    CompletableFuture<Answer> call(String address, List<Value> arguments);

    /**
     * Presses the control at a place for 20 ms, as Companion's remote calls do.
     *
     * @param page number from 1
     * @return {@code Found} or {@code NoControl}
     */
    CompletableFuture<Answer> press(int page, int row, int column);

    /** A surface came: it is given a page and its lights. */
    boolean attach(Surface surface);

    /** A surface went: what it held is released. */
    boolean detach(String surface);
}
