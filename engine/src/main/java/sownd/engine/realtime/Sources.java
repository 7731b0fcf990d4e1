package sownd.engine.realtime;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where what a node gives stands, while a plan is laid out: its buffers, its lanes, its events. Off the audio thread. */
final class Sources {
    private final Lineup lineup;
    private final Map<Slot, float[][][]> outs = new HashMap<>();
    private final Map<Slot, Events[]> events = new HashMap<>();
    private final Map<Part.Group, float[][]> tables = new HashMap<>();

    Sources(Lineup lineup) {
        this.lineup = lineup;
    }

    void keep(Slot slot, float[][][] ports) {
        outs.put(slot, ports);
    }

    void keep(Part.Group group, float[][] ports) {
        tables.put(group, ports);
    }

    float @Nullable [][][] ports(Slot slot) {
        return outs.get(slot);
    }

    float @Nullable [][] tables(Part.Group group) {
        return tables.get(group);
    }

    float[] table(Part.Group group, int port) {
        float @Nullable [][] ports = tables.get(group);
        if (ports == null) {
            throw new IllegalStateException("a batch is played before the one that feeds it");
        }
        return ports[port];
    }

    /** What happens at a node's outputs, whoever asks first. */
    Events[] events(Slot slot) {
        return events.computeIfAbsent(slot, its -> {
            Events[] each = new Events[its.type.outputs().size()];
            for (int port = 0; port < each.length; port++) {
                boolean happens = !its.type.outputs().get(port).type().continuous();
                each[port] = happens ? new Events(its.overflow) : Events.NONE;
            }
            return each;
        });
    }

    Source[] of(Wire wire) {
        Part.Seat seat = lineup.seat(wire.from());
        if (seat != null) {
            return lanes(table(seat.group(), wire.outPort()), seat);
        }
        float @Nullable [][][] ports = outs.get(wire.from());
        if (ports == null) {
            throw new IllegalStateException("a node is played before the one that feeds it");
        }
        float[][] channels = ports[wire.outPort()];
        Source[] sources = new Source[channels.length];
        for (int channel = 0; channel < sources.length; channel++) {
            sources[channel] = new Source(channels[channel], 0, 0);
        }
        return sources;
    }

    private static Source[] lanes(float[] table, Part.Seat seat) {
        Lanes lanes = seat.group().lanes();
        Source[] sources = new Source[lanes.channels()];
        for (int channel = 0; channel < sources.length; channel++) {
            sources[channel] = new Source(table, lanes.lane(seat.place(), channel), lanes.width());
        }
        return sources;
    }
}
