package sownd.engine.realtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sownd.engine.graph.Port;

/** What one part needs for its inputs, and what it holds only while it plays. Off the audio thread. */
final class Intake {
    private static final float[] NONE = {};

    private final Pool pool;
    private final Lineup lineup;
    private final Sources sources;
    private final List<Mix> mixes = new ArrayList<>();
    private final List<float[]> scratch = new ArrayList<>();
    private final List<float[]> tables = new ArrayList<>();

    Intake(Pool pool, Lineup lineup, Sources sources) {
        this.pool = pool;
        this.lineup = lineup;
        this.sources = sources;
    }

    /** What fills the inputs before the part plays. */
    Mix[] mixes() {
        return mixes.toArray(Mix[]::new);
    }

    /** A table of the part's own. */
    float[] table(int width) {
        tables.add(pool.takeTable(width));
        return tables.getLast();
    }

    /** The part is laid out: what it holds may be given to the next. */
    void release() {
        pool.give(scratch);
        pool.giveTables(tables);
    }

    void inputs(Slot slot, float[][][] ins) {
        for (int port = 0; port < ins.length; port++) {
            Port declared = slot.type.inputs().get(port);
            ins[port] = declared.type().continuous() ? input(slot, port, declared.channels()) : new float[0][];
        }
    }

    Arrival[] arrivals(Slot slot) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Wire wire : lineup.into(slot)) {
            if (wire.tells() && wire.fade() != Wire.Fade.OUT) {
                Events from = sources.events(wire.from())[wire.outPort()];
                arrivals.add(new Arrival(from, slot, wire.in(), wire.out().type()));
            }
        }
        return arrivals.toArray(Arrival[]::new);
    }

    Drive[] drives(Slot slot) {
        Map<Integer, List<Wire>> moving = new TreeMap<>();
        for (Wire wire : lineup.into(slot)) {
            if (wire.moves()) {
                moving.computeIfAbsent(wire.in().index(), _ -> new ArrayList<>())
                        .add(wire);
            }
        }
        List<Drive> drives = new ArrayList<>();
        moving.forEach((index, wires) -> drives.add(new Drive(slot.controls[index], channel(wires, 1, 0))));
        return drives.toArray(Drive[]::new);
    }

    private List<Wire> wires(Slot slot, int port) {
        List<Wire> wires = new ArrayList<>();
        for (Wire wire : lineup.into(slot)) {
            if (wire.feeds(port)) {
                wires.add(wire);
            }
        }
        return wires;
    }

    float[][] input(Slot slot, int port, int count) {
        List<Wire> wires = wires(slot, port);
        float[][] channels = new float[count][];
        boolean mono = wires.stream().allMatch(wire -> sources.of(wire).length == 1);
        for (int channel = 0; channel < count; channel++) {
            if (channel > 0 && mono) {
                channels[channel] = channels[0];
            } else {
                channels[channel] = channel(wires, count, channel);
            }
        }
        return channels;
    }

    private float[] channel(List<Wire> wires, int count, int channel) {
        float[] direct = wires.isEmpty() ? pool.silence() : alias(wires, count, channel);
        if (direct.length > 0) {
            return direct;
        }
        float[] mixed = pool.take();
        scratch.add(mixed);
        mixes.add(mix(wires, count, channel, mixed));
        return mixed;
    }

    /** The source's own buffer when nothing has to be done to it, otherwise {@link #NONE}. */
    private float[] alias(List<Wire> wires, int count, int channel) {
        Wire only = wires.getFirst();
        Source[] all = sources.of(only);
        boolean asItIs = wires.size() == 1 && only.fade() == Wire.Fade.NONE && all.length <= count;
        Source source = all[Math.min(channel, all.length - 1)];
        return asItIs && source.width == 0 ? source.data : NONE;
    }

    private Mix mix(List<Wire> wires, int count, int channel, float[] target) {
        List<Mix.Feed> feeds = new ArrayList<>();
        for (Wire wire : wires) {
            Source[] all = sources.of(wire);
            boolean down = all.length > count;
            int first = down ? 0 : Math.min(channel, all.length - 1);
            int end = down ? all.length : first + 1;
            for (int c = first; c < end; c++) {
                float gain = down ? 1f / all.length : 1;
                feeds.add(new Mix.Feed(all[c].data, all[c].lane, all[c].width, gain, wire.fade()));
            }
        }
        LaneSum[] sums = LaneSum.of(feeds);
        return new Mix(target, feeds.toArray(Mix.Feed[]::new), sums);
    }
}
