package sownd.app.app;

import java.util.List;
import sownd.app.hub.Product;

/** Tells which sownd this is. */
final class VersionCommand extends QuickCommand {
    @Override
    List<String> about() {
        return List.of("Prints the version of sownd, and of the Java it runs on.");
    }

    @Override
    Takes takes() {
        return new Takes();
    }

    @Override
    public Integer call() {
        out().println("sownd " + Product.sownd().version() + " (Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + ")");
        return Main.DONE;
    }
}
