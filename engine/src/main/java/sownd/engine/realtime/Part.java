package sownd.engine.realtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes that one step of a plan plays. Off the audio thread. */
sealed interface Part {
    /** How deep in the graph it stands: it may be played once all parts of lesser depth were. */
    int depth();

    /** The nodes it plays. */
    List<Slot> all();

    /** A node by itself. */
    record Alone(Slot slot, int depth) implements Part {
        @Override
        public List<Slot> all() {
            return List.of(slot);
        }
    }

    /** Tiny nodes, each feeding only the next. */
    record Run(List<Slot> slots, int channels, int depth) implements Part {
        @Override
        public List<Slot> all() {
            return slots;
        }
    }

    /** Like nodes in lanes. Compared by identity. */
    final class Group implements Part {
        private final @Nullable Slot[] slots;
        private final Lanes lanes;
        private final @Nullable Group before;
        private final boolean cut;
        private final int depth;

        /**
         * @param slots by place, null where nobody plays
         * @param before whose output, lane by lane, is this one's only input; null when inputs are gathered
         * @param cut whether something may happen to its nodes within a stretch
         */
        Group(@Nullable Slot[] slots, Lanes lanes, @Nullable Group before, boolean cut, int depth) {
            this.slots = slots;
            this.lanes = lanes;
            this.before = before;
            this.cut = cut;
            this.depth = depth;
        }

        @Nullable
        Slot[] slots() {
            return slots;
        }

        Lanes lanes() {
            return lanes;
        }

        @Nullable
        Group before() {
            return before;
        }

        /** Whether something may happen to its nodes within a stretch. */
        boolean cut() {
            return cut;
        }

        @Override
        public int depth() {
            return depth;
        }

        @Override
        public List<Slot> all() {
            List<Slot> all = new ArrayList<>();
            for (Slot slot : slots) {
                if (slot != null) {
                    all.add(slot);
                }
            }
            return all;
        }

        Slot first() {
            for (Slot slot : slots) {
                if (slot != null) {
                    return slot;
                }
            }
            throw new IllegalStateException("an empty group");
        }
    }

    /** Where a node plays in a group. */
    record Seat(Group group, int place) {}
}
