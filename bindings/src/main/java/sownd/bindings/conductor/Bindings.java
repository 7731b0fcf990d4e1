package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import sownd.bindings.project.Project;
import sownd.bindings.shape.References;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.bindings.trigger.Deed;
import sownd.bindings.trigger.Trigger;
import sownd.bindings.trigger.Trigger.Way;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscMessage;
import sownd.engine.graph.Value;

/**
 * The bindings of the project: whatever starts one comes through here. Owner of everything under {@code /binding}. The
 * conductor's thread.
 */
final class Bindings implements Part, Gestures.Ear {
    private final Desk desk;
    private final Lists lists;
    private final Watching watching;
    private final Schedule schedule;
    private final Map<String, Bound> byId = new LinkedHashMap<>();
    /** Those that listen to one name, by way and name; and those that must be asked each time. */
    private final Map<Way, Map<String, List<Bound>>> named = new EnumMap<>(Way.class);

    private final Map<Way, List<Bound>> unnamed = new EnumMap<>(Way.class);

    /** Starts a binding with a value, at a time. */
    interface Starter {
        void start(Bound bound, Value value, long atNanos);
    }

    Bindings(Desk desk, Lists lists, java.time.Clock wall) {
        this.desk = desk;
        this.lists = lists;
        this.watching = new Watching(desk, this::start);
        this.schedule = new Schedule(desk, wall, this::start);
    }

    @Override
    public String root() {
        return "/binding/";
    }

    @Override
    public void open(Project project) {
        byId.clear();
        take(project);
        watching.open(byId.values());
        schedule.open(byId.values(), project.whereabouts());
    }

    @Override
    public void edited(Project project) {
        take(project);
        watching.edited(byId.values());
        schedule.edited(byId.values(), project.whereabouts());
    }

    private void take(Project project) {
        var before = Map.copyOf(byId);
        byId.clear();
        named.clear();
        unnamed.clear();
        project.bindings().forEach((id, binding) -> {
            var old = before.get(id);
            var bound = new Bound(id, binding, old == null ? 0 : old.fired());
            byId.put(id, bound);
            file(bound, binding.when());
        });
    }

    private void file(Bound bound, Trigger trigger) {
        trigger.name()
                .map(name -> named.computeIfAbsent(trigger.way(), _ -> new HashMap<>())
                        .computeIfAbsent(name, _ -> new ArrayList<>()))
                .orElseGet(() -> unnamed.computeIfAbsent(trigger.way(), _ -> new ArrayList<>()))
                .add(bound);
    }

    private List<Bound> named(Way way, String name) {
        return named.getOrDefault(way, Map.of()).getOrDefault(name, List.of());
    }

    private List<Bound> unnamed(Way way) {
        return unnamed.getOrDefault(way, List.of());
    }

    /** Starts what an OSC message is meant for; false if it is meant for nothing. */
    boolean osc(OscMessage message, long atNanos) {
        var meant = all(named(Way.OSC, message.address()), trigger -> trigger.fired(message), atNanos);
        return all(unnamed(Way.OSC), trigger -> trigger.fired(message), atNanos) || meant;
    }

    void midi(String connection, MidiEvent event, long atNanos) {
        all(unnamed(Way.MIDI), trigger -> trigger.fired(connection, event), atNanos);
    }

    /** A node of a graph told a number. */
    void told(String address, Value value, long atNanos) {
        all(named(Way.TOLD, address), _ -> Optional.of(value), atNanos);
    }

    /** A connection said something in passing. */
    void happened(String address, List<Value> said, long atNanos) {
        all(named(Way.TOLD, address), trigger -> trigger.fired(said), atNanos);
    }

    /** A request named them. */
    void requested(String name, Value value, long atNanos) {
        all(named(Way.HTTP, name), _ -> Optional.of(value), atNanos);
    }

    @Override
    public void did(String control, Deed deed, Value value, long atNanos) {
        all(
                named(Way.GESTURE, control),
                trigger -> trigger.deed().filter(deed::equals).map(_ -> value),
                atNanos);
    }

    private boolean all(List<Bound> which, Function<Trigger, Optional<Value>> asked, long atNanos) {
        var any = false;
        for (var bound : List.copyOf(which)) {
            var value = asked.apply(bound.binding().when());
            value.ifPresent(given -> start(bound, given, atNanos));
            any |= value.isPresent();
        }
        return any;
    }

    /** Its trigger says so: it is started, if it is armed and its condition holds. */
    private void start(Bound bound, Value value, long atNanos) {
        if (desk.state().value(bound.address("armed")).asFlag() && allowed(bound, value)) {
            fire(bound, value, "", atNanos);
        }
    }

    private boolean allowed(Bound bound, Value value) {
        var condition = bound.binding().condition();
        try {
            return condition.isEmpty()
                    || condition.get().evaluate(reading(value)).asFlag();
        } catch (IllegalArgumentException failed) {
            desk.trouble("binding " + bound.called() + ": " + failed.getMessage());
            return false;
        }
    }

    private Function<String, Value> reading(Value value) {
        return address ->
                address.equals(References.VALUE) ? value : desk.state().value(address);
    }

    /** The one place where a binding's actions begin. */
    private void fire(Bound bound, Value value, String surface, long atNanos) {
        desk.state().publish(bound.address("fired"), bound.firedOnceMore());
        lists.start("/bindings/" + bound.id(), bound.binding().actions(), value, surface, atNanos);
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        var bound = byId.get(leaf.path().split("/", 4)[2]);
        if (bound != null) {
            fire(bound, call.argument(), call.surface(), call.atNanos());
        }
    }

    @Override
    public void changed(Set<String> addresses) {
        watching.changed(addresses);
        schedule.changed(addresses);
    }

    @Override
    public int work(long now) {
        return watching.work(now);
    }

    /** The bindings that are there, for those who ask what is bound already. */
    List<Bound> those(Predicate<Bound> which) {
        return byId.values().stream().filter(which).toList();
    }
}
