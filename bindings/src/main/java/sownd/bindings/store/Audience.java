package sownd.bindings.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import sownd.bindings.project.Project;
import sownd.engine.graph.Fault;

/** Whom the store tells. Called on the store's thread; nothing here may wait. */
public interface Audience {
    /** The project was changed and shall be played as it is now. */
    CompletableFuture<List<Fault>> play(Project project);

    /** Something went wrong that people should read. */
    void trouble(String what);

    /** Something was done that people should read: what was undone, that saving works again. */
    void told(String what);
}
