package sownd.bindings.conductor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sownd.bindings.feedback.Gauge;
import sownd.bindings.feedback.Shown;
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
    private final Paths paths;
    private final Optional<Leaf> level;
    private final Optional<Scale> scale;
    private final Set<String> reads;
    private final Reaches reaches;
    private final @Nullable Pledge pledge;
    private int hands;
    private double ring = Double.NaN;
    private double hint = Double.NaN;
    private Appearance shown = Appearance.DARK;

    /** The addresses it publishes. */
    private record Paths(String pressed, String text, String fill, String badge, String fault, String truth) {
        static Paths of(String path) {
            return new Paths(
                    path + "/pressed",
                    path + "/text",
                    path + "/fill",
                    path + "/badge",
                    path + "/fault",
                    path + "/truth");
        }
    }

    Face(String page, Control control, State state) {
        this.page = page;
        this.control = control;
        this.path = Project.path(page, control);
        this.paths = Paths.of(path);
        this.level = control.level().flatMap(state::leaf);
        this.scale = level.map(control::scale);
        this.pledge = control.feedback().truth().map(Pledge::new).orElse(null);
        var read = new HashSet<>(control.feedback().reads());
        control.level().ifPresent(read::add);
        control.peak().ifPresent(read::add);
        control.motion().across().ifPresent(read::add);
        this.reaches = new Reaches(control.reaches());
        read.addAll(reaches.reads());
        this.reads = Set.copyOf(read);
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

    /** Whether it is known what became of what the control asked for; null where nothing tells. */
    @Nullable
    Pledge pledge() {
        return pledge;
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
    Appearance refresh(State state, long now, FaultSink faults) {
        var look = control.feedback().show(state::value);
        if (!look.fault().isEmpty()
                && !look.fault().equals(state.value(paths.fault).asText())) {
            faults.fault(path + ": " + look.fault());
        }
        shown = appearance(state, look, now);
        publish(state, look.fault());
        return shown;
    }

    /** Is told of an expression that cannot be computed. */
    interface FaultSink {
        void fault(String what);
    }

    private Appearance appearance(State state, Shown look, long now) {
        int fill = look.fill().orElse(control.pressable() ? SLATE : 0);
        int ink = look.ink().orElse(bright(fill) ? DARK_INK : LIGHT_INK);
        var stale = staleSince(state);
        var lost = reaches.lost(state);
        return new Appearance(
                look.text(),
                fill,
                ink,
                look.fault().isEmpty() && lost.isEmpty() ? look.badge() : "warn",
                hands > 0,
                along(state),
                mark(state),
                stale.isPresent() ? Ages.words(now - stale.getAsLong()) + " old" : readout(state),
                ring,
                hint,
                truth(stale),
                new Appearance.Decor(
                        look.icon(),
                        look.image(),
                        look.border(),
                        gauge(state, look),
                        look.size(),
                        look.align(),
                        note(look, lost, stale, now)));
    }

    /** Since when the first of what it reads is not believed any more. */
    private OptionalLong staleSince(State state) {
        return state.doubts()
                ? reads.stream()
                        .map(state::staleSince)
                        .flatMapToLong(OptionalLong::stream)
                        .min()
                : OptionalLong.empty();
    }

    private Appearance.Truth truth(OptionalLong stale) {
        var told = pledge == null ? Appearance.Truth.PLAIN : pledge.told();
        return stale.isPresent() && told != Appearance.Truth.FAILED ? Appearance.Truth.STALE : told;
    }

    private String note(Shown look, String lost, OptionalLong stale, long now) {
        return Stream.of(
                        look.fault(),
                        pledge == null ? "" : pledge.reason(),
                        lost,
                        stale.isPresent() ? "no news for " + Ages.words(now - stale.getAsLong()) : "")
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The level; of an area how far across it is. */
    private double along(State state) {
        return control.kind() == Kind.XY ? scaled(state, control.motion().across()) : at(state, control.level());
    }

    /** The hold mark; of an area how far up it is. */
    private double mark(State state) {
        return control.kind() == Kind.XY ? scaled(state, control.motion().target()) : at(state, control.peak());
    }

    private double scaled(State state, Optional<String> address) {
        return address.flatMap(state::leaf)
                .map(leaf ->
                        control.scale(leaf).position(state.value(leaf.path()).asNumber()))
                .orElse(Double.NaN);
    }

    private double at(State state, Optional<String> address) {
        return address.isEmpty() ? Double.NaN : position(state.value(address.get()));
    }

    private static double gauge(State state, Shown look) {
        return switch (look.gauge().orElse(null)) {
            case null -> Double.NaN;
            case Gauge.Part(var part) -> part;
            case Gauge.Of(var address) ->
                state.leaf(address)
                        .map(leaf -> Scale.of(leaf, Kind.FADER)
                                .position(state.value(address).asNumber()))
                        .orElse(Double.NaN);
        };
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

    private void publish(State state, String fault) {
        state.publish(paths.pressed, Value.of(hands > 0));
        state.publish(paths.text, Value.of(shown.text()));
        state.publish(paths.fill, Value.of(hex(shown.fill())));
        state.publish(paths.badge, Value.of(shown.badge()));
        state.publish(paths.fault, Value.of(fault));
        state.publish(paths.truth, Value.of(word(shown.truth())));
    }

    /** {@code #rrggbb}; formatting would take longer than all the rest. */
    private static String hex(int rgb) {
        return "#" + Integer.toHexString(0x1000000 | (rgb & 0xffffff)).substring(1);
    }

    private static String word(Appearance.Truth truth) {
        return switch (truth) {
            case PLAIN -> "plain";
            case COMMANDED -> "commanded";
            case CONFIRMED -> "confirmed";
            case FAILED -> "failed";
            case STALE -> "stale";
        };
    }

    PageLayout.Control layout() {
        var ticks = scale.map(Scale::ticks).orElse(List.of());
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
