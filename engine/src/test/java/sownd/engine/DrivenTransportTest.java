package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.NodeTypes;
import sownd.engine.realtime.transport.Told;

/** A graph that drives the transport: what follows knows of it on the frame of the event, whatever the blocks. */
final class DrivenTransportTest {
    private static final Samples ONE_FRAME = _ -> new Sample(new float[][] {{1}}, Rig.RATE);
    private static final int[] BLOCKS = {16, 64, 100, 512};

    /** Clicks on every quarter, heard beside what drives. */
    private static final String[] CLICKS = {
        "t: beat every=quarter", "c: player asset=click fade_in=0", "o: output", "t.out -> c.play", "c.out -> o.in"
    };

    private static String[] lines(String... driving) {
        List<String> all = new ArrayList<>(List.of(CLICKS));
        all.addAll(List.of(driving));
        return all.toArray(String[]::new);
    }

    private static List<Integer> onsets(float[][] heard) {
        List<Integer> onsets = new ArrayList<>();
        for (int i = 0; i < heard[0].length; i++) {
            if (heard[0][i] > 0.5) {
                onsets.add(i);
            }
        }
        return onsets;
    }

    private static double told(Rig rig, Told number) {
        rig.engine.transport().refresh();
        return rig.engine.transport().value(number);
    }

    private static Rig rig(int block, String... lines) {
        Rig rig = new Rig(block, NodeTypes.builtIn(), ONE_FRAME).play(Rig.graph(lines));
        rig.engine.transport().play(rig.at(0, block));
        return rig;
    }

    private static final String[] STOPS_AT_BEAT_4 = {
        "s: beat every=quarter", "n: divider every=100 offset=4", "x: transport", "s.out -> n.in", "n.out -> x.stop"
    };

    @Test
    void aSequencerStopsTheTransportAtBeat4Exactly() {
        for (int block : BLOCKS) {
            try (Rig rig = rig(block, lines(STOPS_AT_BEAT_4))) {
                assertThat(onsets(rig.step(144_000 / block)))
                        .as("at beat 4, the frame 96000, nothing plays any more")
                        .containsExactly(0, 24_000, 48_000, 72_000);
                assertThat(told(rig, Told.PLAYING)).isZero();
                assertThat(told(rig, Told.BEATS)).isEqualTo(4);
                assertThat(rig.engine.audio().droppedCommands()).isZero();
            }
        }
    }

    @Test
    void itJumpsBackOnTheSampleWithoutDrift() {
        for (int block : BLOCKS) {
            try (Rig rig = rig(
                    block,
                    lines(
                            "s: beat every=quarter",
                            "n: divider every=3 offset=2",
                            "zero: map_event in_high=10 out_high=0",
                            "x: transport",
                            "s.out -> n.in",
                            "n.out -> zero.in",
                            "zero.out -> x.locate"))) {
                // The beat that jumps is the third, at beat 2; there beat 0 is heard instead, and of that s knows
                // nothing.
                List<Integer> heard = onsets(rig.step(480_000 / block));
                for (int i = 0; i < heard.size(); i++) {
                    assertThat(heard.get(i)).as("block %d", block).isEqualTo(i * 24_000);
                }
                assertThat(heard).hasSizeGreaterThan(18);
                assertThat(told(rig, Told.BEATS)).isLessThan(4);
            }
        }
    }

    @Test
    void tempoAndPlayAreToldToo() {
        for (int block : BLOCKS) {
            try (Rig rig = rig(
                    block,
                    lines(
                            "go: trigger",
                            "n: sequence values=.,60,.,.,240",
                            "s: beat every=quarter",
                            "x: transport",
                            "s.out -> n.next",
                            "n.out -> x.tempo",
                            "go.out -> x.play"))) {
                rig.engine.transport().stop(rig.at(30_000, block));
                rig.engine.call(rig.engine.event("main/go/fire"), 1, rig.at(100_001, block));
                // 60 from beat 1 on: it stands at 1.125, plays on to 2; 240 from beat 4 on, and 60 again from beat 6
                // on.
                assertThat(onsets(rig.step(300_000 / block)))
                        .containsExactly(0, 24_000, 142_001, 190_001, 238_001, 250_001, 262_001);
            }
        }
    }

    /** Then all is played frame by frame, and it is as exact. */
    @Test
    void aSignalMayDriveItToo() {
        for (int block : BLOCKS) {
            try (Rig rig = rig(
                    block,
                    lines(
                            "where: transport_position",
                            "half: map in_high=10 out_high=5",
                            "two: crossing level=1.5",
                            "x: transport",
                            "where.beats -> half.in",
                            "half.out -> two.in",
                            "two.rise -> x.stop"))) {
                assertThat(onsets(rig.step(96_000 / block))).containsExactly(0, 24_000, 48_000);
                assertThat(told(rig, Told.BEATS)).isCloseTo(3, within(1e-6));
            }
        }
    }

    @Test
    void stopAllLetsTimeRun() {
        try (Rig rig = rig(64, lines(STOPS_AT_BEAT_4))) {
            rig.engine.stopAll(rig.at(1_000, 64));
            rig.step(50);
            assertThat(told(rig, Told.PLAYING)).isEqualTo(1);
        }
    }

    @Test
    void whatDrivesMayComeAndGoWhileItPlays() {
        try (Rig rig = rig(64, lines(STOPS_AT_BEAT_4))) {
            rig.step(300);
            rig.play(Rig.graph(CLICKS));
            List<Integer> heard = onsets(rig.step(2_000));
            assertThat(heard).contains(96_000 - 300 * 64, 120_000 - 300 * 64);
            rig.play(Rig.graph(lines("now: trigger", "x: transport", "now.out -> x.stop")));
            rig.engine.call(rig.engine.event("main/now/fire"), 1, 0);
            rig.step(20);
            assertThat(told(rig, Told.PLAYING)).isZero();
        }
    }

    @Test
    void aRenderingStopsThereToo() throws IOException {
        for (int block : BLOCKS) {
            float[][] heard = Offline.render(
                    Map.of("main", Rig.graph(lines(STOPS_AT_BEAT_4))),
                    NodeTypes.builtIn(),
                    ONE_FRAME,
                    Rig.RATE,
                    block,
                    3);
            assertThat(onsets(heard)).containsExactly(0, 24_000, 48_000, 72_000);
        }
    }
}
