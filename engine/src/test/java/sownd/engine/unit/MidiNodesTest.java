package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.Rig;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.NodeTypes;

/** Nodes for MIDI and OSC, against the bytes and numbers of the two. */
final class MidiNodesTest {
    @Test
    void aControllerIsASignalAndAnEvent() {
        try (Stage stage = new Stage(
                        "n: midi_control controller=7 channel=2 low=-1 high=3 smooth=0.01",
                        "keys.out -> n.in",
                        "n.out -> o.in",
                        "n.changed -> t.a")
                .midi(100, 0xb1077f)
                .midi(200, 0xb0070f, 0xb1080f, 0x911234)
                .midi(2000, 0xb10700)) {
            float[] heard = stage.hear(3000);
            assertThat(heard[99]).isEqualTo(-1);
            for (int i = 0; i < 480; i++) {
                assertThat(heard[100 + i]).isCloseTo(-1 + 4 * (i + 1) / 480f, within(1e-5f));
            }
            assertThat(heard[1999]).isEqualTo(3);
            assertThat(heard[2480]).isEqualTo(-1);
            assertThat(stage.written(0)).containsExactly("100 a 3.0", "2000 a -1.0");
            assertThat(stage.read("n/value")).isEqualTo(-1);
        }
    }

    @Test
    void twoControllersMakeOneOfFourteenBits() {
        try (Stage stage = new Stage(
                        "n: midi_control controller=1 fine=true high=16383", "keys.out -> n.in", "n.changed -> t.a")
                .midi(10, 0xb00140, 0xb02105)
                .midi(20, 0xb0017f, 0xb0217f)
                .midi(30, 0xb00100)) {
            assertThat(stage.written(64))
                    .containsExactly("10 a 8192.0", "10 a 8197.0", "20 a 16256.0", "20 a 16383.0", "30 a 0.0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bend, -1, e00040, 0.0",
        "bend, -1, e07f7f, 1.0",
        "bend, -1, e00000, -1.0",
        "bend, -1, e00020, -0.5",
        "pressure, 0, d07f00, 1.0",
        "program, 0, c00000, 0.0"
    })
    void otherKindsAreHeardAsWell(String kind, int low, String message, String wanted) {
        try (Stage stage = new Stage(
                        "n: midi_control kind=" + kind + " low=" + low, "keys.out -> n.in", "n.changed -> t.a")
                .midi(10, 0xb00140, Integer.parseInt(message, 16))) {
            assertThat(stage.written(64)).containsExactly("10 a " + wanted);
        }
    }

    @Test
    void eventsBecomeControlChanges() {
        try (Stage stage = new Stage("n: to_control controller=11 channel=3 low=10 high=20", "n.out -> t.midi")
                .call("n/send", 10, 10)
                .call("n/send", 15, 20)
                .call("n/send", 99, 30)) {
            assertThat(stage.written(64)).containsExactly("10 b20b00", "20 b20b40", "30 b20b7f");
        }
    }

    @Test
    void eventsBecomeWhatTheKindSays() {
        try (Stage stage = new Stage(
                        "f: to_control fine=true high=16383",
                        "b: to_control kind=bend low=-1",
                        "r: to_control kind=program high=127",
                        "c: to_control kind=pressure",
                        "f.out -> t.midi",
                        "b.out -> t.midi",
                        "r.out -> t.midi",
                        "c.out -> t.midi")
                .call("f/send", 8197, 10)
                .call("b/send", 0, 20)
                .call("b/send", 1, 21)
                .call("r/send", 41, 30)
                .call("c/send", 0.5, 40)) {
            assertThat(stage.written(64))
                    .containsExactly("10 b00140", "10 b02105", "20 e00040", "21 e07f7f", "30 c02900", "40 d04000");
        }
    }

    @Test
    void whatIsSentAsFourteenBitsIsHeardAgain() {
        try (Stage stage = new Stage(
                "w: lfo frequency=3 from=-5 to=9",
                "p: pulse period=0.001",
                "h: hold",
                "s: to_control fine=true low=-5 high=9",
                "n: midi_control fine=true low=-5 high=9 smooth=0",
                "w.out -> h.in",
                "p.out -> h.sample",
                "h.sampled -> s.send",
                "s.out -> n.in",
                "n.out -> o.in",
                "h.sampled -> t.a")) {
            float[] heard = stage.hear(48_000);
            for (String line : stage.written(0)) {
                String[] words = line.split(" ");
                assertThat(heard[Integer.parseInt(words[0])])
                        .isCloseTo(Float.parseFloat(words[2]), within((float) (14 / 16_383.0)));
            }
            assertThat(stage.written(0)).hasSize(1000);
        }
    }

    private static List<String> filtered(String params, int... messages) {
        try (Stage stage =
                new Stage("n: midi_filter " + params, "keys.out -> n.in", "n.out -> t.midi").midi(10, messages)) {
            return stage.written(64).stream().map(line -> line.substring(3)).toList();
        }
    }

    @Test
    void aFilterLetsThroughWhatItIsSetTo() {
        int[] all = {0x903c40, 0x914041, 0xa03c11, 0xb00102, 0xc00500, 0xd01100, 0xe00040, 0x803c22, 0x914000};
        assertThat(filtered("channel=0", all))
                .containsExactly(
                        "903c40", "914041", "a03c11", "b00102", "c00500", "d01100", "e00040", "803c22", "814000");
        assertThat(filtered("channel=2", all)).containsExactly("914041", "814000");
        assertThat(filtered("notes=false", all)).containsExactly("b00102", "c00500", "d01100", "e00040");
        assertThat(filtered("notes=false controls=false bends=false", all)).containsExactly("c00500");
        assertThat(filtered("programs=false low_key=61 channel=1", all)).containsExactly("b00102", "d01100", "e00040");
        assertThat(filtered("high_key=60 controls=false programs=false bends=false to_channel=16", all))
                .containsExactly("9f3c40", "af3c11", "8f3c22");
        assertThat(filtered("transpose=-61", all))
                .startsWith("910341", "b00102")
                .endsWith("810300");
    }

    @Test
    void aNoteEndsWhereItBeganWhateverWasSetBetween() {
        try (Stage stage = new Stage("n: midi_filter transpose=12", "keys.out -> n.in", "n.out -> t.midi")
                .midi(10, 0x903c40)
                .set("n/transpose", 5, 20)
                .set("n/channel", 9, 20)
                .midi(30, 0x803c00)
                .midi(40, 0x803c00)) {
            assertThat(stage.written(64)).containsExactly("10 904840", "30 804800");
        }
    }

    @Test
    void aStopEndsWhatSounds() {
        try (Stage stage = new Stage("n: midi_filter", "keys.out -> n.in", "n.out -> t.midi")
                .midi(10, 0x903c40, 0x954041)
                .call("n/stop", 0, 20)
                .call("n/stop", 0, 30)) {
            assertThat(stage.written(64)).containsExactly("10 903c40", "10 954041", "20 803c00", "20 854000");
        }
    }

    @Test
    void anOscMessageCarriesItsNumbers() {
        try (Stage stage = new Stage(
                        "h: hold",
                        "n: to_osc numbers=3 second=7",
                        "w: value value=2.5",
                        "w.out -> n.third",
                        "n.out -> t.osc")
                .call("n/send", 0.25, 1000)
                .set("n/second", -1, 1010)
                .call("n/send", 4, 1020)) {
            assertThat(stage.written(1100)).containsExactly("1000 osc 0.25 7.0 2.5", "1020 osc 4.0 -1.0 2.5");
        }
        try (Stage stage = new Stage("n: to_osc numbers=0", "n.out -> t.osc").call("n/send", 1, 10)) {
            assertThat(stage.written(64)).containsExactly("10 osc");
        }
    }

    @Test
    void anAddressHearsItsOwnMessagesAndOneOfTheirNumbers() {
        String[] lines = {
            "a: to_osc address=/desk/1/level numbers=2 second=8",
            "b: to_osc address=/desk/2/level",
            "c: to_osc address=/desk/1/level numbers=0",
            "one: from_osc address=/desk/1/level",
            "two: from_osc address=/desk/1/level argument=2",
            "a.out -> one.in",
            "b.out -> one.in",
            "c.out -> one.in",
            "a.out -> two.in",
            "b.out -> two.in",
            "one.out -> t.a",
            "two.out -> t.b"
        };
        try (Stage stage =
                new Stage(lines).call("a/send", 3, 10).call("b/send", 4, 20).call("c/send", 5, 30)) {
            assertThat(stage.written(64)).containsExactly("10 a 3.0", "10 b 8.0", "30 a 1.0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"level", "/", "/a//b", "/a/", "/a*", "/{a,b}", "/a#"})
    void aWrongAddressIsRefused(String address) {
        for (String type : new String[] {"from_osc", "to_osc"}) {
            var faults = Compiler.check(Rig.graph("n: " + type + " address=" + address), NodeTypes.builtIn());
            assertThat(faults).singleElement().satisfies(fault -> {
                assertThat(fault.pointer()).isEqualTo("/nodes/n/params/address");
                assertThat(fault.what()).contains(address);
                assertThat(fault.mend()).isNotBlank();
            });
        }
    }
}
