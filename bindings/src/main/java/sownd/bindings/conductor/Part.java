package sownd.bindings.conductor;

import java.util.Set;
import sownd.bindings.project.Project;
import sownd.bindings.state.State;

/** A part of the conductor: it owns the addresses below a root and does what they stand for. The conductor's thread. */
interface Part extends State.Owner {
    /** What its addresses begin with, such as {@code /cue/}; they are declared by {@code ProjectLeaves}. */
    String root();

    /** Another project is played from now on; nothing of the one before goes on. Its addresses are declared already. */
    default void open(Project project) {}

    /** The project was changed while it is played: what is still there goes on. */
    default void edited(Project project) {
        open(project);
    }

    /** Looks at what changed since the last round. */
    default void changed(Set<String> addresses) {}

    /** Does what is due by itself, not by {@link Timers}. @return how much there was to do */
    default int work(long now) {
        return 0;
    }

    /** Everything shall end now. */
    default void stopAll(long atNanos) {}
}
