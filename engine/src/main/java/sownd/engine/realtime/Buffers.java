package sownd.engine.realtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Port;

/**
 * Shares out the buffers of a plan, node by node in playing order. A buffer is given to another node once the last
 * reader of what stands in it has played. An input that one edge feeds as it is reads the other node's buffer directly.
 */
final class Buffers {
    private final int block;
    private final float[] silence;
    private final ArrayDeque<float[]> free = new ArrayDeque<>();
    private final Map<Slot, List<Wire>> into = new HashMap<>();
    private final Map<Slot, float[][][]> outs = new HashMap<>();
    private final Map<Slot, Integer> readers = new HashMap<>();

    Buffers(int block, List<Wire> wires) {
        this.block = block;
        this.silence = new float[block];
        for (Wire wire : wires) {
            into.computeIfAbsent(wire.to(), _ -> new ArrayList<>()).add(wire);
            readers.merge(wire.from(), 1, Integer::sum);
        }
    }

    Step step(Slot slot, Wire.Fade device) {
        List<Wire> feeding = into.getOrDefault(slot, List.of());
        List<Mix> mixes = new ArrayList<>();
        List<float[]> scratch = new ArrayList<>();
        List<Port> inputs = slot.type.inputs();
        float[][][] ins = new float[inputs.size()][][];
        for (int port = 0; port < ins.length; port++) {
            int number = port;
            List<Wire> here = feeding.stream().filter(w -> w.inPort() == number).toList();
            ins[port] = input(inputs.get(port), here, mixes, scratch);
        }
        float[][][] mine = outputs(slot.type);
        free.addAll(scratch);
        feeding.forEach(wire -> release(wire.from()));
        keep(slot, mine);
        return new Step(slot, new Block(slot, ins, mine), mixes.toArray(Mix[]::new), device);
    }

    private float[][] input(Port port, List<Wire> wires, List<Mix> mixes, List<float[]> scratch) {
        float[][] channels = new float[port.channels()][];
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = wires.isEmpty() ? silence : alias(port, wires, channel);
            if (channels[channel].length == 0) {
                channels[channel] = take();
                scratch.add(channels[channel]);
                mixes.add(mix(port, wires, channel, channels[channel]));
            }
        }
        return channels;
    }

    private static final float[] NONE = {};

    /** The source's own buffer when nothing has to be done to it, otherwise {@link #NONE}. */
    private float[] alias(Port port, List<Wire> wires, int channel) {
        Wire only = wires.getFirst();
        float[][] source = source(only);
        boolean asItIs = wires.size() == 1 && only.fade() == Wire.Fade.NONE && source.length <= port.channels();
        return asItIs ? source[Math.min(channel, source.length - 1)] : NONE;
    }

    private Mix mix(Port port, List<Wire> wires, int channel, float[] target) {
        List<float[]> sources = new ArrayList<>();
        List<Float> gains = new ArrayList<>();
        List<Wire.Fade> fades = new ArrayList<>();
        for (Wire wire : wires) {
            float[][] source = source(wire);
            boolean down = source.length > port.channels();
            int first = down ? 0 : Math.min(channel, source.length - 1);
            int end = down ? source.length : first + 1;
            for (int c = first; c < end; c++) {
                sources.add(source[c]);
                gains.add(down ? 1f / source.length : 1f);
                fades.add(wire.fade());
            }
        }
        float[] factors = new float[gains.size()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = gains.get(i);
        }
        return new Mix(target, sources.toArray(float[][]::new), factors, fades.toArray(Wire.Fade[]::new));
    }

    private float[][] source(Wire wire) {
        float[][][] ports = outs.get(wire.from());
        if (ports == null) {
            throw new IllegalStateException("a node is played before the one that feeds it");
        }
        return ports[wire.outPort()];
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

    private void keep(Slot slot, float[][][] mine) {
        outs.put(slot, mine);
        if (!readers.containsKey(slot)) {
            give(mine);
        }
    }

    private void release(Slot slot) {
        if (readers.merge(slot, -1, Integer::sum) == 0) {
            give(outs.getOrDefault(slot, new float[0][][]));
        }
    }

    private void give(float[][][] ports) {
        for (float[][] port : ports) {
            free.addAll(List.of(port));
        }
    }
}
