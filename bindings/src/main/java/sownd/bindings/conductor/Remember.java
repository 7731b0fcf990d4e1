package sownd.bindings.conductor;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sownd.bindings.project.ConnectionLeaves;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.store.Memory;
import sownd.devices.PageLayout;
import sownd.engine.graph.Value;

/**
 * What people set and a restart shall not forget: variables, the page of each surface, what faders hold. Offered to the
 * {@link Memory} as it changes; given back when its address is there for the first time. The conductor's thread.
 */
final class Remember implements Part {
    private static final String SAID = "/project/said";
    private static final long SAID_NANOS = 10_000_000_000L;

    private final Desk desk;
    private final Memory memory;
    private final Map<String, Memory.Kept> waiting;
    private final Map<String, Value> last = new HashMap<>();
    private Set<String> held = Set.of();
    private boolean full;
    private long now;

    Remember(Desk desk, Memory memory) {
        this.desk = desk;
        this.memory = memory;
        this.waiting = new HashMap<>(memory.kept());
    }

    @Override
    public String root() {
        return "/project/";
    }

    @Override
    public void open(Project project) {
        last.clear();
        edited(project);
    }

    @Override
    public void edited(Project project) {
        held = project.pages().values().stream()
                .flatMap(page -> page.controls().stream())
                .filter(control -> control.kind() == PageLayout.Kind.FADER)
                .flatMap(control -> control.motion().target().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int work(long atNanos) {
        now = atNanos;
        return 0;
    }

    @Override
    public void changed(Set<String> addresses) {
        for (var address : addresses) {
            if (remembers(address)) {
                remember(address);
            } else if (address.equals(SAID)) {
                forgetSaid(desk.state().value(SAID));
            }
        }
    }

    private boolean remembers(String address) {
        return address.startsWith("/var/")
                || (address.startsWith("/surface/") && (address.endsWith("/page") || address.endsWith("/brightness")))
                || (held.contains(address) && !address.startsWith(ConnectionLeaves.ROOT)); // the far end knows
    }

    private void remember(String address) {
        var leaf = desk.state().leaf(address).filter(its -> its.access() == Leaf.Access.SET);
        if (leaf.isEmpty()) {
            return;
        }
        var kept = Optional.ofNullable(waiting.remove(address))
                .filter(its -> its.initial().equals(leaf.get().initial()));
        if (kept.isPresent()) {
            giveBack(address, kept.get().value());
        } else {
            keep(leaf.get(), desk.state().value(address));
        }
    }

    private void giveBack(String address, Value value) {
        try {
            last.put(address, desk.set(address, value, 0, now));
        } catch (IllegalArgumentException gone) {
            desk.trouble("what " + address + " was cannot be given back: " + gone.getMessage());
        }
    }

    private void keep(Leaf leaf, Value value) {
        if (value.equals(last.getOrDefault(leaf.path(), leaf.initial()))) {
            return;
        }
        last.put(leaf.path(), value);
        var taken = memory.keep(leaf.path(), new Memory.Kept(value, leaf.initial()));
        if (!taken && !full) {
            desk.trouble("more is changed than can be remembered for the next start");
        }
        full = !taken;
    }

    /** What was said is shown for ten seconds. */
    private void forgetSaid(Value said) {
        if (!said.asText().isEmpty()) {
            desk.timers().at(now + SAID_NANOS, at -> {
                if (Objects.equals(desk.state().value(SAID), said)) {
                    desk.state().publish(SAID, Value.of(""));
                }
            });
        }
    }
}
