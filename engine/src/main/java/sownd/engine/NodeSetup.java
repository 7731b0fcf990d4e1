package sownd.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import sownd.engine.audio.Format;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.Value;
import sownd.engine.realtime.Heard;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Wishes;
import sownd.engine.realtime.transport.Course;

/** What a unit is prepared with, and what could not be had. */
final class NodeSetup implements Setup {
    private static final Sample SILENCE = new Sample(new float[1][0], 48_000);

    private final Node node;
    private final NodeType type;
    private final Format format;
    private final Samples samples;
    private final Recordings recordings;
    private final Nodes nodes;
    private final Heard heard;
    private final Course transport;
    private final Wishes wishes;
    private final List<Beside> beside = new ArrayList<>();
    private String missing = "";

    NodeSetup(
            Node node,
            NodeType type,
            Format format,
            Samples samples,
            Recordings recordings,
            Nodes nodes,
            Heard heard,
            Course transport,
            Wishes wishes) {
        this.node = node;
        this.type = type;
        this.format = format;
        this.samples = samples;
        this.recordings = recordings;
        this.nodes = nodes;
        this.heard = heard;
        this.transport = transport;
        this.wishes = wishes;
    }

    /** The value the graph gives a parameter, or its initial one. */
    static Value value(Node node, Parameter parameter) {
        return node.params().getOrDefault(parameter.name(), parameter.initial());
    }

    /** Why an asset is silent; empty when all is there. */
    String missing() {
        return missing;
    }

    /** What works for the node beside the audio thread. */
    List<Beside> beside() {
        return List.copyOf(beside);
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
    public Wishes wishes() {
        return wishes;
    }

    @Override
    public Heard heard() {
        return heard;
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
            missing = reason(absent, asset);
            return SILENCE;
        }
    }

    @Override
    public Track track(String parameter, Origin origin, long start, long loop, int channels) {
        String asset = text(parameter);
        if (asset.isEmpty()) {
            return new MemoryTrack(SILENCE, channels);
        }
        try {
            return kept(samples.track(asset, origin, start, loop, block(), channels));
        } catch (IOException absent) {
            missing = reason(absent, asset);
            return new MemoryTrack(SILENCE, channels);
        }
    }

    @Override
    public Recorder recorder(String parameter, String form, int channels) {
        String name = text(parameter);
        try {
            return kept(recordings.recorder(name, form, rate(), channels));
        } catch (IOException refused) {
            missing = reason(refused, name);
            return new NoRecorder();
        }
    }

    private <T extends Beside> T kept(T part) {
        beside.add(part);
        return part;
    }

    private static String reason(IOException failed, String name) {
        String reason = failed.getMessage();
        return reason == null ? "cannot use \"" + name + "\"" : reason;
    }

    private Parameter declared(String parameter) {
        return type.parameter(parameter)
                .orElseThrow(() -> new IllegalArgumentException(type + " has no parameter \"" + parameter + "\""));
    }
}
