package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.NodeTypes;
import sownd.engine.realtime.OscMessage;

/** Messages that enter graphs and leave them: MIDI, OSC, and single events. */
class MessagesTest {
    private static final int BLOCK = 64;

    /** What left: "main/away 90 3c 64 at 4800", by frames. */
    private static final class Left implements Replies {
        private final Engine engine;
        private final List<String> lines = new ArrayList<>();

        Left(Engine engine) {
            this.engine = engine;
        }

        @Override
        public void changed(int parameter, double value, long atNanos) {}

        @Override
        public void failed(String nodePath, String why) {
            lines.add(nodePath + " failed: " + why);
        }

        @Override
        public void mended(String nodePath) {}

        @Override
        public void happened(String nodePath, double value, long atNanos) {
            lines.add(nodePath + " " + value + frame(atNanos));
        }

        @Override
        public void midi(String nodePath, int message, long atNanos) {
            lines.add(nodePath + " " + Integer.toHexString(message) + frame(atNanos));
        }

        @Override
        public void osc(String nodePath, OscMessage message, long atNanos) {
            var numbers = new StringBuilder();
            for (int i = 0; i < message.count(); i++) {
                numbers.append(' ').append(message.number(i));
            }
            lines.add(nodePath + " " + engine.address(message.address()) + numbers + frame(atNanos));
        }

        private static String frame(long atNanos) {
            return " at " + Math.round(atNanos * 48e-6);
        }
    }

    private static List<String> left(Rig rig) {
        var left = new Left(rig.engine);
        for (int more = rig.engine.drain(left); more > 0; more = rig.engine.drain(left)) {
            assertThat(more).isPositive();
        }
        return left.lines;
    }

    private static int message(int status, int one, int two) {
        return status << 16 | one << 8 | two;
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 100, 512})
    void aNoteFromOutsideIsHeardOnItsSampleHoweverTimeIsCut(int block) {
        try (Rig rig = Rig.of(block)
                .play(Rig.graph(
                        "keys: midi_in channel=2",
                        "n: note",
                        "m: metronome tempo=20",
                        "o: output",
                        "keys.out -> n.in",
                        "n.on -> m.start",
                        "m.out -> o.in"))) {
            int keys = rig.engine.node("main/keys");
            rig.step(1);
            assertThat(rig.engine.midi(keys, message(0x90, 60, 100), rig.at(1500, block)))
                    .isTrue();
            assertThat(rig.engine.midi(keys, message(0x91, 60, 100), rig.at(2003, block)))
                    .isTrue();
            var sound = rig.step(5000 / block)[0];
            int first = 0;
            while (sound[first] == 0) {
                first++;
            }
            assertThat(first + block).as("channel 1 is not heard").isEqualTo(2003);
        }
    }

    @Test
    void severalMessagesWithinABlockKeepTheirFramesAndTheirOrder() {
        try (Rig rig = Rig.of(BLOCK).play(Rig.graph("keys: midi_in", "away: midi_out port=x", "keys.out -> away.in"))) {
            int keys = rig.engine.node("main/keys");
            rig.step(1);
            int[] frames = {130, 141, 130, 128, 191, 191};
            for (int i = 0; i < frames.length; i++) {
                rig.engine.midi(keys, message(0xb0, 7, i), rig.at(frames[i], BLOCK));
            }
            rig.step(4);
            assertThat(left(rig))
                    .containsExactly(
                            "main/away b00703 at 128",
                            "main/away b00700 at 130",
                            "main/away b00702 at 130",
                            "main/away b00701 at 141",
                            "main/away b00704 at 191",
                            "main/away b00705 at 191");
        }
    }

    @Test
    void whatTheGraphPlaysLeavesAtTheTimeOfItsSample() {
        try (Rig rig = Rig.of(BLOCK)
                .play(Rig.graph(
                        "p: pulse period=0.01",
                        "k: to_midi key=64 length=0.005",
                        "away: midi_out port=x",
                        "told: tell",
                        "p.out -> k.play",
                        "p.out -> told.in",
                        "k.out -> away.in"))) {
            rig.step(15);
            assertThat(left(rig))
                    .containsExactlyInAnyOrder(
                            "main/away 90407f at 0",
                            "main/away 804000 at 240",
                            "main/away 90407f at 480",
                            "main/away 804000 at 720",
                            "main/told 1.0 at 0",
                            "main/told 1.0 at 480");
            rig.engine.refresh();
            assertThat(rig.engine.value(rig.engine.reading("main/told/count"))).isEqualTo(2);
            assertThat(rig.engine.value(rig.engine.reading("main/away/sent"))).isEqualTo(4);
        }
    }

    @Test
    void anOscMessagePassesThroughWithItsAddressItsNumbersAndItsFrame() {
        try (Rig rig =
                Rig.of(BLOCK).play(Rig.graph("words: osc_in", "said: osc_out connection=x", "words.out -> said.in"))) {
            int words = rig.engine.node("main/words");
            rig.step(1);
            var message = new OscMessage();
            message.to(rig.engine.address("/desk/1"))
                    .add(0.5f)
                    .add(-1)
                    .add(3e9f)
                    .add(0);
            rig.engine.osc(words, message, rig.at(200, BLOCK));
            rig.engine.osc(words, message.to(rig.engine.address("/go")), rig.at(201, BLOCK));
            rig.step(4);
            assertThat(left(rig))
                    .containsExactly("main/said /desk/1 0.5 -1.0 3.0E9 0.0 at 200", "main/said /go at 201");
        }
    }

    @Test
    void aTriggerDrivesEdgesWithTheNumberOfItsCall() {
        try (Rig rig = Rig.of(BLOCK).play(Rig.graph("go: trigger", "told: tell", "go.out -> told.in"))) {
            rig.step(1);
            rig.engine.call(rig.engine.event("main/go/fire"), 0.25, rig.at(150, BLOCK));
            rig.step(3);
            assertThat(left(rig)).containsExactly("main/told 0.25 at 150");
        }
    }

    @Test
    void stopAllEndsWhatSoundsAndDropsWhatWaitsButNotWhatComesAfter() {
        try (Rig rig = Rig.of(BLOCK).play(Rig.graph("keys: midi_in", "away: midi_out port=x", "keys.out -> away.in"))) {
            int keys = rig.engine.node("main/keys");
            rig.step(1);
            rig.engine.midi(keys, message(0x95, 60, 100), rig.at(128, BLOCK));
            rig.engine.midi(keys, message(0x95, 61, 100), rig.at(1000, BLOCK));
            rig.engine.stopAll(rig.at(200, BLOCK));
            rig.engine.midi(keys, message(0x95, 62, 100), rig.at(200, BLOCK));
            rig.step(20);
            var left = left(rig);
            assertThat(left).filteredOn(line -> line.contains("853c00")).allMatch(line -> line.endsWith("at 200"));
            assertThat(left).contains("main/away 953c64 at 128", "main/away 853c00 at 200", "main/away 953e64 at 200");
            assertThat(left).noneMatch(line -> line.contains("953d64"));
            assertThat(left.getLast()).isEqualTo("main/away 953e64 at 200");
        }
    }

    @Test
    void aFloodIsBoundedAndCountedAndKeepsNoCommandOut() {
        try (Rig rig = Rig.of(BLOCK)
                .play(Rig.graph(
                        "keys: midi_in",
                        "words: osc_in",
                        "told: tell",
                        "go: trigger",
                        "held: midi_out port=x",
                        "go.out -> told.in"))) {
            rig.step(1);
            int keys = rig.engine.node("main/keys");
            int words = rig.engine.node("main/words");
            var message = new OscMessage().to(rig.engine.address("/flood")).add(1);
            int refused = 0;
            for (int i = 0; i < 60_000; i++) {
                long at = rig.at(200 + i % 48_000, BLOCK);
                boolean taken = i % 6 == 0 ? rig.engine.midi(keys, 0xb00700, at) : rig.engine.osc(words, message, at);
                refused += taken ? 0 : 1;
            }
            assertThat(refused).isPositive();
            assertThat(rig.engine.midi(keys, message(0x80, 1, 0), rig.at(200, BLOCK)))
                    .as("what ends a note has a place of its own")
                    .isTrue();
            assertThat(rig.engine.call(rig.engine.event("main/go/fire"), 1, rig.at(150, BLOCK)))
                    .isTrue();
            assertThat(rig.engine.stopAll(rig.at(100_000, BLOCK))).isTrue();
            rig.step(30);
            assertThat(left(rig)).containsExactly("main/told 1.0 at 150");
            assertThat(rig.engine.audio().droppedCommands()).isGreaterThanOrEqualTo(refused);
            rig.step(1600);
            rig.engine.refresh();
            double before = rig.engine.value(rig.engine.reading("main/keys/received"));
            rig.engine.midi(keys, 0xb00700, rig.driver.nanoTime());
            rig.step(5);
            rig.engine.refresh();
            assertThat(rig.engine.value(rig.engine.reading("main/keys/received")))
                    .as("after the flood messages are heard again")
                    .isGreaterThan(before);
        }
    }

    @Test
    void aNodeWhoseEdgeIsTooNarrowIsNamedOnce() {
        try (Rig rig = Rig.of(BLOCK)
                .play(Rig.graph(
                        "a: midi_in", "b: midi_in", "both: midi_filter", "a.out -> both.in", "b.out -> both.in"))) {
            rig.step(1);
            for (int round = 1; round <= 3; round++) {
                for (int i = 0; i < 200; i++) {
                    rig.engine.midi(rig.engine.node("main/a"), 0xb00700, rig.driver.nanoTime());
                    rig.engine.midi(rig.engine.node("main/b"), 0xb10700, rig.driver.nanoTime());
                }
                rig.step(4);
                assertThat(rig.engine.costs().dropped("main/both")).isEqualTo(round * 144L);
                assertThat(rig.drain()).hasSize(round == 1 ? 1 : 0).allMatch("overflowed main/both"::equals);
            }
            assertThat(rig.engine.costs().dropped("main/a")).isZero();
            assertThat(rig.engine.audio().droppedCommands()).isEqualTo(3 * 144);
        }
    }

    @Test
    void moreAddressesThanAnyDeskHasAreNotTaken() {
        try (Rig rig = Rig.of(BLOCK)) {
            for (int i = 0; i < 1 << 16; i++) {
                assertThat(rig.engine.address("/a/" + i)).isNotNegative();
            }
            assertThat(rig.engine.address("/one/more")).isNegative();
            assertThat(rig.engine.address("/a/7")).isEqualTo(7);
            assertThat(rig.engine.address(7)).isEqualTo("/a/7");
        }
    }

    @Test
    void aPatternThatIsNoneIsAFault() {
        for (String wrong : List.of("desk", "/desk/[ab", "/desk/}", "/desk//")) {
            assertThat(Compiler.check(Rig.graph("w: osc_in pattern=" + wrong), NodeTypes.builtIn()))
                    .as(wrong)
                    .anySatisfy(fault -> {
                        assertThat(fault.pointer()).isEqualTo("/nodes/w/params/pattern");
                        assertThat(fault.mend()).contains("/desk/fader/*");
                    });
        }
        assertThat(Compiler.check(Rig.graph("w: osc_in pattern=/a/[!x-z]/{one,two}/*"), NodeTypes.builtIn()))
                .isEmpty();
    }

    @Test
    void aNodeThatIsNotThereHearsNothing() {
        try (Rig rig = Rig.of(BLOCK).play(Rig.graph("keys: midi_in", "o: output"))) {
            assertThat(rig.engine.nodes()).containsOnlyKeys("main/keys", "main/o");
            assertThat(rig.engine.node("main/gone")).isEqualTo(-1);
            assertThat(rig.engine.midi(-1, 0, 0)).isFalse();
            int keys = rig.engine.node("main/keys");
            rig.step(1);
            assertThat(rig.engine.play(Map.of("main", Rig.graph("o: output")))).isEmpty();
            rig.step(20);
            rig.engine.midi(keys, 0xb00700, rig.driver.nanoTime());
            rig.step(3);
            assertThat(rig.engine.audio().droppedCommands()).isEqualTo(1);
        }
    }
}
