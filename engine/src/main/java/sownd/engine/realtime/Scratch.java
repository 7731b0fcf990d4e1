package sownd.engine.realtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Room that all batches of a plan use one after the other, so that it stays near the processor. Off the audio thread. */
final class Scratch {
    private final Map<Integer, List<float[]>> floats = new HashMap<>();
    private final Map<Integer, List<long[]>> longs = new HashMap<>();

    /** The room that a batch is given; what it asks for is its own while it plays. */
    final class Share {
        private final Map<Integer, Integer> floatsTaken = new HashMap<>();
        private final Map<Integer, Integer> longsTaken = new HashMap<>();

        float[] floats(int size) {
            List<float[]> all = floats.computeIfAbsent(size, _ -> new ArrayList<>());
            int taken = floatsTaken.merge(size, 1, Integer::sum);
            if (taken > all.size()) {
                all.add(new float[size]);
            }
            return all.get(taken - 1);
        }

        long[] longs(int size) {
            List<long[]> all = longs.computeIfAbsent(size, _ -> new ArrayList<>());
            int taken = longsTaken.merge(size, 1, Integer::sum);
            if (taken > all.size()) {
                all.add(new long[size]);
            }
            return all.get(taken - 1);
        }
    }
}
