package sownd.engine.realtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final Sources sources;
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
        this.sources = new Sources(lineup);
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
        List<Step> steps = new ArrayList<>();
        List<Late> late = new ArrayList<>();
        for (Part part : lineup.parts()) {
            steps.add(
                    switch (part) {
                        case Part.Alone alone -> solo(alone.slot(), late);
                        case Part.Run run -> chain(run);
                        case Part.Group group -> batch(group);
                    });
        }
        late.forEach(each -> steps.add(absorb(each)));
        return steps.toArray(Step[]::new);
    }

    /** A node that hears late, whose inputs are filled once everything has played. */
    private record Late(Slot slot, Block block, float[][][] ins) {}

    private Step solo(Slot slot, List<Late> late) {
        Intake intake = new Intake();
        float[][][] ins = new float[slot.type.inputs().size()][][];
        if (!slot.type.late()) {
            inputs(slot, ins, intake);
        }
        Cuts cuts = new Cuts(arrivals(slot), drives(slot, intake));
        float[][][] mine = outputs(slot.type);
        Block its = new Block(slot, ins, mine, sources.events(slot));
        if (slot.type.late()) {
            late.add(new Late(slot, its, ins));
            free.addAll(intake.scratch);
        } else {
            done(intake, slot);
        }
        keep(slot, mine);
        return new Solo(slot, its, intake.all(), cuts, devices.getOrDefault(slot, Wire.Fade.NONE));
    }

    private Step absorb(Late late) {
        Intake intake = new Intake();
        inputs(late.slot(), late.ins(), intake);
        done(intake, late.slot());
        return new Absorb(late.slot(), late.block(), intake.all());
    }

    private void inputs(Slot slot, float[][][] ins, Intake intake) {
        for (int port = 0; port < ins.length; port++) {
            Port declared = slot.type.inputs().get(port);
            ins[port] = declared.type().continuous() ? input(slot, port, declared.channels(), intake) : new float[0][];
        }
    }

    private Arrival[] arrivals(Slot slot) {
        return lineup.into(slot).stream()
                .filter(wire -> wire.tells() && wire.fade() != Wire.Fade.OUT)
                .map(wire -> new Arrival(
                        sources.events(wire.from())[wire.outPort()],
                        slot,
                        wire.in(),
                        wire.out().type()))
                .toArray(Arrival[]::new);
    }

    private Drive[] drives(Slot slot, Intake intake) {
        Map<Integer, List<Wire>> moving = new TreeMap<>();
        for (Wire wire : lineup.into(slot)) {
            if (wire.moves()) {
                moving.computeIfAbsent(wire.in().index(), _ -> new ArrayList<>())
                        .add(wire);
            }
        }
        return moving.entrySet().stream()
                .map(each -> new Drive(slot.controls[each.getKey()], channel(each.getValue(), 1, 0, intake)))
                .toArray(Drive[]::new);
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
        float[][] mine = tables(group);
        sources.keep(group, mine);
        Step step = group.cut()
                ? split(group, unit, intake, ins, mine, scatters)
                : new Batch(unit, lanes, group.slots(), way(ins, mine, intake, scatters));
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
        return step;
    }

    private Step split(
            Part.Group group,
            LaneUnit unit,
            Intake intake,
            float[][] ins,
            float[][] whole,
            List<Batch.Scatter> scatters) {
        float[][] pieces = tables(group);
        intake.tables.addAll(List.of(pieces));
        Batch batch = new Batch(unit, group.lanes(), group.slots(), way(ins, pieces, intake, scatters));
        Intake signals = new Intake();
        List<Arrival> arrivals = new ArrayList<>();
        List<Drive> drives = new ArrayList<>();
        for (Slot slot : group.slots()) {
            if (slot != null) {
                arrivals.addAll(List.of(arrivals(slot)));
                drives.addAll(List.of(drives(slot, signals)));
            }
        }
        intake.scratch.addAll(signals.scratch);
        Cuts cuts = new Cuts(arrivals.toArray(Arrival[]::new), drives.toArray(Drive[]::new));
        return new Split(batch, cuts, signals.all(), pieces, whole);
    }

    private static Batch.Way way(float[][] ins, float[][] outs, Intake intake, List<Batch.Scatter> scatters) {
        return new Batch.Way(ins, outs, intake.all(), scatters.toArray(Batch.Scatter[]::new));
    }

    private float[][] tables(Part.Group group) {
        float[][] tables = new float[group.first().type.outputs().size()][];
        for (int port = 0; port < tables.length; port++) {
            tables[port] = takeTable(group.lanes().width());
        }
        return tables;
    }

    private float[][] inputs(Part.Group group, Intake intake, List<Batch.Scatter> scatters) {
        Part.Group before = group.before();
        if (before != null) {
            return new float[][] {sources.table(before, 0)};
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
        return lineup.into(slot).stream().filter(w -> w.feeds(port)).toList();
    }

    private float[][] input(Slot slot, int port, int count, Intake intake) {
        List<Wire> wires = wires(slot, port);
        float[][] channels = new float[count][];
        boolean mono = wires.stream().allMatch(wire -> sources.of(wire).length == 1);
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

    private float[][][] outputs(NodeType type) {
        if (type.sink()) {
            return new float[][][] {channels(type.inputs().getFirst().channels())};
        }
        return type.outputs().stream()
                .map(port -> channels(port.type().continuous() ? port.channels() : 0))
                .toArray(float[][][]::new);
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
        sources.keep(slot, mine);
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
        float[] @Nullable [] tables = seat == null ? null : sources.tables(seat.group());
        if (seat != null && tables != null && groupReaders.merge(seat.group(), -1, Integer::sum) == 0) {
            List.of(tables).forEach(this::giveTable);
        }
        float[] @Nullable [][] ports = sources.ports(slot);
        if (ports != null && readers.merge(slot, -1, Integer::sum) == 0) {
            give(ports);
        }
    }

    private void give(float[][][] ports) {
        for (float[][] port : ports) {
            free.addAll(List.of(port));
        }
    }
}
