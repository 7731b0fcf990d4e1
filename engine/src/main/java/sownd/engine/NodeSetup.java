package sownd.engine;

import java.io.IOException;
import sownd.engine.audio.Format;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.Value;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.transport.Course;

/** What a unit is prepared with, and what could not be had. */
final class NodeSetup implements Setup {
    private static final Sample SILENCE = new Sample(new float[1][0], 48_000);

    private final Node node;
    private final NodeType type;
    private final Format format;
    private final Samples samples;
    private final Nodes nodes;
    private final Course transport;
    private String missing = "";

    NodeSetup(Node node, NodeType type, Format format, Samples samples, Nodes nodes, Course transport) {
        this.node = node;
        this.type = type;
        this.format = format;
        this.samples = samples;
        this.nodes = nodes;
        this.transport = transport;
    }

    /** The value the graph gives a parameter, or its initial one. */
    static Value value(Node node, Parameter parameter) {
        return node.params().getOrDefault(parameter.name(), parameter.initial());
    }

    /** Why an asset is silent; empty when all is there. */
    String missing() {
        return missing;
    }

    @Override
    public int rate() {
        return format.rate();
    }

    @Override
    public int block() {
        return format.block();
    }

    @Override
    public String text(String parameter) {
        return value(node, declared(parameter)).asText();
    }

    @Override
    public double number(String parameter) {
        return value(node, declared(parameter)).asNumber();
    }

    @Override
    public int address(String osc) {
        return nodes.address(osc);
    }

    @Override
    public Course transport() {
        return transport;
    }

    @Override
    public Sample sample(String parameter) {
        String asset = text(parameter);
        if (asset.isEmpty()) {
            return SILENCE;
        }
        try {
            return samples.load(asset);
        } catch (IOException absent) {
            String reason = absent.getMessage();
            missing = reason == null ? "cannot read \"" + asset + "\"" : reason;
            return SILENCE;
        }
    }

    private Parameter declared(String parameter) {
        return type.parameter(parameter)
                .orElseThrow(() -> new IllegalArgumentException(type + " has no parameter \"" + parameter + "\""));
    }
}
