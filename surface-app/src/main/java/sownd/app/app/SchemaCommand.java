package sownd.app.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sownd.bindings.project.ProjectShape;

@Command(name = "schema", description = "Prints the JSON Schema of project.json.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.print(ProjectShape.schema(Main.types(spec), Main.connections(spec)));
        out.flush();
        return Main.DONE;
    }
}
