package sownd.engine.realtime;

import java.util.concurrent.atomic.AtomicLong;

/**
 * MIDI and OSC messages from outside into single nodes, each on its sample. They have a lane and a schedule of their own,
 * so that no flood of them takes a place from a command, and they do not cut the plan: a node gets them within its
 * stretch. Bounded: what finds no place is lost and counted.
 */
final class Mail {
    private static final int PER_BLOCK = 1024;
    private static final int KIND_SHIFT = 56;
    private static final int NODE_SHIFT = 32;
    private static final int MOST_NODES = 1 << 24;
    private static final long LOW = 0xffff_ffffL;

    private final Lane lane = new Lane(8192);
    private final Schedule schedule = new Schedule(4096);
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong late = new AtomicLong();
    /** Conductor: messages that went into the lane. */
    private long offered;

    private long taken;
    private long unwanted;

    /** Conductor: false when the lane is full. What ends a note has places of its own. */
    boolean midi(int node, int message, long atNanos, int epoch) {
        return offer(word(Command.MIDI, node, message), 0, 0, atNanos, epoch, endsNote(message));
    }

    /** Conductor: false when the lane is full. */
    boolean osc(int node, OscMessage message, long atNanos, int epoch) {
        long word = word(Command.OSC, node, (int) message.word());
        return offer(word, message.first(), message.second(), atNanos, epoch, false);
    }

    private boolean offer(long word, long first, long second, long atNanos, int epoch, boolean urgent) {
        boolean in = lane.offer(word, first, second, atNanos, epoch, urgent);
        offered += in ? 1 : 0;
        return in;
    }

    private static long word(int kind, int node, int what) {
        if (node < 0 || node >= MOST_NODES) {
            throw new IllegalArgumentException("no node has the number " + node);
        }
        return (long) kind << KIND_SHIFT | (long) node << NODE_SHIFT | (what & LOW);
    }

    private static boolean endsNote(int message) {
        int kind = message >> 16 & 0xf0;
        return kind == 0x80 || (kind == 0x90 && (message & 0x7f) == 0);
    }

    /** Conductor: how many have been sent so far, for {@link #drop}. */
    long offered() {
        return offered;
    }

    /** Audio thread: takes a bounded number from the lane. Messages for a plan that is still to come wait for it. */
    void take(Timeline timeline, long frame, int block, int epoch) {
        for (int i = 0; i < PER_BLOCK && lane.ready() && lane.word(4) <= epoch; i++) {
            long at = timeline.frameAt(lane.word(3)) + block;
            if (at < frame) {
                late.lazySet(late.get() + 1);
            }
            if (taken++ < unwanted) {
                schedule.skip();
            } else {
                put(Math.max(at, frame));
            }
            lane.advance();
        }
    }

    private void put(long at) {
        long word = lane.word(0);
        boolean urgent = kind(word) == Command.MIDI && endsNote((int) word);
        if (!schedule.put(at, word, lane.word(1), lane.word(2), urgent)) {
            lost.lazySet(lost.get() + 1);
        }
    }

    /** Audio thread: hands over what falls into a stretch, whose first frame is {@code from} in its block. */
    void deliver(RenderPlan plan, long first, long end, int from) {
        while (schedule.next() < end) {
            int frame = from + (int) Math.max(0, schedule.next() - first);
            long word = schedule.word();
            int node = (int) (word >>> NODE_SHIFT) & (MOST_NODES - 1);
            long what = Command.word(kind(word), (int) word);
            if (!plan.tell(node, frame, what, schedule.first(), schedule.second())) {
                lost.lazySet(lost.get() + 1);
            }
            schedule.remove();
        }
    }

    /** Audio thread: the first so many that were sent are not wanted any more. */
    void drop(long count) {
        unwanted = count;
        schedule.dropBefore(count);
    }

    private static int kind(long word) {
        return (int) (word >>> KIND_SHIFT);
    }

    /** Any thread: what found no place, or no node. */
    long lost() {
        return lost.get() + lane.refused();
    }

    /** Any thread: what came after its sample. */
    long late() {
        return late.get();
    }
}
