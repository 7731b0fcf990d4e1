package sownd.engine.realtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sownd.engine.Clock;
import sownd.engine.kernel.Kernel;

/**
 * Graphs compiled for playing: nodes in order, each with its buffers. Made on the conductor's thread by {@link
 * PlanBuilder}, then owned by the audio thread until it comes back.
 */
public final class RenderPlan {
    final int epoch;
    final Readings readings;
    final Shares shares;
    final @Nullable RenderPlan next;
    private final Step[] steps;
    private final int leading;
    private final boolean light;
    private final Slot[] measuring;
    private final Slot[] stopping;
    private final Fading fading;
    private final Control[][] controls;
    private final Called[][] events;
    private final @Nullable Slot[] receivers;
    private final Combined[] combined;
    private final Control[] edited;
    private final double[] edits;
    private final List<Slot> leaving;

    @Nullable
    RenderPlan retired;

    RenderPlan(PlanBuilder from, Lead lead, Step[] steps, Fading fading, @Nullable RenderPlan next) {
        this.epoch = from.epoch;
        this.steps = steps;
        this.leading = lead.leading();
        this.light = lead.light();
        this.shares = new Shares(steps);
        this.measuring = from.slots(slot -> slot.readings.length > 0);
        this.stopping = from.slots(slot -> slot.stopEvent >= 0);
        this.fading = fading;
        this.next = next;
        this.readings = next == null ? new Readings(from.readingCount()) : next.readings;
        this.controls = from.controlsById();
        this.events = from.eventsById();
        this.receivers = from.slotsByNode();
        this.combined = from.combined();
        this.edited = from.edited.toArray(Control[]::new);
        this.leaving = List.copyOf(from.leaving);
        this.edits = from.edits.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The conductor's number for this plan and those it leads to. */
    public int epoch() {
        return epoch;
    }

    public Readings readings() {
        return readings;
    }

    /** The next plan that came back before this one. */
    public @Nullable RenderPlan retired() {
        return retired;
    }

    /** Conductor, when the plan has come back: ends the nodes that only it still held. */
    public void closeLeaving() {
        leaving.forEach(Slot::close);
    }

    /** Numbers the graph gives anew to nodes that stay. */
    void applyEdits() {
        for (int i = 0; i < edited.length; i++) {
            edited[i].set(edits[i], 0);
        }
    }

    /** Its steps take over what their nodes remember. */
    void adopt(RenderPlan before) {
        shares.adopt(before.shares);
        for (Step step : steps) {
            step.adopt();
        }
    }

    boolean faded() {
        return fading.over();
    }

    /** A block begins with this frame. */
    void begin(long frame) {
        fading.block(frame);
    }

    /** Whether some of its nodes tell the transport what to do: then {@link #lead} and {@link #follow} play it. */
    boolean led() {
        return leading > 0;
    }

    /**
     * Plays a stretch.
     *
     * @param clock to note how long each step takes; null for most blocks
     */
    void play(@Nullable Clock clock, float[][] out, int from, int to) {
        for (int first = from; first < to; first += Lanes.FRAMES) {
            int end = Math.min(to, first + Lanes.FRAMES);
            fading.begin(first, end);
            follow(clock, out, first, end);
        }
    }

    /**
     * Plays what leads to nodes that drive the transport, frame by frame, until one of them wants something.
     *
     * @return the frame after the last it played
     */
    int lead(Wishes wishes, @Nullable Clock clock, float[][] out, int from, int to) {
        int end = light ? Math.min(to, from + Lanes.FRAMES) : from + 1;
        for (int i = 0; i < leading; i++) {
            steps[i].open(fading, from);
        }
        begin(clock);
        int at = from;
        while (at < end && !wishes.any()) {
            fading.begin(at, at + 1);
            for (int i = 0; i < leading; i++) {
                steps[i].lead(fading, out, at);
                ended(i, clock);
            }
            at++;
        }
        return at;
    }

    /** Plays all that does not lead, over at most as many frames as lanes are long. */
    void follow(@Nullable Clock clock, float[][] out, int from, int to) {
        Kernel.played();
        begin(clock);
        for (int i = leading; i < steps.length; i++) {
            steps[i].play(fading, out, from, to);
            ended(i, clock);
        }
    }

    private void begin(@Nullable Clock clock) {
        if (clock != null) {
            shares.begin(clock.nanoTime());
        }
    }

    private void ended(int step, @Nullable Clock clock) {
        if (clock != null) {
            shares.ended(step, clock.nanoTime());
        }
    }

    void publish() {
        double[] back = readings.back();
        for (Slot slot : measuring) {
            for (int i = 0; i < slot.readings.length; i++) {
                // While a plan takes over, a node that leaves may stand where the next plan has no place.
                if (slot.readingIds[i] < back.length) {
                    back[slot.readingIds[i]] = slot.readings[i];
                }
            }
        }
        for (Combined each : combined) {
            each.begin(back);
        }
        for (Combined each : combined) {
            each.publish(back);
        }
        readings.publish();
    }

    boolean set(int parameter, double value, double seconds) {
        if (parameter >= controls.length || controls[parameter].length == 0 || Double.isNaN(value)) {
            return false;
        }
        for (Control control : controls[parameter]) {
            control.set(value, seconds);
        }
        return true;
    }

    boolean call(int event, double argument) {
        if (event >= events.length || events[event].length == 0) {
            return false;
        }
        boolean all = true;
        for (Called called : events[event]) {
            all &= called.call(argument);
        }
        return all;
    }

    /** A message for one node, at a frame of the block. */
    boolean tell(int node, int frame, long what, long first, long second) {
        Slot slot = node < receivers.length ? receivers[node] : null;
        return slot != null && slot.tell(frame, what, first, second);
    }

    void stopAll() {
        for (Slot slot : stopping) {
            slot.call(slot.stopEvent, 0);
        }
    }
}
