package sownd.engine.realtime;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import sownd.engine.Clock;
import sownd.engine.audio.Format;
import sownd.engine.audio.Renderer;
import sownd.engine.realtime.transport.Course;
import sownd.engine.realtime.transport.Move;
import sownd.engine.realtime.transport.Playhead;
import sownd.engine.realtime.transport.Told;
import sownd.engine.realtime.transport.Written;

/**
 * The audio thread's work, block by block: take a new plan, take commands, play up to each timed command, publish.
 * {@link #render} belongs to the audio thread; what the conductor may call says so.
 */
public final class RenderLoop implements Renderer {
    private static final int COMMANDS_PER_BLOCK = 1024;
    private static final double USUAL_TEMPO = 120;
    private static final double LOAD_SMOOTHING = 1.0 / 64;

    private final Format format;
    private final Clock clock;
    private final Lane commands = new Lane(8192);
    private final ReplyLane replies = new ReplyLane();
    private final Schedule schedule = new Schedule(4096);
    private final Timeline timeline;
    private final Playhead playhead;
    private final Readings time = new Readings(Told.COUNT);
    private final AtomicReference<@Nullable Written> music = new AtomicReference<>();
    private final AtomicReference<@Nullable RenderPlan> coming = new AtomicReference<>();
    private final AtomicReference<@Nullable RenderPlan> gone = new AtomicReference<>();
    private volatile @Nullable Readings readings;
    private final AtomicLong blocks = new AtomicLong();
    private final AtomicLong lateBlocks = new AtomicLong();
    private final AtomicLong lateCommands = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong load = new AtomicLong();
    private RenderPlan plan;
    private final double nanosPerFrame;
    private long frame;
    private double smoothedLoad;

    public RenderLoop(Format format, Clock clock) {
        this.format = format;
        this.clock = clock;
        this.timeline = new Timeline(format.rate());
        this.playhead = new Playhead(format.rate(), USUAL_TEMPO);
        this.nanosPerFrame = 1e9 / format.rate();
        this.plan = new PlanBuilder(0, format.block()).build(0, null);
    }

    @Override
    public void render(float[][] out, int frames, long nanoTime) {
        long began = clock.nanoTime();
        for (float[] channel : out) {
            Arrays.fill(channel, 0, frames, 0);
        }
        playhead.begin(frame);
        takeMusic();
        takePlan();
        timeline.mark(frame, nanoTime);
        takeCommands();
        playStretches(out, frames);
        plan.publish();
        playhead.tell(time.back(), frames);
        time.publish();
        readings = plan.readings;
        frame += frames;
        count(frames, clock.nanoTime() - began);
    }

    /** Conductor: the plan to play from the next block on, replacing one that was not taken yet. */
    public void offer(RenderPlan next) {
        coming.set(next);
    }

    /** Conductor: takes back an offered plan; null when the audio thread has it. */
    public @Nullable RenderPlan withdraw() {
        return coming.getAndSet(null);
    }

    /** Conductor: plans no longer played, newest first, linked by {@link RenderPlan#retired}; null when there is none. */
    public @Nullable RenderPlan collect() {
        return gone.getAndSet(null);
    }

    /** When no driver calls any more: the plan that was played last. */
    public RenderPlan end() {
        return plan;
    }

    /** Conductor: the readings published last. */
    public @Nullable Readings readings() {
        return readings;
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
        return commands.offer(Command.word(Command.STOP_ALL, 0), 0, 0, atNanos, epoch, true);
    }

    /** Conductor: what the transport is told at a time. False when the lane is full. */
    public boolean move(Move move, double value, double more, long atNanos, int epoch) {
        return commands.offer(
                Command.word(Command.TRANSPORT, move.ordinal()),
                Double.doubleToRawLongBits(value),
                Double.doubleToRawLongBits(more),
                atNanos,
                epoch,
                false);
    }

    /** Conductor: musical time is written like this from the next block on. */
    public void offer(Written written) {
        music.set(written);
    }

    /** Conductor: what the transport told last, by the places of {@link Told}. */
    public Readings time() {
        return time;
    }

    /** For units: musical time. */
    public Course transport() {
        return playhead;
    }

    public long blocks() {
        return blocks.get();
    }

    public long lateBlocks() {
        return lateBlocks.get();
    }

    public long lateCommands() {
        return lateCommands.get();
    }

    public long droppedCommands() {
        return dropped.get() + commands.refused();
    }

    public long failures() {
        return failures.get();
    }

    public double load() {
        return Double.longBitsToDouble(load.get());
    }

    private void takeMusic() {
        Written written = music.getAndSet(null);
        if (written != null) {
            playhead.adopt(written);
        }
    }

    private void takePlan() {
        RenderPlan following = plan.next;
        if (following != null) {
            if (plan.faded()) {
                change(following);
            }
            return;
        }
        RenderPlan offered = coming.getAndSet(null);
        if (offered != null) {
            offered.applyEdits();
            change(offered);
        }
    }

    private void change(RenderPlan to) {
        RenderPlan old = plan;
        plan = to;
        plan.adopt();
        do {
            old.retired = gone.get();
        } while (!gone.compareAndSet(old.retired, old));
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

    private void playStretches(float[][] out, int frames) {
        int from = 0;
        while (from < frames) {
            while (schedule.next() <= frame + from) {
                replies.at(timeline.nanosAt(frame + from), from, nanosPerFrame);
                perform(from);
            }
            int to = playhead.stretch(from, (int) Math.min(frames, schedule.next() - frame));
            replies.at(timeline.nanosAt(frame + from), from, nanosPerFrame);
            plan.play(out, from, to);
            from = to;
        }
    }

    private void perform(int from) {
        long word = schedule.word();
        double value = schedule.value();
        double ramp = schedule.ramp();
        long sequence = schedule.sequence();
        schedule.remove();
        boolean done = switch (Command.kind(word)) {
            case Command.SET -> plan.set(Command.id(word), value, ramp);
            case Command.CALL -> plan.call(Command.id(word), value);
            case Command.TRANSPORT -> playhead.perform(Move.of(Command.id(word)), value, ramp, from);
            default -> stopAll(sequence);
        };
        drop(done ? 0 : 1);
    }

    private boolean stopAll(long sequence) {
        schedule.dropBefore(sequence);
        plan.stopAll();
        return true;
    }

    private void drop(int count) {
        if (count > 0) {
            dropped.lazySet(dropped.get() + count);
        }
    }

    private void count(int frames, long nanos) {
        double period = frames * 1e9 / format.rate();
        smoothedLoad += (nanos / period - smoothedLoad) * LOAD_SMOOTHING;
        load.lazySet(Double.doubleToRawLongBits(smoothedLoad));
        blocks.lazySet(blocks.get() + 1);
        failures.lazySet(replies.failures());
        if (nanos > period) {
            lateBlocks.lazySet(lateBlocks.get() + 1);
        }
    }
}
