package sownd.bindings.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a fader takes over, on a device of 0 to 127; times are steps of ten milliseconds. */
class FaderTableTest {
    private static final long STEP = 10_000_000L;
    private final StringBuilder went = new StringBuilder();

    /**
     * A number is where the fader is; {@code =} and a number is somebody else moving the value; {@code !} and a number is
     * another page, whose value is there; {@code ~} is a second in which nothing happens.
     */
    private String played(Takeover takeover, double value, String script) {
        var fader = new Fader(takeover);
        fader.aim(takeover, value / 127);
        long now = 0;
        for (var word : script.strip().split(" +", -1)) {
            now += STEP;
            switch (word.charAt(0)) {
                case '=' -> fader.stands(number(word), now);
                case '!' -> fader.aim(takeover, number(word));
                case '~' -> now += 1_000_000_000L;
                default -> move(fader, Double.parseDouble(word) / 127, now);
            }
        }
        return went.toString().strip();
    }

    private static double number(String word) {
        return Double.parseDouble(word.substring(1)) / 127;
    }

    private void move(Fader fader, double position, long now) {
        var next = fader.move(position, false, now);
        if (Double.isNaN(next)) {
            went.append("- ");
        } else {
            fader.said(next, now);
            went.append(Math.round(next * 127)).append(' ');
        }
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // takeover | value | what happens               | where the value goes
                "JUMP     | 64  | 0 10 127                       | 0 10 127",
                "JUMP     | 64  | 10 =100 20                     | 10 20",
                "PICKUP   | 64  | 0 10 60                        | - - -",
                "PICKUP   | 64  | 0 127                          | - 127",
                "PICKUP   | 64  | 127 0                          | - 0",
                "PICKUP   | 64  | 127                            | -",
                "PICKUP   | 64  | 63                             | 63",
                "PICKUP   | 64  | 65                             | 65",
                "PICKUP   | 64  | 66                             | -",
                "PICKUP   | 64  | 20 40 64 20 0                  | - - 64 20 0",
                "PICKUP   | 64  | 100 90 70 50 90                | - - - 50 90",
                "PICKUP   | 0   | 0 1 127                        | 0 1 127",
                "PICKUP   | 0   | 50 20 0 5                      | - - 0 5",
                "PICKUP   | 127 | 50 126 127                     | - 126 127",
                // a preset, a bank, another page, the same page again
                "PICKUP   | 64  | 64 80 ~ =20 81 60 30 15 40     | 64 80 - - - 15 40",
                "PICKUP   | 64  | 64 80 ~ =80 82                 | 64 80 82",
                "PICKUP   | 64  | 64 80 =20 0                    | 64 80 0",
                "PICKUP   | 64  | 64 80 !20 82 30 10             | 64 80 - - 10",
                "PICKUP   | 64  | 64 80 !20 !80 81               | 64 80 81",
                "PICKUP   | 64  | 64 80 !20 10                   | 64 80 10",
                "SCALE    | 64  | 0                              | -",
                "SCALE    | 64  | 0 127                          | - 127",
                "SCALE    | 100 | 50 0                           | - 0",
                "SCALE    | 100 | 50 89                          | - 114",
                "SCALE    | 100 | 50 25 0                        | - 50 0",
                "SCALE    | 20  | 60 90 127 100                  | - 68 127 100",
                "SCALE    | 64  | 64 70 ~ =0 90 127              | 64 70 45 127",
                "RELATIVE | 64  | 0 10 20 0                      | - 74 84 64",
                "RELATIVE | 120 | 0 20 10                        | - 127 117",
                "RELATIVE | 64  | 0 10 ~ =30 20                  | - 74 40",
            })
    void takesOver(Takeover takeover, double value, String script, String expected) {
        assertThat(played(takeover, value, script)).isEqualTo(expected);
    }

    /**
     * The sweep in one step over every value, both ways: a crossing is seen though no sample lies near it, and though the
     * sample before it was not taken over either.
     */
    @Test
    void aSweepInOneStepPicksUpWhateverTheValueIs() {
        for (var value = 0; value <= 127; value++) {
            for (var up : new boolean[] {true, false}) {
                var fader = new Fader(Takeover.PICKUP);
                fader.aim(Takeover.PICKUP, value / 127.0);
                fader.move(up ? 0 : 1, false, 0);
                assertThat(fader.move(up ? 1 : 0, false, 1)).as("at " + value).isEqualTo(up ? 1 : 0);
                assertThat(fader.hint()).isNaN();
            }
        }
    }

    /** 7 and 14 bits: both ends are exact, and once it has taken over every step arrives as it is. */
    @ParameterizedTest
    @EnumSource(
            value = Takeover.class,
            names = {"JUMP", "PICKUP", "SCALE"})
    void endsAreExactAndNoStepIsLost(Takeover takeover) {
        for (var most : new int[] {127, 16_383}) {
            var fader = new Fader(takeover);
            fader.aim(takeover, 0);
            for (var raw = 0; raw <= most; raw++) {
                assertThat(fader.move(raw / (double) most, false, raw)).isEqualTo(raw / (double) most);
            }
            assertThat(fader.move(1, false, most)).isEqualTo(1);
            assertThat(fader.move(0, false, most)).isEqualTo(0);
        }
    }

    /** However it is moved: the value follows the fader's way, never the other, never out, and meets it at the end. */
    @Test
    void scalingConverges() {
        for (var seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            var fader = new Fader(Takeover.SCALE);
            var value = random.nextInt(128) / 127.0;
            fader.aim(Takeover.SCALE, value);
            var position = random.nextInt(128) / 127.0;
            var first = fader.move(position, false, 0);
            value = Double.isNaN(first) ? value : first;
            for (var i = 1; i < 30; i++) {
                var to = random.nextInt(128) / 127.0;
                var next = fader.move(to, false, i * STEP);
                var now = Double.isNaN(next) ? value : next;
                assertThat(now).isBetween(0.0, 1.0);
                assertThat((now - value) * (to - position)).as("seed %d", seed).isGreaterThanOrEqualTo(-Fader.NEAR);
                value = now;
                position = to;
            }
            assertThat(fader.move(random.nextBoolean() ? 1 : 0, false, 99 * STEP))
                    .isIn(0.0, 1.0, Double.NaN);
        }
    }

    @Test
    void itShowsWhereItStandsUntilItHasTakenOver() {
        var fader = new Fader(Takeover.PICKUP);
        fader.aim(Takeover.PICKUP, 0.5);
        assertThat(fader.hint()).as("nobody knows").isNaN();
        fader.move(0.2, false, 0);
        assertThat(fader.hint()).isEqualTo(0.2);
        fader.said(fader.move(0.6, false, STEP), STEP);
        assertThat(fader.hint()).isNaN();
        fader.stands(0.1, 100 * STEP);
        assertThat(fader.hint()).as("a preset took it away").isEqualTo(0.6);
        fader.stands(0.605, 101 * STEP);
        assertThat(fader.hint()).as("and brought it back").isNaN();
    }

    @Test
    void fineMovesCountATenthAndAreTakenOverAfterwards() {
        var fader = new Fader(Takeover.PICKUP);
        fader.aim(Takeover.PICKUP, 0.5);
        fader.move(0.5, false, 0);
        assertThat(fader.move(0.6, true, STEP)).isCloseTo(0.51, within(1e-9));
        assertThat(fader.move(0.8, true, 2 * STEP)).isCloseTo(0.53, within(1e-9));
        assertThat(fader.move(0.9, false, 3 * STEP)).isNaN();
        assertThat(fader.move(0.5, false, 4 * STEP)).isEqualTo(0.5);
    }

    @Test
    void itsOwnEchoTakesNothingFromItAndWhatIsNoEchoDoes() {
        var fader = new Fader(Takeover.PICKUP);
        fader.aim(Takeover.PICKUP, 0.5);
        for (var i = 0; i <= 20; i++) {
            fader.said(fader.move(0.5 + i / 100.0, false, i * STEP), i * STEP);
        }
        fader.stands((float) 0.6, 21 * STEP);
        assertThat(fader.engaged())
                .as("the far end repeats a place of a moment ago")
                .isTrue();
        assertThat(fader.move(0.72, false, 22 * STEP)).isEqualTo(0.72);
        fader.said(0.72, 22 * STEP);
        fader.stands((float) 0.6, 23 * STEP);
        assertThat(fader.move(0.9, false, 200 * STEP))
                .as("it stayed there: that was no echo")
                .isNaN();
    }

    /**
     * Ten thousand hands and other movers against a second account of pickup, which looks back over everything that
     * happened since the value was last moved by somebody else.
     */
    @Test
    void pickupIsWhatLookingBackSaysItIs() {
        for (var seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            var value = random.nextInt(128) / 127.0;
            var fader = new Fader(Takeover.PICKUP);
            fader.aim(Takeover.PICKUP, value);
            var samples = new java.util.ArrayList<Double>();
            var from = 0;
            var taken = false;
            long now = 0;
            for (var i = 0; i < 60; i++) {
                now += STEP;
                if (random.nextInt(12) == 0) {
                    now += 1_000_000_000L; // so that it can be no echo
                    var other = random.nextInt(128) / 127.0;
                    taken &= other == value;
                    value = other;
                    from = Math.max(0, samples.size() - 1);
                    fader.stands(value, now);
                }
                samples.add(random.nextInt(128) / 127.0);
                taken |= met(samples.subList(from, samples.size()), value);
                value = taken ? samples.getLast() : value;
                var next = fader.move(samples.getLast(), false, now);
                assertThat(Double.valueOf(next))
                        .as("seed %d at %d", seed, i)
                        .isEqualTo(Double.valueOf(taken ? value : Double.NaN));
            }
        }
    }

    /** Whether the last sample is near the value, or on the other side of it than the one before. */
    private static boolean met(java.util.List<Double> samples, double value) {
        var last = samples.getLast();
        var before = samples.size() > 1 ? samples.get(samples.size() - 2) : last;
        return Math.abs(last - value) <= Fader.NEAR || Math.signum(before - value) != Math.signum(last - value);
    }
}
