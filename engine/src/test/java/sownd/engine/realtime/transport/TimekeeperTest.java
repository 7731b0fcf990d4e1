package sownd.engine.realtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Where beats fall, against sums done exactly or by small steps. */
final class TimekeeperTest {
    private static final int RATE = 48_000;
    private static final int BLOCK = 256;

    private static Timekeeper playing(double tempo) {
        Timekeeper head = new Timekeeper(RATE, tempo);
        head.perform(Move.PLAY, 0, 0, 0);
        return head;
    }

    /** The frames on which quarter notes fall, from a frame on. */
    private static List<Long> beats(Timekeeper head, long from, int blocks) {
        List<Long> frames = new ArrayList<>();
        for (long begin = from; begin < from + (long) blocks * BLOCK; begin += BLOCK) {
            head.begin(begin);
            for (int at = 0; at < BLOCK; ) {
                int end = head.stretch(at, BLOCK);
                assertThat(end).isGreaterThan(at);
                for (int i = head.next(Grid.QUARTER, 1, 0, at, end);
                        i < end;
                        i = head.next(Grid.QUARTER, 1, 0, i + 1, end)) {
                    frames.add(begin + i);
                }
                at = end;
            }
        }
        return frames;
    }

    /** What lies between two frames to a thousandth may fall on the earlier. */
    private static long nearest(BigDecimal frame) {
        return frame.subtract(BigDecimal.valueOf(Line.EARLY))
                .setScale(0, RoundingMode.HALF_DOWN)
                .longValueExact();
    }

    @Test
    void aBeatOfTheHundredthHourIsOnItsFrame() {
        BigDecimal perBeat = new BigDecimal(60L * RATE).divide(new BigDecimal("133.7"), MathContext.DECIMAL128);
        Timekeeper head = playing(133.7);
        for (long hour : new long[] {0, 1, 100}) {
            long from = hour * 3600 * RATE / BLOCK * BLOCK;
            List<Long> frames = beats(head, from, 2000);
            long first = new BigDecimal(from)
                    .divide(perBeat, MathContext.DECIMAL128)
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
            for (int i = 0; i < frames.size(); i++) {
                assertThat(frames.get(i)).isEqualTo(nearest(perBeat.multiply(new BigDecimal(first + i))));
            }
            assertThat(frames).hasSizeBetween(23, 25);
        }
    }

    @Test
    void aRampIsLinearInBeats() {
        Timekeeper head = new Timekeeper(RATE, 100);
        TempoMap map = new TempoMap(RATE, new double[] {0, 4, 20, 20, 28}, new double[] {120, 120, 93, 171, 60});
        head.adopt(new Written(map, Metres.of(4, 4), false, 0, 0));
        head.perform(Move.PLAY, 0, 0, 0);
        DoubleUnaryOperator tempo = beat ->
                beat < 4 ? 120 : beat < 20 ? 120 - 27 * (beat - 4) / 16 : beat < 28 ? 171 - 111 * (beat - 20) / 8 : 60;
        List<Long> frames = beats(head, 0, 4500);
        double seconds = 0;
        for (int beat = 0; beat < 36; beat++) {
            assertThat(frames.get(beat)).as("beat %d", beat).isEqualTo(Math.round(seconds * RATE));
            assertThat(map.beat(map.frame(beat))).isCloseTo(beat, within(1e-9));
            seconds += time(tempo, beat);
        }
    }

    /** The length of a beat, by Simpson's rule. */
    private static double time(DoubleUnaryOperator tempo, int beat) {
        int steps = 1000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            sum += weight * 60 / tempo.applyAsDouble(Math.min(beat + i / (double) steps, Math.nextDown(beat + 1.0)));
        }
        return sum / (3 * steps);
    }

    @Test
    void aLoopTurnsOnTheNearestFrameAndNeverDrifts() {
        Timekeeper head = playing(127.3);
        head.perform(Move.LOOP_FROM, 1, 0, 0);
        head.perform(Move.LOOP_TO, 1.3, 0, 0);
        head.perform(Move.LOOP, 1, 0, 0);
        BigDecimal perBeat = new BigDecimal(60L * RATE).divide(new BigDecimal("127.3"), MathContext.DECIMAL128);
        List<Long> frames = beats(head, 0, 100_000);
        assertThat(frames.removeFirst()).isZero();
        assertThat(frames).hasSizeGreaterThan(3000);
        for (int lap = 0; lap < frames.size(); lap++) {
            BigDecimal beats =
                    new BigDecimal("0.3").multiply(new BigDecimal(lap)).add(BigDecimal.ONE);
            assertThat(frames.get(lap)).as("lap %d", lap).isEqualTo(nearest(perBeat.multiply(beats)));
        }
    }

    @Test
    void musicBeyondTheLoopPlaysOn() {
        Timekeeper head = playing(120);
        head.perform(Move.LOOP_TO, 1, 0, 0);
        head.perform(Move.LOOP, 1, 0, 0);
        head.perform(Move.LOCATE, 1.5, 0, 0);
        assertThat(beats(head, 0, 400)).containsExactly(12_000L, 36_000L, 60_000L, 84_000L);
    }

    @Test
    void aTempoSetLiveIsAFactorAndRampsEvenlyInTime() {
        Timekeeper head = new Timekeeper(RATE, 100);
        head.adopt(new Written(
                new TempoMap(RATE, new double[] {0, 8, 8}, new double[] {120, 120, 60}), Metres.of(4, 4), false, 0, 0));
        head.perform(Move.PLAY, 0, 0, 0);
        head.perform(Move.TEMPO, 180, 2, 0);
        // 1 + t/4 as fast for two seconds, then 1.5: after t seconds t + t*t/8 seconds of what is written are over.
        List<Long> frames = beats(head, 0, 2000);
        for (int beat = 0; beat < 12; beat++) {
            double written = beat <= 8 ? beat * 0.5 : beat - 4;
            // The ramp begins half a frame before the first.
            double half = 0.5 / RATE;
            double seconds = written + half <= 2.5
                    ? 4 * (Math.sqrt(1 + (written + half) / 2) - 1)
                    : 2 + (written + half - 2.5) / 1.5;
            assertThat(frames.get(beat)).as("beat %d", beat).isEqualTo(Math.round((seconds - half) * RATE));
        }
        assertThat(head.tempo(0)).isCloseTo(90, within(1e-9));
        head.perform(Move.WRITTEN, 1, 0, 0);
        assertThat(head.tempo(0)).isCloseTo(60, within(1e-9));
    }

    @Test
    void aJumpIsOnItsFrameAndStandingKeepsThePlace() {
        Timekeeper head = playing(120);
        head.begin(0);
        assertThat(head.stretch(0, 100)).isEqualTo(100);
        head.perform(Move.LOCATE, 4, 0, 100);
        assertThat(head.stretch(100, 256)).isEqualTo(256);
        assertThat(head.beat(100)).isCloseTo(4, within(1e-12));
        assertThat(head.next(Grid.BAR, 1, 0, 100, 256)).isEqualTo(100);
        assertThat(head.bar(100)).isEqualTo(2);
        assertThat(head.next(Grid.BAR, 1, 0, 101, 256)).isEqualTo(256);
        head.perform(Move.STOP, 0, 0, 200);
        assertThat(head.stretch(200, 256)).isEqualTo(256);
        assertThat(head.beat(250)).isCloseTo(4 + 100 / 24_000.0, within(1e-12));
        assertThat(head.beatsPerFrame(250)).isZero();
        head.begin(96_000);
        head.perform(Move.PLAY, 0, 0, 0);
        assertThat(beats(head, 96_000, 100)).containsExactly(96_000L + 23_900);
        head.perform(Move.SECONDS, 8, 0, 0);
        assertThat(head.beat(0)).isCloseTo(16, within(1e-12));
        head.perform(Move.LOCATE, 17, 3, 0);
        assertThat(head.beat(0)).isCloseTo(66, within(1e-12));
        assertThat(head.beatOfBar(0)).isEqualTo(3);
        assertThat(head.perform(Move.LOCATE, Double.NaN, 0, 0)).isFalse();
    }

    @Test
    void barsFollowTheMetreAsWrittenAndAsSetLive() {
        Timekeeper head = new Timekeeper(RATE, 120);
        Metres metres = new Metres(new long[] {0, 2, 4}, new int[] {4, 6, 3}, new int[] {4, 8, 4});
        head.adopt(new Written(TempoMap.of(RATE, 120), metres, false, 0, 0));
        // Two bars of four quarters, two of six eighths, then three quarters each.
        double[][] wanted = {
            {0, 1, 1}, {3, 1, 4}, {4, 2, 1}, {8, 3, 1}, {8.5, 3, 2}, {10.5, 3, 6}, {11, 4, 1}, {14, 5, 1}, {17, 6, 1}
        };
        for (double[] place : wanted) {
            head.perform(Move.LOCATE, place[0], 0, 0);
            assertThat(head.bar(0)).as("bar of %s", place[0]).isEqualTo((long) place[1]);
            assertThat(head.beatOfBar(0)).as("beat of %s", place[0]).isEqualTo((int) place[2]);
            head.perform(Move.LOCATE, place[1], place[2], 0);
            assertThat(head.beat(0)).isCloseTo(place[0], within(1e-9));
        }
        head.perform(Move.LOCATE, 5, 0, 0);
        assertThat(head.perform(Move.METRE, 5, 8, 0)).isTrue();
        assertThat(head.perform(Move.METRE, 5, 7, 0)).isFalse();
        assertThat(head.bar(0)).isEqualTo(2);
        assertThat(head.beatOfBar(0)).isEqualTo(3);
        head.perform(Move.LOCATE, 6.5, 0, 0);
        assertThat(head.bar(0)).isEqualTo(3);
        head.perform(Move.LOCATE, 3, 0, 0);
        assertThat(head.beatOfBar(0)).isEqualTo(4);
    }
}
