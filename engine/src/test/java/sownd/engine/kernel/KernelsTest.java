package sownd.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Both ways give the same bits, stretch after stretch, whatever the lanes hold and however long the stretch is. */
final class KernelsTest {
    private static final int STRETCHES = 20;

    /** One of two equal desks: what is drawn from equal random numbers and played one of the ways. */
    private static final class Desk {
        final Kernels way;
        final Random random;
        final int width;
        final float[] in;
        final float[] out;
        final float[] sums = new float[Kernels.FRAMES * 16];
        boolean finite;

        Desk(Kernels way, long seed) {
            this.way = way;
            this.random = new Random(seed);
            this.width = random.nextBoolean() ? Kernels.NARROW : Kernels.WIDE;
            this.in = noise(table(0));
            this.out = table(0);
        }

        float[] table(int more) {
            return new float[(Kernels.FRAMES + more) * width];
        }

        float[] noise(float[] table) {
            for (int i = 0; i < table.length; i++) {
                table[i] = random.nextFloat(-1, 1) * (random.nextInt(50) == 0 ? 1e-30f : 1);
            }
            return table;
        }

        Factor factor(double from, double to) {
            Factor factor = new Factor(width, table(0));
            for (int lane = 0; lane < width; lane++) {
                factor.set(lane, (float) random.nextDouble(from, to));
            }
            return factor;
        }

        /** As a node is tuned anew between two stretches. */
        void retune(Factor factor) {
            if (random.nextInt(3) == 0) {
                factor.set(random.nextInt(width), random.nextFloat(-1, 1));
            }
        }

        int frames() {
            return random.nextInt(3) == 0 ? Kernels.FRAMES : 1 + random.nextInt(Kernels.FRAMES);
        }
    }

    /** A loop with what it remembers. */
    private interface Play {
        void stretch(int frames);
    }

    private interface Loop {
        Play on(Desk desk);
    }

    private static void same(RepetitionInfo repetition, Loop loop) {
        Desk plain = new Desk(Plain.IT, repetition.getCurrentRepetition());
        Desk wide = new Desk(Kernel.wide(), repetition.getCurrentRepetition());
        Play one = loop.on(plain);
        Play other = loop.on(wide);
        for (int i = 0; i < STRETCHES; i++) {
            one.stretch(plain.frames());
            other.stretch(wide.frames());
            assertThat(wide.out).as("stretch " + i).containsExactly(plain.out);
            assertThat(wide.sums).as("stretch " + i).containsExactly(plain.sums);
            plain.noise(plain.in);
            wide.noise(wide.in);
        }
        assertThat(wide.finite).isTrue();
    }

    @RepeatedTest(6)
    void factors(RepetitionInfo repetition) {
        same(repetition, desk -> {
            Factor by = desk.factor(-2, 2);
            return frames -> {
                desk.retune(by);
                desk.finite = desk.way.times(desk.in, by, desk.out, frames);
            };
        });
    }

    @RepeatedTest(6)
    void amounts(RepetitionInfo repetition) {
        same(repetition, desk -> {
            Factor by = desk.factor(-2, 2);
            return frames -> {
                desk.retune(by);
                desk.finite = desk.way.plus(desk.in, by, desk.out, frames);
            };
        });
    }

    @RepeatedTest(10)
    void sections(RepetitionInfo repetition) {
        same(repetition, desk -> {
            Factor[] factors = {
                desk.factor(-1, 1), desk.factor(-1, 1), desk.factor(-1, 1), desk.factor(-0.9, 0.9), desk.factor(-0.1, 0)
            };
            Filter filter = new Filter(
                    factors, new float[4][desk.width], new Filter.Room(desk.table(2), desk.table(0), desk.table(2)));
            return frames -> {
                desk.retune(factors[1]);
                desk.finite = desk.way.section(filter, desk.in, desk.out, frames);
            };
        });
    }

    @RepeatedTest(6)
    void envelopes(RepetitionInfo repetition) {
        same(repetition, desk -> {
            Factor step = desk.factor(-0.01, 0.01);
            Slope slope = new Slope(desk.noise(new float[desk.width]), step, desk.table(1));
            return frames -> {
                int cut = desk.random.nextInt(frames + 1);
                boolean first = desk.way.envelope(slope, desk.in, desk.out, 0, cut);
                desk.retune(step);
                desk.finite = desk.way.envelope(slope, desk.in, desk.out, cut, frames) && first;
            };
        });
    }

    @RepeatedTest(6)
    void gauges(RepetitionInfo repetition) {
        same(repetition, desk -> {
            Gauge gauge = new Gauge(new float[desk.width], new float[desk.width], desk.table(1));
            return frames -> {
                int cut = desk.random.nextInt(frames + 1);
                boolean first = desk.way.measure(gauge, desk.in, desk.out, 0, cut);
                desk.finite = desk.way.measure(gauge, desk.in, desk.out, cut, frames) && first;
                System.arraycopy(gauge.peak(), 0, desk.sums, 0, desk.width);
                System.arraycopy(gauge.square(), 0, desk.sums, 64, desk.width);
            };
        });
    }

    private static Wave wave(Desk desk) {
        Wave wave = new Wave(
                new int[desk.width],
                new int[desk.width],
                desk.factor(0, 1),
                new long[desk.table(1).length],
                new long[desk.in.length],
                new float[desk.in.length]);
        for (int lane = 0; lane < desk.width; lane++) {
            wave.set(lane, desk.random.nextLong());
            wave.turn(lane, desk.random.nextLong());
        }
        desk.finite = true;
        return wave;
    }

    private static void turn(Desk desk, Wave wave) {
        wave.set(desk.random.nextInt(desk.width), desk.random.nextLong());
    }

    @RepeatedTest(6)
    void sines(RepetitionInfo repetition) {
        same(repetition, desk -> {
            Wave wave = wave(desk);
            return frames -> {
                turn(desk, wave);
                desk.way.sine(wave, desk.out, frames);
            };
        });
    }

    @RepeatedTest(6)
    void ramps(RepetitionInfo repetition) {
        same(repetition, desk -> {
            Wave wave = wave(desk);
            return frames -> {
                turn(desk, wave);
                desk.way.ramp(wave, desk.out, frames);
            };
        });
    }

    @RepeatedTest(12)
    void columns(RepetitionInfo repetition) {
        same(repetition, desk -> {
            float[][] tables = new float[1 + desk.random.nextInt(5)][];
            for (int i = 0; i < tables.length; i++) {
                tables[i] = desk.noise(desk.table(0));
            }
            int first = desk.random.nextInt(desk.width / 16) * 16;
            int end = first + (1 + desk.random.nextInt((desk.width - first) / 16)) * 16;
            float[] room = desk.table(0);
            desk.finite = true;
            return frames -> desk.way.columns(tables, desk.width, first, end, room, desk.sums, frames);
        });
    }

    @RepeatedTest(10)
    void chains(RepetitionInfo repetition) {
        same(repetition, desk -> {
            float[] factors = desk.noise(new float[40]);
            float[] amounts = desk.noise(new float[40]);
            desk.finite = true;
            return frames -> {
                int begin = desk.random.nextInt(20);
                int from = desk.random.nextInt(frames);
                desk.way.chain(desk.out, factors, amounts, begin, begin + desk.random.nextInt(20), from, frames);
            };
        });
    }

    @RepeatedTest(6)
    void tones(RepetitionInfo repetition) {
        same(repetition, desk -> {
            int count = 16 * (1 + desk.random.nextInt(8));
            Tones tones = new Tones(
                    new int[count],
                    new int[count],
                    new float[count],
                    new float[count],
                    new float[count],
                    new float[count],
                    new float[count]);
            desk.finite = true;
            return frames -> {
                int tone = desk.random.nextInt(count);
                tones.phase()[tone] = desk.random.nextInt();
                tones.step()[tone] = desk.random.nextInt();
                tones.age()[tone] = -desk.random.nextInt(60);
                tones.length()[tone] = desk.random.nextInt(500);
                tones.rise()[tone] = desk.random.nextFloat();
                tones.fall()[tone] = desk.random.nextFloat();
                desk.way.tones(tones, desk.sums, frames);
            };
        });
    }

    @Test
    void whatIsNotFiniteIsSeenWhereverItStands() {
        for (int frame : new int[] {0, 31, 63}) {
            for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
                Desk desk = new Desk(Kernel.wide(), 1);
                desk.in[frame * desk.width + 7] = wrong;
                Factor none = desk.factor(0, 1e-9);
                none.set(7, 0);
                Factor[] factors = {none, none, none, none, none};
                Filter filter = new Filter(
                        factors,
                        new float[4][desk.width],
                        new Filter.Room(desk.table(2), desk.table(0), desk.table(2)));
                Gauge gauge = new Gauge(new float[desk.width], new float[desk.width], desk.table(1));
                Slope slope = new Slope(new float[desk.width], none, desk.table(1));
                assertThat(desk.way.times(desk.in, none, desk.out, 64)).isFalse();
                assertThat(desk.way.plus(desk.in, none, desk.out, 64)).isFalse();
                assertThat(desk.way.section(filter, desk.in, desk.out, 64)).isFalse();
                assertThat(desk.way.measure(gauge, desk.in, desk.out, 0, 64)).isFalse();
                assertThat(desk.way.envelope(slope, desk.in, desk.out, 0, 64)).isFalse();
            }
        }
    }

    @Test
    void theSineIsThatOfTheLibrary() {
        Random random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            int phase = i < 4 ? i << 30 : random.nextInt();
            double turn = phase / (double) (1L << 32);
            assertThat((double) Sine.of(phase)).isCloseTo(Math.sin(2 * Math.PI * turn), within(3e-7));
        }
        assertThat(Sine.of(1 << 30)).isEqualTo(1);
    }
}
