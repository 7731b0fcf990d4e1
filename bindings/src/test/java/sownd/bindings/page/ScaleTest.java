package sownd.bindings.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import sownd.bindings.state.Leaf;
import sownd.devices.PageLayout.Kind;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

class ScaleTest {
    private static final Leaf GAIN = new Leaf("/g", Leaf.Access.SET, Measure.DECIBEL, -90, 12, Value.of(0), "");
    private static final Leaf RATIO = new Leaf("/r", Leaf.Access.SET, Measure.RATIO, -1, 1, Value.of(0), "");
    private static final Leaf PEAK = Leaf.read("/p", Measure.DECIBEL, -90, 24, Value.of(-90), "");

    @Test
    void endsAreExactAndPositionAndValueAreInverse() {
        var fader = Scale.of(GAIN, Kind.FADER);
        assertThat(fader.value(0)).isEqualTo(-90);
        assertThat(fader.value(1)).isEqualTo(12);
        assertThat(fader.position(-90)).isZero();
        assertThat(fader.position(12)).isEqualTo(1);
        for (var position = 0.0; position <= 1; position += 1 / 127.0) {
            assertThat(fader.position(fader.value(position))).isCloseTo(position, within(1e-12));
        }
        assertThat(fader.position(Double.NaN)).isZero();
        assertThat(fader.position(99)).isEqualTo(1);
    }

    @Test
    void whatHasNoDecibelsIsEven() {
        assertThat(Scale.of(RATIO, Kind.FADER).value(0.5)).isZero();
        assertThat(Scale.of(RATIO, Kind.FADER).ticks()).isEmpty();
    }

    /** Deflections of IEC 60268-18: -20 dB at half, 0 dB full. */
    @Test
    void metersFollowTheNorm() {
        var meter = Scale.of(PEAK, Kind.METER);
        assertThat(meter.position(0)).isEqualTo(1);
        assertThat(meter.position(-20)).isEqualTo(0.5);
        assertThat(meter.position(-40)).isEqualTo(0.15);
        assertThat(meter.position(-70)).isZero();
        assertThat(meter.ticks()).extracting(tick -> tick.label()).contains("-20", "0");
    }

    @Test
    void readoutsAreWords() {
        assertThat(Scale.readout(-6, GAIN)).isEqualTo("-6.0 dB");
        assertThat(Scale.readout(-90, GAIN)).isEqualTo("off");
        assertThat(Scale.readout(-0.01, GAIN)).isEqualTo("0.0 dB");
    }
}
