package sownd.engine.realtime;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Buffers and tables that nobody needs any more are given to the next who asks. Off the audio thread. */
final class Pool {
    private final int block;
    private final float[] silence;
    private final ArrayDeque<float[]> free = new ArrayDeque<>();
    private final Map<Integer, ArrayDeque<float[]>> freeTables = new HashMap<>();

    Pool(int block) {
        this.block = block;
        this.silence = new float[block];
    }

    /** What an input holds that nothing feeds; not to be written. */
    float[] silence() {
        return silence;
    }

    float[] take() {
        return free.isEmpty() ? new float[block] : free.remove();
    }

    float[][] take(int count) {
        float[][] channels = new float[count][];
        for (int i = 0; i < count; i++) {
            channels[i] = take();
        }
        return channels;
    }

    void give(Collection<float[]> buffers) {
        free.addAll(buffers);
    }

    /** Of no more meaning once the last reader has played; what no node stands in is never cleared, so it starts clear. */
    float[] takeTable(int width) {
        ArrayDeque<float[]> left = freeTables.computeIfAbsent(Lanes.FRAMES * width, _ -> new ArrayDeque<>());
        return left.isEmpty() ? new float[Lanes.FRAMES * width] : left.pop();
    }

    void giveTables(Collection<float[]> tables) {
        tables.forEach(table -> freeTables
                .computeIfAbsent(table.length, _ -> new ArrayDeque<>())
                .push(table));
    }
}
