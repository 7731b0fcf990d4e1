package sownd.devices.net.dmx;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What several consoles together make of a universe: those of the highest priority count, and of those the highest value of
 * each channel. When nobody is heard any more, it stays as it is. One thread.
 */
final class Merge {
    /** More sources than this are not heard. */
    static final int SOURCES = 16;

    private final long patience;
    private final Map<Object, Source> sources = new LinkedHashMap<>();
    private final byte[] merged = new byte[DmxPlan.CHANNELS];

    /** @param patience nanoseconds after which a silent source counts no more */
    Merge(long patience) {
        this.patience = patience;
    }

    /**
     * A packet came.
     *
     * @param from who sends: the sources are told apart by it
     * @param number 0 to 255, or -1 where packets are not numbered
     * @return true if it counts
     */
    boolean heard(Object from, int priority, int number, byte[] values, long now) {
        Source source = sources.get(from);
        if (source == null) {
            if (sources.size() >= SOURCES) {
                return false;
            }
            source = new Source();
            sources.put(from, source);
        }
        if (number >= 0 && !source.isNew(number)) {
            return false;
        }
        source.priority = priority;
        source.heardAt = now;
        Arrays.fill(source.values, (byte) 0);
        System.arraycopy(values, 0, source.values, 0, Math.min(values.length, DmxPlan.CHANNELS));
        merge();
        return true;
    }

    /** A source said that it ends. @return true if it was one */
    boolean ended(Object from) {
        boolean was = sources.remove(from) != null;
        merge();
        return was;
    }

    /** Leaves out who has been silent for too long. @return true if somebody was */
    boolean expire(long now) {
        boolean gone = sources.values().removeIf(source -> now - source.heardAt >= patience);
        if (gone) {
            merge();
        }
        return gone;
    }

    private void merge() {
        if (sources.isEmpty()) {
            return;
        }
        int highest = sources.values().stream()
                .mapToInt(source -> source.priority)
                .max()
                .orElse(0);
        Arrays.fill(merged, (byte) 0);
        for (Source source : sources.values()) {
            if (source.priority == highest) {
                for (int i = 0; i < merged.length; i++) {
                    merged[i] = (byte) Math.max(merged[i] & 0xFF, source.values[i] & 0xFF);
                }
            }
        }
    }

    int sources() {
        return sources.size();
    }

    /** Channel 1 is at 0. Not to be changed. */
    byte[] merged() {
        return merged;
    }
}
