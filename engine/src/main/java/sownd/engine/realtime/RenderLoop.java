package sownd.engine.realtime;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import sownd.engine.Clock;
import sownd.engine.audio.Format;
import sownd.engine.audio.Renderer;
import sownd.engine.realtime.transport.Move;

/**
 * The audio thread's work, block by block: take a new plan, take commands, play up to each timed command, publish.
 * {@link #render} belongs to the audio thread; what the conductor may call says so.
 */
public final class RenderLoop implements Renderer {
    private static final int COMMANDS_PER_BLOCK = 1024;
    /** One of so many blocks is measured step by step. */
    private static final int MEASURED_OF = 64;

    private static final double LOAD_SMOOTHING = 1.0 / 64;

    private final Format format;
    private final Clock clock;
    private final Lane commands = new Lane(8192);
    private final Mail mail = new Mail();
    private final ReplyLane replies = new ReplyLane();
    private final Schedule schedule = new Schedule(4096);
    private final Heard heard = new Heard();
    private final Wishes wishes = new Wishes(replies);
    private final Timeline timeline;
    private final MusicalTime time;
    private final Handover plans = new Handover();
    private volatile @Nullable Readings readings;
    private volatile @Nullable Shares shares;
    private final AtomicLong blocks = new AtomicLong();
    private final AtomicLong lateBlocks = new AtomicLong();
    private final AtomicLong lateCommands = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicInteger scheduled = new AtomicInteger();
    private final AtomicLong load = new AtomicLong();
    private RenderPlan plan;
    private final double nanosPerFrame;
    private long frame;
    private double smoothedLoad;

    public RenderLoop(Format format, Clock clock) {
        this.format = format;
        this.clock = clock;
        this.timeline = new Timeline(format.rate());
        this.time = new MusicalTime(format.rate());
        this.nanosPerFrame = 1e9 / format.rate();
        this.plan = new PlanBuilder(0, format.block()).build(0, null);
    }

    @Override
    public void render(float[][] in, float[][] out, int frames, long nanoTime) {
        long began = clock.nanoTime();
        for (float[] channel : out) {
            Arrays.fill(channel, 0, frames, 0);
        }
        time.begin(frame);
        heard.hear(in);
        takePlan();
        plan.begin(frame);
        timeline.mark(frame, nanoTime);
        takeCommands();
        mail.take(timeline, frame, format.block(), plan.epoch);
        boolean measured = blocks.getPlain() % MEASURED_OF == 0;
        playStretches(out, frames, measured);
        if (measured) {
            plan.shares.tell(nanos(frames));
        }
        plan.publish();
        time.tell(frames);
        readings = plan.readings;
        shares = plan.shares;
        frame += frames;
        count(frames, clock.nanoTime() - began);
    }

    /** The way of plans to the audio thread and back. */
    public Handover plans() {
        return plans;
    }

    /** When no driver calls any more: the plan that was played last. */
    public RenderPlan end() {
        return plan;
    }

    /** Conductor: the readings published last. */
    public @Nullable Readings readings() {
        return readings;
    }

    /** What the device hears, for units. */
    public Heard heard() {
        return heard;
    }

    /** What units want of the transport. */
    public Wishes wishes() {
        return wishes;
    }

    public ReplyLane replies() {
        return replies;
    }

    /** Conductor: false when the lane is full. */
    public boolean set(int parameter, double value, double seconds, long atNanos, int epoch) {
        return commands.offer(
                Command.word(Command.SET, parameter),
                Double.doubleToRawLongBits(value),
                Double.doubleToRawLongBits(seconds),
                atNanos,
                epoch,
                false);
    }

    /** Conductor: false when the lane is full. */
    public boolean call(int event, double argument, long atNanos, int epoch) {
        return commands.offer(
                Command.word(Command.CALL, event), Double.doubleToRawLongBits(argument), 0, atNanos, epoch, false);
    }

    /** Conductor: has places of its own in the lane; false only when even these are full. */
    public boolean stopAll(long atNanos, int epoch) {
        return commands.offer(Command.word(Command.STOP_ALL, 0), mail.offered(), 0, atNanos, epoch, true);
    }

    /** Conductor: a MIDI channel message for a node; false when the lane is full. */
    public boolean midi(int node, int message, long atNanos, int epoch) {
        return mail.midi(node, message, atNanos, epoch);
    }

    /** Conductor: an OSC message for a node; false when the lane is full. */
    public boolean osc(int node, OscMessage message, long atNanos, int epoch) {
        return mail.osc(node, message, atNanos, epoch);
    }

    /** Conductor: what the transport is told at a time. False when the lane is full. */
    public boolean move(Move move, double value, double more, long atNanos, int epoch) {
        return commands.offer(
                Command.word(Command.TRANSPORT, move.code()),
                Double.doubleToRawLongBits(value),
                Double.doubleToRawLongBits(more),
                atNanos,
                epoch,
                false);
    }

    /** Musical time. */
    public MusicalTime time() {
        return time;
    }

    public long blocks() {
        return blocks.get();
    }

    public long lateBlocks() {
        return lateBlocks.get();
    }

    public long lateCommands() {
        return lateCommands.get() + mail.late();
    }

    public long droppedCommands() {
        return dropped.get() + lost.get() + commands.refused() + mail.lost();
    }

    /** Any thread: commands that are on their way or wait for their sample. */
    public int waiting() {
        return commands.waiting() + scheduled.get();
    }

    public long failures() {
        return failures.get();
    }

    public double load() {
        return Double.longBitsToDouble(load.get());
    }

    /** Any thread: a node's part of a block's time, 1 is all of it. */
    public double load(int node) {
        Shares now = shares;
        return now == null ? 0 : now.load(node);
    }

    private void takePlan() {
        RenderPlan following = plan.next;
        if (following != null) {
            if (plan.faded()) {
                change(following);
            }
            return;
        }
        RenderPlan offered = plans.withdraw();
        if (offered != null) {
            offered.applyEdits();
            change(offered);
        }
    }

    private void change(RenderPlan to) {
        RenderPlan old = plan;
        plan = to;
        plan.adopt(old);
        plans.giveBack(old);
    }

    private void takeCommands() {
        for (int i = 0; i < COMMANDS_PER_BLOCK && commands.ready(); i++) {
            // A command for a plan that is still to come waits for it, and so do those behind it.
            if (commands.word(4) > plan.epoch) {
                return;
            }
            long at = timeline.frameAt(commands.word(3)) + format.block();
            if (at < frame) {
                lateCommands.lazySet(lateCommands.get() + 1);
            }
            boolean taken = schedule.add(
                    Math.max(at, frame),
                    commands.word(0),
                    Double.longBitsToDouble(commands.word(1)),
                    Double.longBitsToDouble(commands.word(2)));
            commands.advance();
            drop(taken ? 0 : 1);
        }
    }

    private void playStretches(float[][] out, int frames, boolean measured) {
        int from = 0;
        while (from < frames) {
            while (schedule.next() <= frame + from) {
                replies.at(timeline.nanosAt(frame + from), from, nanosPerFrame);
                perform(from);
            }
            int to = time.stretch(from, (int) Math.min(frames, schedule.next() - frame));
            replies.at(timeline.nanosAt(frame + from), from, nanosPerFrame);
            mail.deliver(plan, frame + from, frame + to, from);
            if (plan.led()) {
                from = led(measured ? clock : null, out, from, to);
            } else {
                plan.play(measured ? clock : null, out, from, to);
                from = to;
            }
        }
    }

    /** A stretch, or the part of it up to where a node tells the transport something; the frame after it. */
    private int led(@Nullable Clock measuring, float[][] out, int from, int to) {
        int end = plan.lead(wishes, measuring, out, from, to);
        int at = wishes.any() ? end - 1 : end;
        if (at > from) {
            plan.follow(measuring, out, from, at);
        }
        if (at < end) {
            wishes.grant(time, at);
            time.stretch(at, end);
            plan.follow(measuring, out, at, end);
        }
        return end;
    }

    private void perform(int from) {
        long word = schedule.word();
        double value = schedule.value();
        double ramp = schedule.ramp();
        long mailed = schedule.first();
        long sequence = schedule.sequence();
        schedule.remove();
        boolean done = switch (Command.kind(word)) {
            case Command.SET -> plan.set(Command.id(word), value, ramp);
            case Command.CALL -> plan.call(Command.id(word), value);
            case Command.TRANSPORT -> time.perform(Command.id(word), value, ramp, from);
            default -> stopAll(sequence, mailed);
        };
        drop(done ? 0 : 1);
    }

    private boolean stopAll(long sequence, long mailed) {
        schedule.dropBefore(sequence);
        mail.drop(mailed);
        plan.stopAll();
        return true;
    }

    private void drop(int count) {
        if (count > 0) {
            dropped.lazySet(dropped.get() + count);
        }
    }

    private double nanos(int frames) {
        return frames * 1e9 / format.rate();
    }

    private void count(int frames, long nanos) {
        double period = nanos(frames);
        smoothedLoad += (nanos / period - smoothedLoad) * LOAD_SMOOTHING;
        load.lazySet(Double.doubleToRawLongBits(smoothedLoad));
        blocks.lazySet(blocks.get() + 1);
        scheduled.lazySet(schedule.size());
        failures.lazySet(replies.failures());
        lost.lazySet(replies.lostEvents());
        if (nanos > period) {
            lateBlocks.lazySet(lateBlocks.get() + 1);
        }
    }
}
