package sownd.engine.realtime;

/** Commands waiting for their sample: earliest first, and in the order they were sent where the sample is the same. */
final class Schedule {
    private static final int KEPT_FOR_URGENT = 16;

    private final int[] heap;
    private final long[] sample;
    private final long[] sequence;
    private final long[] word;
    private final long[] first;
    private final long[] second;
    private int size;
    private long sent;

    Schedule(int capacity) {
        heap = new int[capacity];
        sample = new long[capacity];
        sequence = new long[capacity];
        word = new long[capacity];
        first = new long[capacity];
        second = new long[capacity];
        for (int i = 0; i < capacity; i++) {
            heap[i] = i;
        }
    }

    int size() {
        return size;
    }

    /** False when there is no place left. */
    boolean add(long atSample, long command, double number, double seconds) {
        boolean urgent = Command.kind(command) == Command.STOP_ALL;
        return put(atSample, command, Double.doubleToRawLongBits(number), Double.doubleToRawLongBits(seconds), urgent);
    }

    /** The same for any two words; the last few places are kept for what is urgent. What is refused has its number too. */
    boolean put(long atSample, long what, long one, long two, boolean urgent) {
        long number = sent++;
        if (size >= (urgent ? heap.length : heap.length - KEPT_FOR_URGENT)) {
            return false;
        }
        int entry = heap[size];
        sample[entry] = atSample;
        sequence[entry] = number;
        word[entry] = what;
        first[entry] = one;
        second[entry] = two;
        rise(size++);
        return true;
    }

    /** Gives away a number for what is not added. */
    void skip() {
        sent++;
    }

    /** Sample of the first, or {@link Long#MAX_VALUE} when nothing waits. */
    long next() {
        return size == 0 ? Long.MAX_VALUE : sample[heap[0]];
    }

    long word() {
        return word[heap[0]];
    }

    double value() {
        return Double.longBitsToDouble(first());
    }

    double ramp() {
        return Double.longBitsToDouble(second());
    }

    long first() {
        return first[heap[0]];
    }

    long second() {
        return second[heap[0]];
    }

    long sequence() {
        return sequence[heap[0]];
    }

    void remove() {
        swap(0, --size);
        sink(0);
    }

    /** Drops everything sent before a command, and counts it. */
    int dropBefore(long sequenceEnd) {
        int kept = 0;
        int before = size;
        for (int i = 0; i < before; i++) {
            if (sequence[heap[i]] >= sequenceEnd) {
                swap(i, kept++);
            }
        }
        size = kept;
        for (int i = size / 2; i >= 0; i--) {
            sink(i);
        }
        return before - kept;
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && earlier(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink(int from) {
        int at = from;
        while (true) {
            int least = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                if (earlier(child, least)) {
                    least = child;
                }
            }
            if (least == at) {
                return;
            }
            swap(at, least);
            at = least;
        }
    }

    private boolean earlier(int a, int b) {
        int one = heap[a];
        int other = heap[b];
        return sample[one] != sample[other] ? sample[one] < sample[other] : sequence[one] < sequence[other];
    }

    private void swap(int a, int b) {
        int kept = heap[a];
        heap[a] = heap[b];
        heap[b] = kept;
    }
}
