package sownd.app.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import sownd.engine.graph.NodeTypes;

/**
 * A command that says itself what it takes, so that an ordinary line is read without picocli: to set that up costs a start
 * as much as the rest of the JVM's does. So nothing of picocli is named here that would have to be loaded.
 */
abstract class QuickCommand implements Callable<Integer> {
    private @Nullable CommandSpec spec;
    private @Nullable PrintWriter out;
    private @Nullable PrintWriter err;

    /** What it takes; the same each time. */
    abstract Takes takes();

    /** What it is for, a paragraph each. */
    abstract List<String> about();

    /** Reads an ordinary line; false for any other. */
    final boolean read(List<String> words, PrintWriter answers, PrintWriter complaints) {
        out = answers;
        err = complaints;
        return takes().read(words);
    }

    /** Where it answers. */
    final PrintWriter out() {
        return spec != null ? spec.commandLine().getOut() : Objects.requireNonNull(out);
    }

    /** Where it says what people should know. */
    final PrintWriter err() {
        return spec != null ? spec.commandLine().getErr() : Objects.requireNonNull(err);
    }

    /** The node types there are. */
    final NodeTypes types() {
        return spec != null ? Main.types(spec) : Main.usualTypes();
    }

    /** Picocli has read the line, and knows where to speak. */
    final void readBy(CommandSpec its) {
        spec = its;
    }
}
