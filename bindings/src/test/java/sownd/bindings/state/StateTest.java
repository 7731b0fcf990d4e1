package sownd.bindings.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Nearest;
import sownd.engine.graph.Value;

class StateTest {
    private final State state = new State();

    @BeforeEach
    void declare() {
        state.declare(new Leaf("/graph/main/music/gain", Leaf.Access.SET, Measure.DECIBEL, -90, 12, Value.of(-6), ""));
        state.declare(new Leaf("/graph/main/music/mute", Leaf.Access.SET, Measure.SWITCH, 0, 1, Value.of(false), ""));
        state.declare(Leaf.call("/graph/main/music/play", ""));
        state.declare(Leaf.readText("/graph/main_two/x", "y", ""));
        state.takeChanged();
    }

    @Test
    void aBranchAnswersWithItsLeavesAndNotWithItsNeighbours() {
        var main = new Value.Fields(
                Map.of("music", new Value.Fields(Map.of("gain", Value.of(-6), "mute", Value.of(false)))));
        assertThat(state.read("/graph/main")).contains(main);
        assertThat(state.read("/graph/nothing")).isEmpty();
        assertThat(state.read("/")).isPresent();
    }

    @Test
    void valuesAreMadeFitOrRefused() {
        assertThat(state.set("/graph/main/music/gain", Value.of(40), 0, 0)).isEqualTo(Value.of(12));
        assertThat(state.set("/graph/main/music/gain", Value.of("-3"), 0, 0)).isEqualTo(Value.of(-3));
        assertThat(state.set("/graph/main/music/mute", Value.of("on"), 0, 0)).isEqualTo(Value.of(true));
        assertThatThrownBy(() -> state.set("/graph/main/music/mute", Value.of("maybe"), 0, 0))
                .hasMessageContaining("is not a switch");
        assertThatThrownBy(() -> state.set("/graph/main/music/gain", Value.of(Double.NaN), 0, 0))
                .hasMessageContaining("is not a number");
        assertThatThrownBy(() -> state.set("/graph/main/music/play", Value.of(1), 0, 0))
                .hasMessageContaining("cannot be set, it can be called only");
        assertThatThrownBy(() -> state.set("/graph/main/musik/gain", Value.of(1), 0, 0))
                .hasMessageContaining("did you mean /graph/main/music/gain?");
    }

    @Test
    void onlyWhatIsDifferentCountsAsChanged() {
        state.publish("/graph/main/music/gain", Value.of(-6));
        assertThat(state.takeChanged()).isEmpty();
        state.set("/graph/main/music/gain", Value.of(-5), 0, 0);
        assertThat(state.takeChanged()).containsExactly("/graph/main/music/gain");
        assertThat(state.takeChanged()).isEmpty();
    }

    @Test
    void addressesAreOfOneForm() {
        for (var wrong :
                List.of("", "/", "graph/x", "/Graph/x", "/graph//x", "/graph/x/", "/a b", "/" + "x".repeat(300))) {
            assertThat(Addresses.valid(wrong)).as(wrong).isFalse();
        }
        assertThat(Addresses.valid("/page/evening/0/2/press")).isTrue();
    }

    @Test
    void theNearestNameIsFoundByLettersSwappedLeftOutOrChanged() {
        var known = List.of("gain", "pan", "mixer", "limiter");
        assertThat(Nearest.to("gian", known)).contains("gain");
        assertThat(Nearest.to("limter", known)).contains("limiter");
        assertThat(Nearest.to("reverb", known)).isEmpty();
    }
}
