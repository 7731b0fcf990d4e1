package sownd.app.app;

import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.Port;
import sownd.engine.graph.PortType;
import sownd.engine.graph.Reading;
import sownd.engine.graph.Value;

/** The reference of all node types as a page of Markdown, from their declarations alone. Pure. */
final class NodePage {
    private static final String HEAD = """
            # Node types

            What a graph can be made of. This page is written by `./sownd types --markdown > docs/nodes.md` from the
            declarations of the nodes; a test compares the two.

            Numbers can be set while a node plays and reach their value in about 5 ms, or in the time of a ramp; outside
            their range they are clamped. Changing a text makes the node anew. A level of -90 dB is silence. Readings are
            measured at every sample and published once per block.
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private NodePage() {}

    static String of(Collection<NodeType> types) {
        var page = new NodePage();
        page.contents(types);
        types.forEach(page::type);
        return page.page.toString();
    }

    private void contents(Collection<NodeType> types) {
        page.append('\n');
        types.forEach(type -> page.append("- [%s](#%s): %s\n".formatted(type, type, type.about())));
    }

    private void type(NodeType type) {
        page.append("\n## ")
                .append(type.name())
                .append("\n\n")
                .append(type.about())
                .append('\n');
        var lines = new StringJoiner("\n", "\n", "\n").setEmptyValue("");
        ports(lines, "In", type.inputs());
        ports(lines, type.sink() ? "Out: the sound device" : "Out", type.outputs());
        page.append(lines);
        table(
                "set | range | at first | ",
                type.parameters().stream()
                        .map(parameter -> row(type, parameter))
                        .toList());
        table("read | range | ", type.readings().stream().map(NodePage::row).toList());
        table(
                "call | ",
                type.events().stream()
                        .map(event -> "`" + event.name() + "` | " + event.about())
                        .toList());
    }

    private static void ports(StringJoiner lines, String side, List<Port> ports) {
        if (!ports.isEmpty()) {
            lines.add(ports.stream()
                    .map(port -> "`" + port.name() + "` (" + kind(port) + ")")
                    .collect(Collectors.joining(", ", "- " + side + ": ", "")));
        }
    }

    private static String kind(Port port) {
        var type = port.type().word();
        if (port.type() != PortType.AUDIO) {
            return type;
        }
        return switch (port.channels()) {
            case 1 -> type + ", mono";
            case 2 -> type + ", stereo";
            default -> type + ", " + port.channels() + " channels";
        };
    }

    private void table(String heads, List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var columns = heads.chars().filter(c -> c == '|').count();
        page.append("\n| ").append(heads).append(" |\n|");
        page.repeat("---|", Math.toIntExact(columns + 1)).append('\n');
        rows.forEach(row -> page.append("| ").append(row).append(" |\n"));
    }

    private static String row(NodeType type, Parameter parameter) {
        return "`%s` | %s | %s | %s"
                .formatted(parameter.name(), range(type, parameter), initial(parameter), cell(parameter.about()));
    }

    private static String row(Reading reading) {
        return "`%s` | %s | %s"
                .formatted(
                        reading.name(),
                        numbers(reading.min(), reading.max(), reading.measure()),
                        cell(reading.about()));
    }

    private static String range(NodeType type, Parameter parameter) {
        return switch (parameter.measure()) {
            case SWITCH -> "on, off";
            case TEXT -> {
                var choices = type.choices(parameter.name());
                yield choices.isEmpty()
                        ? "text"
                        : choices.stream().map(choice -> "`" + choice + "`").collect(Collectors.joining(", "));
            }
            case NONE, DECIBEL, HERTZ, SECOND, RATIO, COUNT ->
                numbers(parameter.min(), parameter.max(), parameter.measure());
        };
    }

    private static String numbers(double min, double max, Measure measure) {
        return "%s to %s %s"
                .formatted(Value.of(min).asText(), Value.of(max).asText(), measure.symbol())
                .strip();
    }

    private static String initial(Parameter parameter) {
        return switch (parameter.measure()) {
            case SWITCH -> parameter.initial().asFlag() ? "on" : "off";
            case TEXT ->
                parameter.initial().asText().isEmpty()
                        ? ""
                        : "`" + parameter.initial().asText() + "`";
            case NONE, DECIBEL, HERTZ, SECOND, RATIO, COUNT ->
                parameter.initial().asText();
        };
    }

    private static String cell(String sentence) {
        return sentence.replace("|", "\\|");
    }
}
