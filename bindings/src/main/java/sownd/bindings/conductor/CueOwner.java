package sownd.bindings.conductor;

import java.util.LinkedHashMap;
import java.util.Map;
import sownd.bindings.cue.Cue;
import sownd.bindings.project.CueLeaves;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.engine.graph.Value;

/** Owner of everything under {@code /cue}: what people say to cue lists. */
final class CueOwner implements Part {
    private final Map<String, CueStand> stands = new LinkedHashMap<>();
    private final Desk desk;

    CueOwner(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String root() {
        return CueLeaves.ROOT;
    }

    @Override
    public void open(Project project) {
        stands.clear();
        project.cues().forEach((id, list) -> stands.put(id, new CueStand(desk, id, list)));
    }

    @Override
    public void edited(Project project) {
        stands.entrySet().removeIf(stand -> {
            var goes = !project.cues().containsKey(stand.getKey());
            if (goes) {
                stand.getValue().panic();
            }
            return goes;
        });
        project.cues().forEach((id, list) -> {
            var stand = stands.get(id);
            if (stand == null) {
                stands.put(id, new CueStand(desk, id, list));
            } else {
                stand.edit(list);
            }
        });
    }

    @Override
    public void set(Leaf leaf, Value value, long rampNanos, long atNanos) {
        var parts = leaf.path().substring(CueLeaves.ROOT.length()).split("/", 3);
        var stand = stand(parts[0]);
        if (parts.length == 2) {
            stand.next(value.asText());
        } else {
            stand.arm(parts[1], value.asFlag() ? Cue.Arming.ARMED : Cue.Arming.DISARMED);
        }
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        var parts = leaf.path().substring(CueLeaves.ROOT.length()).split("/", 3);
        var stand = stand(parts[0]);
        if (parts.length == 2) {
            stand.say(parts[1], call.atNanos(), call.surface());
        } else {
            stand.say(parts[2], parts[1], call.atNanos(), call.surface());
        }
    }

    private CueStand stand(String id) {
        var stand = stands.get(id);
        if (stand == null) {
            throw new IllegalArgumentException("there is no cue list \"" + id + "\", use one of this project");
        }
        return stand;
    }

    @Override
    public int work(long now) {
        if (stands.isEmpty()) {
            return 0;
        }
        var work = 0;
        for (var stand : stands.values()) {
            work += stand.work(now);
        }
        return work;
    }

    @Override
    public void stopAll(long atNanos) {
        stands.values().forEach(CueStand::end);
    }
}
