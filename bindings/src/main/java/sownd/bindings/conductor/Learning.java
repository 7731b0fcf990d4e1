package sownd.bindings.conductor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import sownd.bindings.action.Sending;
import sownd.bindings.conductor.Proposal.Proposed;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.devices.ControlEvent;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscMessage;
import sownd.engine.graph.Ids;
import sownd.engine.graph.Value;

/**
 * Binding by doing: what comes next from hardware or the network is not carried out but proposed as a binding. Also
 * tells of OSC that means nothing here. Owner of everything under {@code /learn}. The conductor's thread.
 */
final class Learning implements Part {
    /** Nobody is waited for longer than this. */
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Desk desk;
    private final Bindings bindings;
    private final Strangers strangers = new Strangers();
    private Project project = Project.NOTHING;
    private Optional<Function<Heard, Optional<Proposed>>> waiting = Optional.empty();
    private Optional<Proposed> proposal = Optional.empty();
    /** The binding that lights what was just bound. */
    private String greeting = "";

    private long waits;

    /** The patience for one wait is over. */
    private record Over(Learning learning, long number) implements Timers.Due {
        @Override
        public void fire(long now) {
            if (number == learning.waits) {
                learning.end("nothing was heard in 30 s", Optional.empty());
            }
        }
    }

    Learning(Desk desk, Bindings bindings) {
        this.desk = desk;
        this.bindings = bindings;
    }

    @Override
    public String root() {
        return "/learn/";
    }

    @Override
    public void open(Project opened) {
        project = opened;
        waiting = Optional.empty();
        proposal = Optional.empty();
        waits++;
        strangers.begin(desk.now());
    }

    /** What was accepted is there: its light shows at once what is so. */
    @Override
    public void edited(Project edited) {
        project = edited;
        if (edited.bindings().containsKey(greeting)) {
            desk.call("/binding/" + greeting + "/fire", new State.Call(Value.nothing(), desk.now(), ""));
            greeting = "";
        }
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        var what = call.argument().asText();
        var state = desk.state();
        switch (leaf.path().substring(root().length())) {
            case "accept" -> accept();
            case "control" ->
                begin(what, this::control, heard -> Proposal.forControl(what, heard, project, state), call);
            case "light" -> begin(what, this::control, heard -> Proposal.forLight(what, heard, project, state), call);
            case "sender" -> end("", Proposal.forSender(sender(what), project, state));
            default -> begin(what, Learning::binding, heard -> Proposal.forBinding(what, heard, project, state), call);
        }
    }

    /** What is proposed becomes one step of the project's history. */
    private void accept() {
        var accepted = proposal.orElseThrow(() -> new IllegalArgumentException(
                "there is nothing to accept, choose a control by /learn/control and play the hardware"));
        desk.outside().send(new Sending.Edit(accepted.edit()));
        greeting = accepted.greeting();
        propose(Optional.empty());
    }

    private static String sender(String address) {
        if (!address.startsWith("/") || address.length() < 2) {
            throw new IllegalArgumentException("\"" + address + "\" is no OSC address, name one that /learn/osc lists");
        }
        return address;
    }

    private String control(String path) {
        if (desk.state().leaf(path + "/pressed").isEmpty() || !path.startsWith("/page/")) {
            throw new IllegalArgumentException(
                    "\"" + path + "\" is no control, name one by its page and place such as /page/evening/0/0");
        }
        return path;
    }

    private static String binding(String id) {
        if (!Ids.valid(id)) {
            throw new IllegalArgumentException("\"" + id + "\" is not an id, use small letters, digits and _");
        }
        return id;
    }

    /** Waits for what is to be bound; without anything to bind nothing is waited for any more. */
    private void begin(
            String what, UnaryOperator<String> named, Function<Heard, Optional<Proposed>> proposed, State.Call call) {
        if (what.isEmpty()) {
            end("", Optional.empty());
            return;
        }
        var known = named.apply(what);
        end("", Optional.empty());
        waiting = Optional.of(proposed);
        desk.state().publish("/learn/waiting", Value.of(known));
        desk.timers().at(call.atNanos() + PATIENCE_NANOS, new Over(this, waits));
    }

    private void end(String heard, Optional<Proposed> proposed) {
        waiting = Optional.empty();
        waits++;
        desk.state().publish("/learn/waiting", Value.of(""));
        desk.state().publish("/learn/heard", Value.of(heard));
        propose(proposed);
    }

    private void propose(Optional<Proposed> proposed) {
        proposal = proposed;
        desk.state()
                .publish(
                        "/learn/proposal", Value.of(proposed.map(Proposed::edit).orElse("")));
    }

    /** Whether this message was waited for; then it does nothing else. */
    boolean takes(String connection, MidiEvent event) {
        return waiting.isPresent()
                && Heard.of(connection, event).map(this::learn).orElse(false);
    }

    /** The same for OSC; what is meant for an address of ours is never taken, so that stopping everything works. */
    boolean takes(OscMessage message, String from) {
        return waiting.isPresent() && desk.state().leaf(message.address()).isEmpty() && learn(Heard.of(message, from));
    }

    /** The same for what a connection says in passing. */
    boolean takes(String address, List<Value> said) {
        return waiting.isPresent() && learn(new Heard.Said(address, said));
    }

    /** The same for a hand on a surface; hands on the screen choose what is learnt. */
    boolean takes(ControlEvent event) {
        return waiting.isPresent()
                && !event.surface().equals(Project.SCREEN)
                && Heard.of(event).map(this::learn).orElse(false);
    }

    private boolean learn(Heard heard) {
        var proposed = waiting.flatMap(its -> its.apply(heard));
        var doubt = proposed.isEmpty() ? ", which cannot be bound to this" : boundAlready(heard);
        end(heard.said() + doubt, proposed);
        return true;
    }

    private String boundAlready(Heard heard) {
        var same = bindings.those(bound -> heard.starts(bound.binding().when()));
        return same.isEmpty() ? "" : ", which starts " + same.getFirst().called() + " already";
    }

    /** OSC came that means nothing here. */
    void unknown(String address, String from) {
        strangers.met(address, from, desk.now());
    }

    @Override
    public int work(long now) {
        if (strangers.due(now)) {
            desk.state().publish("/learn/osc", new Value.Items(strangers.said(now)));
        }
        return 0;
    }
}
