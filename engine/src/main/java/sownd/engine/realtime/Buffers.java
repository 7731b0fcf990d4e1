package sownd.engine.realtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.NodeType;

/**
 * Shares out the buffers of a plan, part by part in playing order. A buffer is given to another node once the last reader of
 * what stands in it has played. An input that one edge feeds as it is reads the other node's buffer directly; batches have
 * buffers of their own, which a batch that stands lane by lane behind another reads as they are.
 */
final class Buffers {
    private final Pool pool;
    private final Lineup lineup;
    private final Map<Slot, Wire.Fade> devices;
    private final Sources sources;
    private final Map<Part.Group, Integer> groupReaders = new HashMap<>();
    private final Map<Slot, Integer> readers = new HashMap<>();

    /**
     * @param devices how each sink's way to the device fades
     */
    Buffers(int block, Lineup lineup, Map<Slot, Wire.Fade> devices) {
        this.pool = new Pool(block);
        this.lineup = lineup;
        this.devices = devices;
        this.sources = new Sources(lineup);
    }

    Step[] steps(List<Part> parts) {
        List<Step> steps = new ArrayList<>();
        List<Late> late = new ArrayList<>();
        for (Part part : parts) {
            steps.add(step(part, late));
        }
        late.forEach(each -> steps.add(absorb(each)));
        return steps.toArray(Step[]::new);
    }

    private Step step(Part part, List<Late> late) {
        // No switch: for one over types the JVM would spin a class at every start.
        if (part instanceof Part.Alone alone) {
            return solo(alone.slot(), late);
        }
        return part instanceof Part.Run run ? chain(run) : batch((Part.Group) part);
    }

    /** A node that hears late, whose inputs are filled once everything has played. */
    private static final class Late {
        private final Slot slot;
        private final Block block;
        private final float[][][] ins;

        Late(Slot slot, Block block, float[][][] ins) {
            this.slot = slot;
            this.block = block;
            this.ins = ins;
        }
    }

    private Step solo(Slot slot, List<Late> late) {
        Intake intake = new Intake(pool, lineup, sources);
        float[][][] ins = new float[slot.type.inputs().size()][][];
        if (!slot.type.late()) {
            intake.inputs(slot, ins);
        }
        Cuts cuts = new Cuts(intake.arrivals(slot), intake.drives(slot));
        float[][][] mine = outputs(slot.type);
        Block its = new Block(slot, ins, mine, sources.events(slot));
        if (slot.type.late()) {
            late.add(new Late(slot, its, ins));
            intake.release();
        } else {
            done(intake, slot);
        }
        keep(slot, mine);
        return new Solo(slot, its, intake.mixes(), cuts, devices.getOrDefault(slot, Wire.Fade.NONE));
    }

    private Step absorb(Late late) {
        Intake intake = new Intake(pool, lineup, sources);
        intake.inputs(late.slot, late.ins);
        done(intake, late.slot);
        return new Absorb(late.slot, late.block, intake.mixes());
    }

    private Step chain(Part.Run run) {
        Intake intake = new Intake(pool, lineup, sources);
        float[][] in = intake.input(run.slots().getFirst(), 0, run.channels());
        float[][][] mine = {pool.take(run.channels())};
        done(intake, run.slots().getFirst());
        keep(run.slots().getLast(), mine);
        return new Chain(run.slots(), in, mine[0], intake.mixes());
    }

    private Step batch(Part.Group group) {
        Lanes lanes = group.lanes();
        Slot first = group.first();
        LaneUnit unit = (LaneUnit) first.type.unit();
        unit.prepare(lanes, first.setup);
        Intake intake = new Intake(pool, lineup, sources);
        List<Batch.Scatter> scatters = new ArrayList<>();
        float[][] ins = inputs(group, intake, scatters);
        float[][] mine = tables(group);
        sources.keep(group, mine);
        Step step = group.cut()
                ? split(group, unit, intake, ins, mine, scatters)
                : new Batch(unit, lanes, group.slots(), way(ins, mine, intake, scatters));
        intake.release();
        int reading = 0;
        for (Slot slot : group.slots()) {
            if (slot != null) {
                lineup.into(slot).forEach(wire -> release(wire.from()));
                reading += lineup.outOf(slot).size();
            }
        }
        groupReaders.put(group, reading);
        if (reading == 0) {
            pool.giveTables(List.of(mine));
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
        float[][] pieces = new float[whole.length][];
        for (int port = 0; port < pieces.length; port++) {
            pieces[port] = intake.table(group.lanes().width());
        }
        Batch batch = new Batch(unit, group.lanes(), group.slots(), way(ins, pieces, intake, scatters));
        Intake signals = new Intake(pool, lineup, sources);
        List<Arrival> arrivals = new ArrayList<>();
        List<Drive> drives = new ArrayList<>();
        for (Slot slot : group.slots()) {
            if (slot != null) {
                arrivals.addAll(List.of(signals.arrivals(slot)));
                drives.addAll(List.of(signals.drives(slot)));
            }
        }
        signals.release();
        Cuts cuts = new Cuts(arrivals.toArray(Arrival[]::new), drives.toArray(Drive[]::new));
        return new Split(batch, cuts, signals.mixes(), pieces, whole);
    }

    private static Batch.Way way(float[][] ins, float[][] outs, Intake intake, List<Batch.Scatter> scatters) {
        return new Batch.Way(ins, outs, intake.mixes(), scatters.toArray(Batch.Scatter[]::new));
    }

    private float[][] tables(Part.Group group) {
        float[][] tables = new float[group.first().type.outputs().size()][];
        for (int port = 0; port < tables.length; port++) {
            tables[port] = pool.takeTable(group.lanes().width());
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
            ins[port] = intake.table(group.lanes().width());
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
        float[][] channels = intake.input(slot, port, group.lanes().channels());
        for (int channel = 0; channel < channels.length; channel++) {
            scatters.add(
                    new Batch.Scatter(channels[channel], table, group.lanes().lane(place, channel)));
        }
    }

    private float[][][] outputs(NodeType type) {
        if (type.sink()) {
            return new float[][][] {pool.take(type.inputs().getFirst().channels())};
        }
        return type.outputs().stream()
                .map(port -> pool.take(port.type().continuous() ? port.channels() : 0))
                .toArray(float[][][]::new);
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
        intake.release();
        lineup.into(slot).forEach(wire -> release(wire.from()));
    }

    private void release(Slot slot) {
        Part.Seat seat = lineup.seat(slot);
        float @Nullable [][] tables = seat == null ? null : sources.tables(seat.group());
        if (seat != null && tables != null && groupReaders.merge(seat.group(), -1, Integer::sum) == 0) {
            pool.giveTables(List.of(tables));
        }
        float @Nullable [][][] ports = sources.ports(slot);
        if (ports != null && readers.merge(slot, -1, Integer::sum) == 0) {
            give(ports);
        }
    }

    private void give(float[][][] ports) {
        for (float[][] port : ports) {
            pool.give(List.of(port));
        }
    }
}
