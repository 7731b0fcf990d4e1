package sownd.app.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sownd.app.hub.Product;

@Command(name = "version", description = "Prints the version of sownd, and of the Java it runs on.")
final class VersionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println("sownd " + Product.sownd().version() + " (Java " + System.getProperty("java.version") + ", "
                        + System.getProperty("os.name") + ")");
        return Main.DONE;
    }
}
