package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sownd.engine.audio.AudioDriver;
import sownd.engine.audio.AudioUnavailable;
import sownd.engine.audio.Format;
import sownd.engine.audio.Renderer;
import sownd.engine.realtime.RenderLoop;

/** The life of a device, stepped by a clock that is set. */
final class OutputTest {
    private static final long MILLI = 1_000_000;

    private final Format format = new Format(48_000, 64, 2);
    private final float[][] block = new float[2][64];
    private long now = 77;
    private final RenderLoop loop = new RenderLoop(format, () -> now);
    private final Device standIn = new Device("still");
    private final Device device = new Device("card");
    private final Output output = new Output(format, () -> now, loop, () -> standIn);

    @BeforeEach
    void withoutTheLog() {
        Logger.getLogger(Output.class.getName()).setLevel(Level.OFF);
    }

    /** Calls when the test says so; knows when it was started. */
    private final class Device implements AudioDriver {
        private final String name;
        private final List<Long> starts = new ArrayList<>();
        private boolean there = true;
        private boolean calling;
        private Renderer renderer = (_, _, _, _) -> {};

        Device(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start(Renderer wanted) throws AudioUnavailable {
            starts.add(now / MILLI);
            if (!there) {
                throw new AudioUnavailable("nobody is there");
            }
            assertThat(calling).as("started while it runs").isFalse();
            renderer = wanted;
            calling = true;
        }

        @Override
        public void close() {
            calling = false;
        }

        void call() {
            if (calling) {
                renderer.render(new float[0][], block, 64, now);
            }
        }

        void lose() {
            there = false;
            if (calling) {
                renderer.lost("unplugged");
            }
        }
    }

    /** Twenty milliseconds in which whoever is to call does. */
    private void step() {
        now += 20 * MILLI;
        device.call();
        standIn.call();
        output.doWork();
    }

    @Test
    void aLostDeviceIsTriedAgainSlowerAndSlowerUntilItPlays() {
        output.start(device);
        step();
        assertThat(output.status().driver()).isEqualTo("card");
        now = 1_000 * MILLI;
        device.lose();
        output.doWork();
        assertThat(output.status().driver()).isEqualTo("still");
        assertThat(output.status().trouble()).isEqualTo("card: unplugged");
        assertThat(output.status().since()).isEqualTo(1_000 * MILLI);
        device.starts.clear();
        long blocks = loop.blocks();
        for (int i = 0; i < 300; i++) {
            step();
        }
        assertThat(loop.blocks()).isEqualTo(blocks + 300);
        assertThat(device.starts).containsExactly(1260L, 1760L, 2760L, 4260L, 5760L);
        assertThat(output.status().trouble()).isEqualTo("card: nobody is there");
        assertThat(output.status().since()).isEqualTo(1_000 * MILLI);
        device.there = true;
        for (int i = 0; i < 100 && !device.calling; i++) {
            step();
        }
        assertThat(output.status().driver()).isEqualTo("card");
        assertThat(output.status().trouble()).isEmpty();
        assertThat(standIn.calling).isFalse();
        device.call();
        assertThat(loop.blocks()).isEqualTo(blocks + 300 + (now - 7_000 * MILLI) / (20 * MILLI) + 1);
    }

    @Test
    void aDeviceThatNoLongerCallsIsLostAndAnOldOneIsNotHeard() {
        output.start(device);
        Renderer old = device.renderer;
        for (int i = 0; i < 25; i++) {
            now += 20 * MILLI;
            output.doWork();
            assertThat(output.status().driver()).isEqualTo("card");
        }
        now += 20 * MILLI;
        output.doWork();
        assertThat(output.status().trouble()).isEqualTo("card: the device does not answer");
        assertThat(output.status().driver()).isEqualTo("still");
        long blocks = loop.blocks();
        block[0][3] = 1;
        old.render(new float[0][], block, 64, now);
        assertThat(block[0]).containsOnly(0);
        assertThat(loop.blocks()).isEqualTo(blocks);
    }

    @Test
    void aDeviceThatIsSlowToBeginIsWaitedForWhileTimeGoesOn() {
        output.start(device);
        for (int i = 0; i < 100; i++) {
            now += 20 * MILLI;
            standIn.call();
            output.doWork();
        }
        assertThat(output.status().driver()).isEqualTo("still");
        assertThat(loop.blocks())
                .as("rendered by the stand-in since half a second")
                .isEqualTo(74);
        step();
        step();
        assertThat(output.status().driver()).isEqualTo("card");
        assertThat(output.status().trouble()).isEmpty();
        assertThat(standIn.calling).isFalse();
        assertThat(device.starts).hasSize(1);
        long blocks = loop.blocks();
        device.call();
        assertThat(loop.blocks()).isEqualTo(blocks + 1);
    }

    @Test
    void aDeviceThatNeverBeginsIsClosedAndTriedAnew() {
        output.start(device);
        for (int i = 0; i < 200; i++) {
            now += 20 * MILLI;
            output.doWork();
        }
        assertThat(device.starts).containsExactly(0L, 3780L);
        assertThat(device.calling).isTrue();
        for (int i = 0; i < 5 * 50; i++) {
            step();
        }
        assertThat(output.status().driver()).isEqualTo("card");
        for (int i = 0; i < 86; i++) {
            now += 20 * MILLI;
            output.doWork();
        }
        assertThat(device.calling).as("one that played is given up sooner").isFalse();
    }

    @Test
    void nobodyIsLostBecauseNobodyLooked() {
        output.start(device);
        now += 60_000 * MILLI;
        output.doWork();
        assertThat(output.status().driver()).isEqualTo("card");
    }

    /** Two hundred times lost and back: in every step exactly one of both renders. */
    @Test
    void inAStormOfLossesNoBlockIsLostNorRenderedTwice() {
        Random dice = new Random(18);
        output.start(device);
        for (int cycle = 0; cycle < 200; cycle++) {
            for (int i = dice.nextInt(8); i >= 0; i--) {
                step();
            }
            device.lose();
            long blocks = loop.blocks();
            output.doWork();
            int away = dice.nextInt(200);
            for (int i = 0; i < away; i++) {
                step();
            }
            assertThat(loop.blocks()).isEqualTo(blocks + away);
            device.there = true;
            int steps = 0;
            for (; !device.calling; steps++) {
                step();
            }
            assertThat(20 * steps).as("milliseconds until it plays again").isLessThanOrEqualTo(1600);
            assertThat(loop.blocks()).isEqualTo(blocks + away + steps);
        }
    }

    @Test
    void aDeviceThatTakesOverFromSilenceRisesWithoutAClick() {
        Link link = new Link(
                device,
                (_, out, frames, _) -> {
                    for (float[] channel : out) {
                        Arrays.fill(channel, 0, frames, 1);
                    }
                },
                new Timings(() -> now),
                format,
                Thread.currentThread());
        link.open(false);
        float before = 0;
        for (int i = 0; i < 5; i++) {
            link.render(new float[0][], block, 64, now);
            for (float sample : block[1]) {
                assertThat(sample - before).isBetween(0f, 0.0043f);
                before = sample;
            }
        }
        assertThat(before).isEqualTo(1);
        link.open(true);
        link.render(new float[0][], block, 64, now);
        assertThat(block[0]).containsOnly(1);
    }

    @Test
    void theTimingsAreThoseOfTheCalls() {
        output.start(device);
        for (int i = 0; i < 100; i++) {
            device.call();
            now += i == 50 ? 5_000_000 : 1_333_333;
        }
        AudioTimings timings = output.timings();
        assertThat(timings.interval().count()).isEqualTo(99);
        assertThat(timings.interval().p50()).isBetween(1_333_333L, 1_355_000L);
        assertThat(timings.interval().max()).isEqualTo(5_000_000);
        assertThat(timings.render().max()).isZero();
        output.clearTimings();
        device.call();
        assertThat(output.timings().render().count()).isEqualTo(1);
        assertThat(output.timings().interval().count()).isZero();
    }
}
