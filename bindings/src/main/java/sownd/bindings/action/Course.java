package sownd.bindings.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way a running list is on: it gives one action after the other. Mutable, of one running list. */
public interface Course {
    /**
     * The next action; null at the end.
     *
     * @throws IllegalArgumentException "what, mend" if it cannot be told; the course has then ended
     */
    @Nullable
    Action next(Run run);

    /** Actions in their order. */
    static Course of(List<Action> actions) {
        return new InOrder(actions);
    }

    /** Actions in their order, and again from the first while {@code another} says so before each round. */
    static Course rounds(List<Action> actions, Another another) {
        return new Rounds(actions, another);
    }

    /** Whether one more round is done. */
    interface Another {
        /**
         * Asked before each round.
         *
         * @param done how many rounds were done
         * @throws IllegalArgumentException "what, mend" if it must not go on
         */
        boolean round(int done, Run run);
    }

    /** Plain actions. */
    final class InOrder implements Course {
        private final List<Action> actions;
        private int next;

        private InOrder(List<Action> actions) {
            this.actions = actions;
        }

        @Override
        public @Nullable Action next(Run run) {
            return next < actions.size() ? actions.get(next++) : null;
        }
    }

    /** Actions again and again. */
    final class Rounds implements Course {
        private final List<Action> actions;
        private final Another another;
        private int done;
        private int next;

        private Rounds(List<Action> actions, Another another) {
            this.actions = actions;
            this.another = another;
            this.next = actions.size();
        }

        @Override
        public @Nullable Action next(Run run) {
            if (actions.isEmpty()) {
                return null;
            }
            if (next == actions.size()) {
                if (!another.round(done, run)) {
                    return null;
                }
                done++;
                next = 0;
            }
            return actions.get(next++);
        }
    }
}
