package sownd.app.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sownd.bindings.project.ProjectShape;
import sownd.engine.graph.NodeTypes;

@Command(name = "schema", description = "Prints the JSON Schema of project.json.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.print(ProjectShape.schema(NodeTypes.builtIn()));
        out.flush();
        return Main.DONE;
    }
}
