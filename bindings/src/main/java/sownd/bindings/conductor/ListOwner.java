package sownd.bindings.conductor;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sownd.bindings.page.Control;
import sownd.bindings.project.ListLeaves;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.engine.graph.Value;

/** Owner of everything under {@code /list}: the lists of actions that run, as people see and stop them. */
final class ListOwner implements Part {
    private static final Pattern CONTROL = Pattern.compile("/pages/([^/]+)/controls/\\d+(?=/|$)");
    private static final Pattern BINDING = Pattern.compile("/bindings/([^/]+)(/.*)?");
    private static final long SECOND = 1_000_000_000L;

    private final @Nullable RunningList[] slots = new RunningList[ListLeaves.SLOTS];
    private final Desk desk;
    private Project project = Project.NOTHING;
    private long nextLook;
    private long seen;
    private boolean empty = true;

    ListOwner(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String root() {
        return ListLeaves.ROOT;
    }

    @Override
    public void open(Project opened) {
        project = opened;
        desk.lists().naming(this::name);
    }

    /** {@code /pages/one/controls/3/press} → {@code /page/one/0/2 press}, {@code /bindings/storm/do} → {@code /binding/storm}. */
    private String name(String pointer) {
        var binding = BINDING.matcher(pointer);
        if (binding.matches()) {
            return "/binding/" + binding.group(1);
        }
        var control = CONTROL.matcher(pointer);
        return control.lookingAt() ? control(control.group(1), control.group(), pointer) : pointer;
    }

    private String control(String page, String pointer, String whole) {
        var rest = whole.substring(pointer.length()).replace('/', ' ');
        var found = project.pages().get(page);
        if (found != null) {
            for (Control control : found.controls()) {
                if (control.pointer().equals(pointer)) {
                    return Project.path(page, control) + rest;
                }
            }
        }
        return whole;
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        var slot = ListLeaves.slot(leaf.path());
        if (slot.isEmpty()) {
            desk.lists().stop(call.argument().asText());
            return;
        }
        var list = slots[slot.getAsInt()];
        if (list != null) {
            desk.lists().stop(list);
        }
    }

    @Override
    public int work(long now) {
        var lists = desk.lists();
        var none = lists.count() == 0;
        if ((none && empty) || (lists.changes() == seen && now - nextLook < 0)) {
            return 0;
        }
        empty = none;
        seen = lists.changes();
        nextLook = now + SECOND;
        for (var i = 0; i < slots.length; i++) {
            var list = slots[i];
            if (list != null && list.ended()) {
                slots[i] = null;
            }
        }
        lists.running().forEach(this::place);
        show(now);
        return 0;
    }

    /** A list keeps its place as long as it runs: a hand on its stop means it. */
    private void place(RunningList list) {
        var free = -1;
        for (var i = slots.length - 1; i >= 0; i--) {
            if (slots[i] == list) {
                return;
            }
            free = slots[i] == null ? i : free;
        }
        if (free >= 0) {
            slots[free] = list;
        }
    }

    private void show(long now) {
        for (var i = 0; i < slots.length; i++) {
            var list = slots[i];
            var path = ListLeaves.ROOT + (i + 1);
            var state = desk.state();
            state.publish(
                    path + "/name", Value.of(list == null ? "" : desk.lists().name(list)));
            state.publish(
                    path + "/waits", Value.of(list == null ? "" : list.waiting().words()));
            state.publish(
                    path + "/age", Value.of(list == null ? 0 : Math.max(0, Math.floorDiv(now - list.began(), SECOND))));
        }
    }
}
