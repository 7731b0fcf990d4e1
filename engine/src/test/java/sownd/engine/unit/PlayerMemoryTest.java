package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.engine.MemoryTrack;
import sownd.engine.Origin;
import sownd.engine.Playhead;
import sownd.engine.Rig;
import sownd.engine.Sample;
import sownd.engine.Samples;
import sownd.engine.Track;
import sownd.engine.graph.NodeTypes;

/** What a player leaves in memory, to take it up again when its pace changes, is what it would have kept. */
final class PlayerMemoryTest {
    private static final int BLOCKS = 400;

    /** The same sound from a track that gives nothing twice. */
    private record Forgetful(Sample sample) implements Samples {
        @Override
        public Sample load(String asset) {
            return sample;
        }

        @Override
        public Track track(String asset, Origin origin, long start, long loop, int block, int channels) {
            var memory = new MemoryTrack(sample, channels);
            return new Track() {
                @Override
                public long frames() {
                    return memory.frames();
                }

                @Override
                public int channels() {
                    return memory.channels();
                }

                @Override
                public void expect(long from, long again) {
                    memory.expect(from, again);
                }

                @Override
                public Playhead at(long frame) {
                    return forgetful(memory.at(frame));
                }

                @Override
                public String trouble() {
                    return "";
                }

                @Override
                public void close() {
                    memory.close();
                }
            };
        }

        private static Playhead forgetful(Playhead memory) {
            return new Playhead() {
                @Override
                public int read(float[][] out, int at, int frames) {
                    return memory.read(out, at, frames);
                }

                @Override
                public boolean move(long frame) {
                    return memory.move(frame);
                }

                @Override
                public void release() {
                    memory.release();
                }
            };
        }
    }

    private static float[][] heard(Samples samples, int block, String params, long seed) {
        try (Rig rig = new Rig(block, NodeTypes.builtIn(), samples)) {
            rig.play(Rig.graph("p: player asset=a playing=true " + params, "o: output", "p.out -> o.in"));
            var random = new Random(seed);
            var all = new float[2][BLOCKS * block];
            for (int i = 0; i < BLOCKS; i++) {
                if (random.nextInt(9) == 0) {
                    double rate = random.nextBoolean() ? 1 : 0.25 + 3 * random.nextDouble();
                    int parameter = rig.engine.parameter("main/p/rate");
                    rig.engine.set(parameter, rate, random.nextInt(3) * 0.01, rig.at((long) i * block, block));
                }
                var piece = rig.step(1);
                for (int side = 0; side < 2; side++) {
                    System.arraycopy(piece[side], 0, all[side], i * block, block);
                }
            }
            return all;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "64, loop=true, 1",
        "64, loop=true loop_from=0.01 loop_to=0.013, 2",
        "16, loop=true loop_from=0.01 loop_to=0.0111, 3",
        "48, loop=true crossfade=0.005, 4",
        "300, loop=true loop_to=0.09, 5",
        "64, loop=false, 6"
    })
    void aChangeOfPaceSoundsTheSame(int block, String params, long seed) {
        var noise = new Random(7);
        var sound = Studio.sound(0.2, i -> noise.nextDouble() - 0.5, i -> Math.sin(i * 0.1));
        var sample = new Sample(sound, Studio.RATE);
        assertThat(heard(_ -> sample, block, params, seed))
                .isDeepEqualTo(heard(new Forgetful(sample), block, params, seed));
    }
}
