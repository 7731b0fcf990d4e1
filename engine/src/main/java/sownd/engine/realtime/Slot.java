package sownd.engine.realtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.PortType;

/**
 * A node while it plays: its unit, its parameters and what it measures. A plan that keeps the node keeps its slot.
 * Made on the conductor's thread, then owned by the audio thread until no plan holds it.
 */
public final class Slot {
    final int node;
    final NodeType type;
    final Unit unit;
    final Control[] controls;
    final double[] readings;
    final int[] readingIds;
    final int[] eventIds;
    final ReplyLane told;
    final int stopEvent;
    int firstChannel;
    private final int rest;
    private long resting;
    private boolean failed;
    private boolean still;
    private volatile String why = "";

    /** What a plan made for this node must be made for too: its texts and counts. */
    final List<String> texts;

    final Setup setup;
    /** Most channels of any port. */
    final int channels;
    /** Most channels any plan gave the node so far; conductor's thread. */
    int widest = 1;

    private @Nullable Lanes lanes;
    private @Nullable LaneUnit played;
    private @Nullable Holder holder;
    private int place;
    private int heldAt;
    private @Nullable Block block;

    final Overflow overflow;
    final Pending pending;
    private final OscMessage message = new OscMessage();

    /**
     * @param ids numbers for the node itself, its parameters, readings and events, stable over plans
     * @param setup what the unit was prepared with
     * @param values initial number of each parameter; what stands for a text is not used
     */
    public Slot(NodeType type, Unit unit, Setup setup, SlotIds ids, double[] values, ReplyLane told) {
        this.node = ids.node();
        this.type = type;
        this.unit = unit;
        this.told = told;
        this.overflow = new Overflow(told, node);
        this.pending = new Pending(overflow);
        this.stopEvent = unit.drives() ? -1 : type.event("stop");
        this.rest = setup.rate();
        this.setup = setup;
        this.readings = type.readingsAtRest();
        this.readingIds = ids.readings();
        this.eventIds = ids.events();
        List<Parameter> parameters = type.parameters();
        this.controls = new Control[parameters.size()];
        for (int i = 0; i < controls.length; i++) {
            controls[i] = new Control(ids.parameters()[i], parameters.get(i), values[i], setup.rate(), setup.block());
        }
        this.texts = texts(type, setup);
        this.channels = type.widest();
        if (unit instanceof LaneUnit alone) {
            lanes = Lanes.memory(channels);
            alone.prepare(lanes, setup);
            played = alone;
        }
    }

    private static List<String> texts(NodeType type, Setup setup) {
        List<String> texts = new ArrayList<>();
        for (Parameter parameter : type.parameters()) {
            if (parameter.measure().fixed()) {
                texts.add(setup.text(parameter.name()));
            }
        }
        return texts;
    }

    /** Whether the node is played in lanes, together with others or alone. */
    boolean laned() {
        return unit instanceof LaneUnit;
    }

    LaneUnit.Arithmetic arithmetic() {
        return unit instanceof LaneUnit body ? body.arithmetic() : LaneUnit.Arithmetic.NONE;
    }

    /** Another step plays the node from now on; what the node remembers goes there. Audio thread. */
    void moveTo(Holder next, Lanes to, LaneUnit by, int at) {
        if (lanes != null && lanes != to) {
            to.move(at, lanes, place);
        }
        lanes = to;
        played = by;
        place = at;
        heldBy(next, at);
    }

    /** Whether what plays it has tuned it to where it stands still. */
    boolean settled() {
        return holder != null && holder.settled(heldAt);
    }

    /** Another step plays the node, which remembers nothing. Audio thread. */
    void heldBy(Holder next, int at) {
        holder = next;
        heldAt = at;
        begin();
    }

    /** A step plays the node by itself. Audio thread. */
    void playedBy(Block its) {
        block = its;
        begin();
    }

    private void begin() {
        for (Control control : controls) {
            control.tells(this);
            control.release();
        }
    }

    void stir() {
        still = false;
        if (holder != null) {
            holder.stir(heldAt);
        }
    }

    /** Nothing is to be written again while no parameter moves. */
    void fill(int from, int to) {
        if (still) {
            return;
        }
        still = true;
        for (Control control : controls) {
            control.fill(from, to);
            still &= control.steady();
        }
    }

    /** Whether no parameter moved in the last stretch. */
    boolean steady() {
        for (Control control : controls) {
            if (!control.steady()) {
                return false;
            }
        }
        return true;
    }

    boolean resting() {
        return resting > 0;
    }

    void rest(int frames) {
        resting -= frames;
    }

    public NodeType type() {
        return type;
    }

    /** Why the unit last went silent; any thread. */
    public String why() {
        return why;
    }

    /** How many events found no room at its outputs; any thread. */
    public long dropped() {
        return overflow.count();
    }

    /** Conductor's thread, when no plan holds the slot any more. */
    public void close() {
        unit.close();
    }

    /** The conductor calls an event, at the first frame of what is played next. False when there is no room. */
    boolean call(int event, double argument) {
        if (played != null) {
            happen(event, argument);
            return true;
        }
        return pending.add(0, Command.word(Command.CALL, event), Double.doubleToRawLongBits(argument), 0);
    }

    /** A message from outside, at a frame of the block. False without room; a node in lanes hears none. */
    boolean tell(int frame, long what, long first, long second) {
        return played == null && pending.add(frame, what, first, second);
    }

    /** What the conductor told is handed to the unit, whose block stands at its frame. */
    void take(Events from, int index) {
        switch (Command.kind(from.word(index))) {
            case Command.CALL -> happen(Command.id(from.word(index)), from.number(index));
            case Command.MIDI -> receive(PortType.MIDI, Unit.OUTSIDE, from, index);
            default -> receive(PortType.OSC, Unit.OUTSIDE, from, index);
        }
    }

    void happen(int event, double argument) {
        Block its = block;
        try {
            if (resting <= 0 && played != null) {
                played.event(place, event, argument);
            } else if (resting <= 0 && its != null) {
                unit.event(its, event, argument);
            }
        } catch (RuntimeException | Error thrown) {
            fail("threw " + thrown);
            if (played != null && holder != null) {
                holder.failed(heldAt);
            }
        }
    }

    /** A message comes to an input of the unit. */
    void receive(PortType kind, int port, Events from, int index) {
        Block its = block;
        if (resting > 0 || its == null) {
            return;
        }
        try {
            if (kind == PortType.MIDI) {
                unit.midi(its, port, (int) from.word(index));
            } else {
                message.set(from.word(index) & 0xffff_ffffL, from.first(index), from.second(index));
                unit.osc(its, port, message);
            }
        } catch (RuntimeException | Error thrown) {
            fail("threw " + thrown);
        }
    }

    /** A node that hears late takes a stretch; whatever goes wrong there, it goes silent. */
    void absorb(Block its, int from, int to) {
        its.stretch(from, to);
        try {
            if (resting <= 0) {
                unit.absorb(its);
            }
        } catch (RuntimeException | Error thrown) {
            fail("threw " + thrown);
        }
    }

    /** Plays a stretch; whatever the unit does, what comes out is finite. */
    void play(Block block, int from, int to) {
        boolean asBefore = still;
        fill(from, to);
        if (resting > 0) {
            resting -= to - from;
            Guard.silence(block.outs(), from, to);
            stir(); // the unit has not seen what was filled
            return;
        }
        block.stretch(from, to, asBefore);
        try {
            unit.process(block);
        } catch (RuntimeException | Error thrown) {
            fail("threw " + thrown);
        }
        if (resting <= 0 && !block.vouched() && !Guard.finite(block.outs(), from, to)) {
            fail("gave a sample that is not a finite number");
        }
        settle(block, from, to);
    }

    private void settle(Block block, int from, int to) {
        if (resting > 0) {
            Guard.silence(block.outs(), from, to);
        } else {
            mend();
        }
    }

    void mend() {
        if (failed) {
            failed = false;
            told.mended(node);
        }
    }

    void fail(String reason) {
        resting = rest;
        told.count();
        if (!failed) {
            failed = true;
            why = reason;
            told.failed(node);
        }
        if (played == null) {
            reset(reason);
        }
    }

    private void reset(String reason) {
        try {
            unit.reset();
        } catch (RuntimeException | Error thrown) {
            why = reason + ", and its reset threw " + thrown;
        }
    }
}
