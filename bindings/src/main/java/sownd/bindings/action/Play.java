package sownd.bindings.action;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.bindings.expression.Expression;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.bindings.state.Addresses;
import sownd.engine.graph.Value;

/** Plays a node and waits until it has ended; the sound ends with the list. */
public record Play(String node, Optional<Long> fadeNanos) implements Action {
    /** A player that has not begun by then never will: its file is missing, or it was stopped at once. */
    private static final long BEGUN_NANOS = 1_000_000_000L;

    /** The fields, for others that play. */
    public static final Field<String> NODE =
            Field.optional("play", References.player(), "a node that plays, such as /graph/main/rain");

    public static final Field<Long> FADE = Field.optional(
            "fade",
            Quantities.DURATION,
            "how long the sound falls when it is stopped; the node's fade_out, if not said");
    private static final Field<String> PLAY = Field.required("play", NODE.shape(), NODE.about());
    static final ActionType TYPE = ActionType.of(
            "play",
            "Plays a node and waits until it has ended.",
            List.of(PLAY, FADE),
            in -> new Play(in.of(PLAY), in.maybe(FADE)));

    @Override
    public Step run(Run run) {
        fadeNanos.ifPresent(nanos -> run.set(node + "/fade_out", Value.of(nanos / 1e9)));
        run.call(node + "/play", Value.nothing());
        run.owes(node + "/stop");
        return new Step.Inside(new Until(node));
    }

    /** First until it plays, then until it does so no more. */
    private static final class Until implements Course {
        private final ArrayDeque<Action> left = new ArrayDeque<>();

        Until(String node) {
            var playing = Addresses.name(node + "/playing");
            left.add(new Wait(new Step.Until(Expression.of(playing)), begun()));
            left.add(new Wait(new Step.Until(Expression.of("!" + playing)), Tries.ONCE));
            left.add(run -> {
                run.kept(node + "/stop");
                return Step.NEXT;
            });
        }

        private static Tries begun() {
            return new Tries(BEGUN_NANOS, 0, 0, List.of(_ -> Step.NEXT), "");
        }

        @Override
        public @Nullable Action next(Run run) {
            return left.poll();
        }
    }
}
