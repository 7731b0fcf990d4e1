package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

/** Commands sound one block after their time, at their exact sample, however time is cut. */
final class TimeTest {
    private static final Graph CLICKS =
            Rig.graph("click: player asset=click fade_in=0", "out: output", "click.out -> out.in");
    private static final Samples ONE_FRAME = _ -> new Sample(new float[][] {{1}}, Rig.RATE);

    private static Rig rig(int block) {
        return new Rig(block, NodeTypes.builtIn(), ONE_FRAME).play(CLICKS);
    }

    private static List<Integer> onsets(float[][] heard) {
        List<Integer> onsets = new ArrayList<>();
        for (int i = 0; i < heard[0].length; i++) {
            if (heard[0][i] != 0) {
                onsets.add(i);
            }
        }
        return onsets;
    }

    @Test
    void eachOfManyCommandsIsOnItsSample() {
        for (int block : new int[] {64, 128, 256, 512}) {
            try (Rig rig = rig(block)) {
                List<Integer> wanted = new ArrayList<>();
                int play = rig.engine.event("main/click/play");
                for (int i = 0; i < 200; i++) {
                    int frame = (int) Math.round(600 + 9.6 * i);
                    wanted.add(frame);
                    assertThat(rig.engine.call(play, 0, rig.at(frame, block))).isTrue();
                }
                assertThat(onsets(rig.step(8192 / block))).isEqualTo(wanted);
                assertThat(rig.engine.audio().lateCommands()).isZero();
            }
        }
    }

    @Test
    void aLiveCommandLandsInTheNextBlockAtItsOffset() {
        try (Rig rig = rig(64)) {
            rig.step(3);
            rig.engine.call(rig.engine.event("main/click/play"), 0, rig.driver.nanosOf(150));
            assertThat(onsets(rig.step(1))).containsExactly(150 + 64 - 192);
        }
    }

    @Test
    void aCommandThatIsPastIsAppliedAtOnceAndCounted() {
        try (Rig rig = rig(64)) {
            rig.step(10);
            rig.engine.call(rig.engine.event("main/click/play"), 0, 0);
            assertThat(onsets(rig.step(2))).containsExactly(0);
            assertThat(rig.engine.audio().lateCommands()).isEqualTo(1);
        }
    }

    @Test
    void aFullLaneRefusesAndCountsButTakesAStop() {
        try (Rig rig = rig(64)) {
            int gain = rig.engine.parameter("main/click/gain");
            int sent = 0;
            while (rig.engine.set(gain, -1, 0, Long.MAX_VALUE / 4)) {
                sent++;
            }
            assertThat(sent).isEqualTo(8192 - 16);
            assertThat(rig.engine.stopAll(0)).isTrue();
            assertThat(rig.engine.audio().droppedCommands()).isEqualTo(1);
            rig.step(20);
            // Half of them found a place in the schedule, which the stop then cleared.
            assertThat(rig.engine.audio().droppedCommands()).isEqualTo(1 + 8176 - (4096 - 16));
            rig.engine.call(rig.engine.event("main/click/play"), 0, 0);
            assertThat(onsets(rig.step(1))).containsExactly(0);
        }
    }

    @Test
    void aStopDropsWhatWasSentBeforeItAndNothingAfter() {
        try (Rig rig = rig(64)) {
            int play = rig.engine.event("main/click/play");
            rig.engine.call(play, 0, rig.at(100, 64));
            rig.engine.call(play, 0, rig.at(300, 64));
            rig.engine.stopAll(rig.at(200, 64));
            rig.engine.call(play, 0, rig.at(310, 64));
            assertThat(onsets(rig.step(8))).containsExactly(100, 310);
        }
    }

    @Test
    void aRampIsStraightInDecibels() {
        Graph tone = Rig.graph(
                "one: player asset=dc playing=true loop=true fade_in=0",
                "fade: gain",
                "out: output",
                "one.out -> fade.in",
                "fade.out -> out.in");
        try (Rig rig = new Rig(64, NodeTypes.builtIn(), ONE_FRAME).play(tone)) {
            rig.engine.set(rig.engine.parameter("main/fade/gain"), -60, 0.1, rig.at(64, 64));
            float[][] heard = rig.step(100);
            for (int i = 0; i <= 4800; i += 480) {
                assertThat(20 * Math.log10(heard[0][63 + i])).isCloseTo(-60.0 * i / 4800, within(1e-3));
            }
            assertThat(heard[0][6000]).isEqualTo(0.001f);
        }
    }
}
