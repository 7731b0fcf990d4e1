package sownd.bindings.conductor;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import sownd.bindings.feedback.Feedback;
import sownd.bindings.page.Control;
import sownd.bindings.page.Scale;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;
import sownd.devices.PageLayout.Kind;
import sownd.engine.graph.Value;

/** What one control of a page shows: one picture for every surface. Owned by the conductor's thread. */
final class Face {
    private static final int SLATE = 0x2b323b;
    private static final int LIGHT_INK = 0xf2f4f7;
    private static final int DARK_INK = 0x14181d;

    private final String page;
    private final Control control;
    private final String path;
    private final Optional<Leaf> level;
    private final Optional<Scale> scale;
    private final Set<String> reads;
    private int hands;
    private double ring = Double.NaN;
    private double hint = Double.NaN;
    private Appearance shown = Appearance.DARK;

    Face(String page, Control control, State state) {
        this.page = page;
        this.control = control;
        this.path = Project.path(page, control);
        this.level = control.level().flatMap(state::leaf);
        this.scale = level.map(control::scale);
        this.reads = new HashSet<>(control.feedback().reads());
        control.level().ifPresent(reads::add);
        control.peak().ifPresent(reads::add);
    }

    String page() {
        return page;
    }

    Control control() {
        return control;
    }

    /** {@code /page/evening/0/0} */
    String path() {
        return path;
    }

    Set<String> reads() {
        return reads;
    }

    Appearance shown() {
        return shown;
    }

    /** Where a value stands on this fader, 0 to 1. */
    double position(Value value) {
        return scale.map(s -> s.position(value.asNumber())).orElse(Double.NaN);
    }

    /** The value at a position of this fader. */
    Value value(double position) {
        return Value.of(scale.map(s -> s.value(position)).orElse(position));
    }

    /** A hand takes (+1) or leaves (-1) it. */
    void hand(int change) {
        hands += change;
    }

    /** How far a hold to confirm, an arming or a lock-out is, 0 to 1; NaN for none. */
    void ring(double part) {
        ring = part;
    }

    /** Where the hardware's fader stands, 0 to 1, while it has not taken over; NaN for none. */
    void hint(double position) {
        hint = position;
    }

    /** Computes what it shows now and publishes it. */
    Appearance refresh(State state, FaultSink faults) {
        var now = control.feedback().show(state::value);
        if (!now.fault().isEmpty()) {
            faults.fault(path + ": " + now.fault());
        }
        shown = appearance(state, now);
        publish(state);
        return shown;
    }

    /** Is told of an expression that cannot be computed. */
    interface FaultSink {
        void fault(String what);
    }

    private Appearance appearance(State state, Feedback.Shown now) {
        int fill = now.look().fill().orElse(control.pressable() ? SLATE : 0);
        int ink = now.look().ink().orElse(bright(fill) ? DARK_INK : LIGHT_INK);
        var badge = now.fault().isEmpty() ? now.look().badge().orElse("") : "warn";
        return new Appearance(
                now.text(),
                fill,
                ink,
                badge.equals("none") ? "" : badge,
                hands > 0,
                at(state, control.level()),
                at(state, control.peak()),
                readout(state),
                ring,
                hint,
                Appearance.Truth.PLAIN,
                Appearance.Decor.NONE);
    }

    private double at(State state, Optional<String> address) {
        return address.isEmpty() ? Double.NaN : position(state.value(address.get()));
    }

    private String readout(State state) {
        return level.map(leaf -> Scale.readout(state.value(leaf.path()).asNumber(), leaf))
                .orElse("");
    }

    /** Relative luminance after WCAG above 0.35: dark text reads better there. */
    private static boolean bright(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb) > 0.35;
    }

    private static double linear(int channel) {
        return Math.pow((channel & 0xff) / 255.0, 2.2);
    }

    private void publish(State state) {
        state.publish(path + "/pressed", Value.of(hands > 0));
        state.publish(path + "/text", Value.of(shown.text()));
        state.publish(path + "/fill", Value.of(String.format("#%06x", shown.fill())));
        state.publish(path + "/badge", Value.of(shown.badge()));
    }

    PageLayout.Control layout() {
        var ticks = scale.map(Scale::ticks).orElse(java.util.List.of());
        var home = control.kind() == Kind.FADER && level.isPresent()
                ? position(level.get().initial())
                : Double.NaN;
        return new PageLayout.Control(
                control.kind(),
                control.at(),
                control.span().rows(),
                control.span().columns(),
                ticks,
                home);
    }
}
