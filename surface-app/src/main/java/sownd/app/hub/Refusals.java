package sownd.app.hub;

import sownd.bindings.conductor.Answer;
import sownd.engine.graph.Value;

/** What the conductor's refusals are in HTTP. */
final class Refusals {
    private Refusals() {}

    static Problem of(Answer answer) {
        return switch (answer) {
            case Answer.Unknown(String address, String nearest) -> unknown(address, nearest);
            case Answer.Refused(String address, String what, String mend) -> refused(address, what, mend);
            case Answer.NoControl() ->
                new Problem(404, "no_control", "No control there", "the page has no control at that place");
            case Answer.Busy(), Answer.Found _ -> throw new IllegalArgumentException("not a refusal: " + answer);
        };
    }

    private static Problem unknown(String address, String nearest) {
        String mend = nearest.isEmpty() ? "" : "; the nearest is " + nearest;
        return new Problem(404, "unknown_address", "No such address", "there is no " + address + mend)
                .with("address", Value.of(address))
                .with("nearest", Value.of(nearest));
    }

    private static Problem refused(String address, String what, String mend) {
        return new Problem(409, "refused", "Not with this address", what + ": " + mend)
                .with("address", Value.of(address))
                .with("what", Value.of(what))
                .with("mend", Value.of(mend));
    }
}
