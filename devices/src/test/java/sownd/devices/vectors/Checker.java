package sownd.devices.vectors;

import com.fasterxml.jackson.databind.JsonNode;

/** Holds one vector against what sownd does. */
public interface Checker {
    /**
     * Returns if sownd does as the vector says.
     *
     * @throws AssertionError with what differs
     * @throws Exception anything else that came in the way: it differs too
     */
    void check(JsonNode vector) throws Exception;
}
