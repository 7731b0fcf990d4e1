package sownd.app.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sownd.bindings.expression.FunctionType;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.Port;

@Command(name = "types", description = "Lists the node types of graphs: ports, parameters, readings, events.")
final class TypesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Option(names = "--markdown", description = "As the page docs/nodes.md.")
    private boolean markdown;

    @Option(names = "--functions", description = "The functions of expressions, as the page docs/expressions.md.")
    private boolean functions;

    @Option(names = "--connections", description = "The types of connections, as the page docs/connections.md.")
    private boolean connections;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        if (functions) {
            out.print(FunctionPage.of(FunctionType.ALL));
            out.flush();
            return Main.DONE;
        }
        if (connections) {
            out.print(ConnectionPage.of(Main.connections(spec).all()));
            out.flush();
            return Main.DONE;
        }
        var types = Main.types(spec).all();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(list(types)));
        } else if (markdown) {
            out.print(NodePage.of(types));
            out.flush();
        } else {
            types.forEach(type -> print(type, out));
        }
        return Main.DONE;
    }

    private static void print(NodeType type, PrintWriter out) {
        out.println(type.name() + ": " + type.about());
        type.inputs().forEach(port -> out.println("  in    " + words(port)));
        type.outputs().forEach(port -> out.println("  out   " + words(port)));
        type.parameters().forEach(parameter -> out.println("  set   " + words(type, parameter)));
        type.readings().forEach(reading -> out.println("  read  " + reading.name() + ": " + reading.about()));
        type.events().forEach(event -> out.println("  call  " + event.name() + ": " + event.about()));
        out.println();
    }

    private static String words(Port port) {
        return port.name() + " (" + word(port.type()) + ", " + port.channels() + " channels)";
    }

    private static String words(NodeType type, Parameter parameter) {
        var choices = type.choices(parameter.name());
        var range = switch (parameter.measure()) {
            case SWITCH -> "switch";
            case TEXT -> choices.isEmpty() ? "text" : String.join(" | ", choices);
            default ->
                parameter.min() + " to " + parameter.max() + " "
                        + parameter.measure().symbol();
        };
        return parameter.name() + " (" + range.strip() + ", "
                + parameter.initial().asText() + "): " + parameter.about();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static ArrayNode list(Collection<NodeType> types) {
        var list = new ObjectMapper().createArrayNode();
        for (var type : types) {
            var node = list.addObject().put("name", type.name()).put("about", type.about());
            ports(node.putArray("inputs"), type.inputs());
            ports(node.putArray("outputs"), type.outputs());
            var parameters = node.putArray("parameters");
            type.parameters().forEach(parameter -> describe(parameters.addObject(), type, parameter));
            var readings = node.putArray("readings");
            type.readings()
                    .forEach(reading -> readings.addObject()
                            .put("name", reading.name())
                            .put("measure", word(reading.measure()))
                            .put("min", reading.min())
                            .put("max", reading.max())
                            .put("about", reading.about()));
            var events = node.putArray("events");
            type.events()
                    .forEach(event ->
                            events.addObject().put("name", event.name()).put("about", event.about()));
        }
        return list;
    }

    private static void ports(ArrayNode list, List<Port> ports) {
        ports.forEach(port -> list.addObject()
                .put("name", port.name())
                .put("type", word(port.type()))
                .put("channels", port.channels()));
    }

    private static void describe(ObjectNode node, NodeType type, Parameter parameter) {
        node.put("name", parameter.name())
                .put("measure", word(parameter.measure()))
                .put("about", parameter.about());
        switch (parameter.measure()) {
            case TEXT -> {
                node.put("initial", parameter.initial().asText());
                var choices = node.putArray("choices");
                type.choices(parameter.name()).forEach(choices::add);
            }
            case SWITCH -> node.put("initial", parameter.initial().asFlag());
            default ->
                node.put("min", parameter.min())
                        .put("max", parameter.max())
                        .put("initial", parameter.initial().asNumber());
        }
        if (parameter.measure() != Measure.TEXT) {
            node.put("unit", parameter.measure().symbol());
        }
    }
}
