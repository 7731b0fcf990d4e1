package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import sownd.bindings.preset.Mix;
import sownd.bindings.preset.Preset;
import sownd.bindings.project.PresetLeaves;
import sownd.bindings.project.Project;
import sownd.bindings.shape.Quantities;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** Owner of everything under {@code /preset}: recalls, mixes, and says which presets hold. */
final class PresetOwner implements Part {
    private static final double NANOS = 1e9;
    private final Desk desk;
    private final PresetStoring storing;
    private Map<String, Preset> presets = Map.of();
    private final Map<String, List<String>> readers = new HashMap<>();

    PresetOwner(Desk desk) {
        this.desk = desk;
        this.storing = new PresetStoring(desk);
    }

    @Override
    public String root() {
        return PresetLeaves.ROOT;
    }

    @Override
    public void open(Project project) {
        presets = new LinkedHashMap<>();
        project.presets().forEach((id, preset) -> presets.put(id, preset.with(this::meant)));
        readers.clear();
        presets.forEach((id, preset) -> preset.values()
                .keySet()
                .forEach(address ->
                        readers.computeIfAbsent(address, _ -> new ArrayList<>()).add(id)));
        presets.keySet().forEach(this::look);
    }

    @Override
    public void changed(Set<String> addresses) {
        if (!readers.isEmpty()) {
            for (var address : addresses) {
                readers.getOrDefault(address, List.of()).forEach(this::look);
            }
        }
    }

    private void look(String id) {
        var preset = presets.get(id);
        if (preset != null) {
            var holds = preset.holds(desk.state()::value);
            desk.state().publish(PresetLeaves.ROOT + id + "/active", Value.of(holds));
        }
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        if (leaf.path().equals(PresetLeaves.MORPH)) {
            morph(call);
            return;
        }
        if (leaf.path().equals(PresetLeaves.STORE)) {
            storing.store(call.argument(), presets);
            return;
        }
        var id = leaf.path().substring(PresetLeaves.ROOT.length(), leaf.path().lastIndexOf('/'));
        if (leaf.path().endsWith("/store")) {
            storing.store(id, call.argument(), presets);
        } else {
            recall(id, call);
        }
    }

    private void recall(String id, State.Call call) {
        var seconds = call.argument().asNumber();
        var over = seconds > 0 && seconds <= 86_400 ? Math.round(seconds * NANOS) : 0;
        Objects.requireNonNull(presets.get(id))
                .values()
                .forEach((address, entry) -> recall(address, entry, over, call.atNanos()));
    }

    /** One value that cannot be set does not keep the others from it. */
    private void recall(String address, Preset.Entry entry, long over, long at) {
        attempt(
                address,
                () -> desk.glide(
                        address, entry.to(), entry.curve(), entry.overNanos().orElse(over), at));
    }

    private void morph(State.Call call) {
        if (!(call.argument() instanceof Value.Fields(var weights))) {
            throw new IllegalArgumentException("a morph needs weights, give an object such as {\"dark\": 0.5}");
        }
        var mixed = new LinkedHashMap<Preset, Double>();
        weights.forEach((id, weight) -> mixed.put(preset(id), weight.asNumber()));
        Mix.of(mixed).forEach((address, value) -> attempt(address, () -> desk.set(address, value, 0, call.atNanos())));
    }

    private Preset preset(String id) {
        var preset = presets.get(id);
        if (preset == null) {
            throw new IllegalArgumentException("there is no preset \"" + id + "\", use one of this project");
        }
        return preset;
    }

    /** Texts with a unit are numbers where a number belongs. */
    private Value meant(String address, Value to) {
        var measure = desk.state().leaf(address).map(Leaf::measure).orElse(Measure.NONE);
        var number = measure != Measure.TEXT && measure != Measure.NONE && measure != Measure.SWITCH;
        try {
            return number && to instanceof Value.Text ? Value.of(Quantities.parse(to, measure)) : to;
        } catch (IllegalArgumentException unfit) {
            desk.trouble("a preset's " + address + ": " + unfit.getMessage());
            return to;
        }
    }

    private void attempt(String address, Runnable what) {
        desk.causes().sets(address);
        try {
            what.run();
        } catch (IllegalArgumentException failed) {
            desk.trouble(String.valueOf(failed.getMessage()));
        }
    }
}
