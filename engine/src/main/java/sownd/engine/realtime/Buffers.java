package sownd.engine.realtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Port;

/**
 * Shares out the buffers of a plan, part by part in playing order. A buffer is given to another node once the last reader of
 * what stands in it has played. An input that one edge feeds as it is reads the other node's buffer directly; batches have
 * buffers of their own, which a batch that stands lane by lane behind another reads as they are.
 */
final class Buffers {
    private static final float[] NONE = {};

    private final int block;
    private final Lineup lineup;
    private final Map<Slot, Wire.Fade> devices;
    private final float[] silence;
    private final ArrayDeque<float[]> free = new ArrayDeque<>();
    private final Map<Slot, float[][][]> outs = new HashMap<>();
    private final Map<Part.Group, float[][]> tables = new HashMap<>();
    private final Map<Integer, ArrayDeque<float[]>> freeTables = new HashMap<>();
    private final Map<Part.Group, Integer> groupReaders = new HashMap<>();
    private final Map<Slot, Integer> readers = new HashMap<>();

    /**
     * @param devices how each sink's way to the device fades
     */
    Buffers(int block, Lineup lineup, Map<Slot, Wire.Fade> devices) {
        this.block = block;
        this.lineup = lineup;
        this.devices = devices;
        this.silence = new float[block];
    }

    /** What one part needs for its inputs, and what it holds only while it plays. */
    private static final class Intake {
        final List<Mix> mixes = new ArrayList<>();
        final List<float[]> scratch = new ArrayList<>();
        final List<float[]> tables = new ArrayList<>();

        Mix[] all() {
            return mixes.toArray(Mix[]::new);
        }
    }

    Step[] steps() {
        return lineup.parts().stream().map(this::step).toArray(Step[]::new);
    }

    private Step step(Part part) {
        return switch (part) {
            case Part.Alone alone -> solo(alone.slot());
            case Part.Run run -> chain(run);
            case Part.Group group -> batch(group);
        };
    }

    private Step solo(Slot slot) {
        Intake intake = new Intake();
        List<Port> inputs = slot.type.inputs();
        float[][][] ins = new float[inputs.size()][][];
        for (int port = 0; port < ins.length; port++) {
            ins[port] = input(slot, port, inputs.get(port).channels(), intake);
        }
        float[][][] mine = outputs(slot.type);
        done(intake, slot);
        keep(slot, mine);
        return new Solo(slot, new Block(slot, ins, mine), intake.all(), devices.getOrDefault(slot, Wire.Fade.NONE));
    }

    private Step chain(Part.Run run) {
        Intake intake = new Intake();
        float[][] in = input(run.slots().getFirst(), 0, run.channels(), intake);
        float[][][] mine = {channels(run.channels())};
        done(intake, run.slots().getFirst());
        keep(run.slots().getLast(), mine);
        return new Chain(run.slots(), in, mine[0], intake.all());
    }

    private Step batch(Part.Group group) {
        Lanes lanes = group.lanes();
        Slot first = group.first();
        LaneUnit unit = (LaneUnit) first.type.unit();
        unit.prepare(lanes, first.setup);
        Intake intake = new Intake();
        List<Batch.Scatter> scatters = new ArrayList<>();
        float[][] ins = inputs(group, intake, scatters);
        float[][] mine = new float[first.type.outputs().size()][];
        for (int port = 0; port < mine.length; port++) {
            mine[port] = takeTable(lanes.width());
        }
        tables.put(group, mine);
        free.addAll(intake.scratch);
        intake.tables.forEach(this::giveTable);
        int reading = 0;
        for (Slot slot : group.slots()) {
            if (slot != null) {
                lineup.into(slot).forEach(wire -> release(wire.from()));
                reading += lineup.outOf(slot).size();
            }
        }
        groupReaders.put(group, reading);
        if (reading == 0) {
            List.of(mine).forEach(this::giveTable);
        }
        Batch.Way way = new Batch.Way(ins, mine, intake.all(), scatters.toArray(Batch.Scatter[]::new));
        return new Batch(unit, lanes, group.slots(), way);
    }

    private float[][] inputs(Part.Group group, Intake intake, List<Batch.Scatter> scatters) {
        Part.Group before = group.before();
        if (before != null) {
            return new float[][] {table(before, 0)};
        }
        float[][] ins = new float[group.first().type.inputs().size()][];
        for (int port = 0; port < ins.length; port++) {
            ins[port] = takeTable(group.lanes().width());
            intake.tables.add(ins[port]);
            for (int place = 0; place < group.slots().length; place++) {
                gather(group, port, place, intake, ins[port], scatters);
            }
        }
        return ins;
    }

    private void gather(
            Part.Group group, int port, int place, Intake intake, float[] table, List<Batch.Scatter> scatters) {
        Slot slot = group.slots()[place];
        if (slot == null) {
            return;
        }
        float[][] channels = input(slot, port, group.lanes().channels(), intake);
        for (int channel = 0; channel < channels.length; channel++) {
            scatters.add(
                    new Batch.Scatter(channels[channel], table, group.lanes().lane(place, channel)));
        }
    }

    private List<Wire> wires(Slot slot, int port) {
        return lineup.into(slot).stream().filter(w -> w.inPort() == port).toList();
    }

    private float[][] input(Slot slot, int port, int count, Intake intake) {
        List<Wire> wires = wires(slot, port);
        float[][] channels = new float[count][];
        boolean mono = wires.stream().allMatch(wire -> sources(wire).length == 1);
        for (int channel = 0; channel < count; channel++) {
            if (channel > 0 && mono) {
                channels[channel] = channels[0];
            } else {
                channels[channel] = channel(wires, count, channel, intake);
            }
        }
        return channels;
    }

    private float[] channel(List<Wire> wires, int count, int channel, Intake intake) {
        float[] direct = wires.isEmpty() ? silence : alias(wires, count, channel);
        if (direct.length > 0) {
            return direct;
        }
        float[] mixed = take();
        intake.scratch.add(mixed);
        intake.mixes.add(mix(wires, count, channel, mixed));
        return mixed;
    }

    /** The source's own buffer when nothing has to be done to it, otherwise {@link #NONE}. */
    private float[] alias(List<Wire> wires, int count, int channel) {
        Wire only = wires.getFirst();
        Source[] sources = sources(only);
        boolean asItIs = wires.size() == 1 && only.fade() == Wire.Fade.NONE && sources.length <= count;
        Source source = sources[Math.min(channel, sources.length - 1)];
        return asItIs && source.width == 0 ? source.data : NONE;
    }

    private Mix mix(List<Wire> wires, int count, int channel, float[] target) {
        List<Mix.Feed> feeds = new ArrayList<>();
        for (Wire wire : wires) {
            Source[] sources = sources(wire);
            boolean down = sources.length > count;
            int first = down ? 0 : Math.min(channel, sources.length - 1);
            int end = down ? sources.length : first + 1;
            for (int c = first; c < end; c++) {
                float gain = down ? 1f / sources.length : 1;
                feeds.add(new Mix.Feed(sources[c].data, sources[c].lane, sources[c].width, gain, wire.fade()));
            }
        }
        LaneSum[] sums = LaneSum.of(feeds);
        return new Mix(target, feeds.toArray(Mix.Feed[]::new), sums);
    }

    private Source[] sources(Wire wire) {
        Part.Seat seat = lineup.seat(wire.from());
        if (seat != null) {
            return lanes(table(seat.group(), wire.outPort()), seat);
        }
        float[][][] ports = outs.get(wire.from());
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

    private float[] table(Part.Group group, int port) {
        float @Nullable [][] ports = tables.get(group);
        if (ports == null) {
            throw new IllegalStateException("a batch is played before the one that feeds it");
        }
        return ports[port];
    }

    private float[][][] outputs(NodeType type) {
        if (type.sink()) {
            return new float[][][] {channels(type.inputs().getFirst().channels())};
        }
        return type.outputs().stream().map(port -> channels(port.channels())).toArray(float[][][]::new);
    }

    private float[][] channels(int count) {
        float[][] channels = new float[count][];
        for (int i = 0; i < count; i++) {
            channels[i] = take();
        }
        return channels;
    }

    private float[] take() {
        return free.isEmpty() ? new float[block] : free.remove();
    }

    /** Of no more meaning once the last reader has played; what no node stands in is never cleared, so it starts clear. */
    private float[] takeTable(int width) {
        ArrayDeque<float[]> left = freeTables.computeIfAbsent(Lanes.FRAMES * width, _ -> new ArrayDeque<>());
        return left.isEmpty() ? new float[Lanes.FRAMES * width] : left.pop();
    }

    private void giveTable(float[] table) {
        freeTables.computeIfAbsent(table.length, _ -> new ArrayDeque<>()).push(table);
    }

    private void keep(Slot slot, float[][][] mine) {
        outs.put(slot, mine);
        readers.put(slot, lineup.outOf(slot).size());
        if (lineup.outOf(slot).isEmpty()) {
            give(mine);
        }
    }

    /** The inputs of a node have been read. */
    private void done(Intake intake, Slot slot) {
        free.addAll(intake.scratch);
        lineup.into(slot).forEach(wire -> release(wire.from()));
    }

    private void release(Slot slot) {
        Part.Seat seat = lineup.seat(slot);
        if (seat != null && groupReaders.merge(seat.group(), -1, Integer::sum) == 0) {
            List.of(tables.getOrDefault(seat.group(), new float[0][])).forEach(this::giveTable);
        }
        if (outs.containsKey(slot) && readers.merge(slot, -1, Integer::sum) == 0) {
            give(outs.getOrDefault(slot, new float[0][][]));
        }
    }

    private void give(float[][][] ports) {
        for (float[][] port : ports) {
            free.addAll(List.of(port));
        }
    }
}
