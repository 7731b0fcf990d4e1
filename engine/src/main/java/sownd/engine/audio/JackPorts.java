package sownd.engine.audio;

import java.util.ArrayList;
import java.util.List;

/** The ports of one client, and what they are joined to. Off the audio thread but for the numbers. */
final class JackPorts {
    private final long client;
    final long[] outs;
    final long[] ins;

    /** What each port was joined to, by their order. */
    record Routes(List<List<String>> outs, List<List<String>> ins) {
        static final Routes NONE = new Routes(List.of(), List.of());
    }

    JackPorts(long client, Format format) throws AudioUnavailable {
        this.client = client;
        this.outs = register("out_", format.channels(), JackCalls.Way.OUT);
        this.ins = register("in_", format.inputs(), JackCalls.Way.IN);
    }

    private long[] register(String name, int count, JackCalls.Way way) throws AudioUnavailable {
        long[] ports = new long[count];
        for (int i = 0; i < count; i++) {
            ports[i] = JackCalls.register(client, name + (i + 1), way);
            if (ports[i] == 0) {
                throw new AudioUnavailable("JACK gives no port " + name + (i + 1));
            }
        }
        return ports;
    }

    /** The device a port belongs to: its name up to the last colon. */
    static String owner(String port) {
        return port.substring(0, Math.max(0, port.lastIndexOf(':')));
    }

    /** How many ports a device has. */
    static int of(String device, List<String> ports) {
        return (int) ports.stream().filter(port -> owner(port).equals(device)).count();
    }

    /**
     * Where the ports led before, if anything of it is there; otherwise to the device.
     *
     * @return why fewer channels are heard than there are ports; empty when all are
     */
    String connect(Routes before, String device) throws AudioUnavailable {
        List<String> taking = JackCalls.physical(client, JackCalls.Way.OUT);
        List<String> giving = JackCalls.physical(client, JackCalls.Way.IN);
        List<String> owners = new ArrayList<>(taking);
        owners.addAll(giving);
        String wanted = device.isEmpty()
                ? ""
                : AudioDevice.named(
                        device, owners.stream().map(JackPorts::owner).distinct().toList());
        if (!restore(outs, before.outs(), JackCalls.Way.OUT)) {
            join(outs, of(taking, wanted), JackCalls.Way.OUT);
        }
        if (restore(ins, before.ins(), JackCalls.Way.IN)) {
            return "";
        }
        int heard = join(ins, of(giving, wanted), JackCalls.Way.IN);
        return heard < ins.length ? "JACK's device hears " + heard + " channels, join others to in_" + (heard + 1) : "";
    }

    private static List<String> of(List<String> ports, String device) {
        return device.isEmpty()
                ? ports
                : ports.stream().filter(port -> owner(port).equals(device)).toList();
    }

    private boolean restore(long[] ports, List<List<String>> routes, JackCalls.Way way) {
        boolean restored = false;
        for (int i = 0; i < Math.min(ports.length, routes.size()); i++) {
            for (String other : routes.get(i)) {
                restored |= join(ports[i], other, way);
            }
        }
        return restored;
    }

    /** How many could be joined. */
    private int join(long[] ports, List<String> others, JackCalls.Way way) {
        int joined = 0;
        for (int i = 0; i < Math.min(ports.length, others.size()); i++) {
            joined += join(ports[i], others.get(i), way) ? 1 : 0;
        }
        return joined;
    }

    private boolean join(long port, String other, JackCalls.Way way) {
        String own = JackCalls.name(port);
        return way == JackCalls.Way.OUT ? JackCalls.connect(client, own, other) : JackCalls.connect(client, other, own);
    }

    Routes routes() {
        return new Routes(routes(outs), routes(ins));
    }

    private static List<List<String>> routes(long[] ports) {
        List<List<String>> now = new ArrayList<>();
        for (long port : ports) {
            now.add(JackCalls.connections(port));
        }
        return List.copyOf(now);
    }
}
