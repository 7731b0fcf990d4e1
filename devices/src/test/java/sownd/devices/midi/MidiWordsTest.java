package sownd.devices.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.devices.osc.VectorFile;

class MidiWordsTest {
    @ParameterizedTest
    @CsvSource({
        "note 60 100, 90 3c 64",
        "note 60 100 ch 10, 99 3c 64",
        "note 60 0 ch 1, 80 3c 00",
        "cc 48 127, b0 30 7f",
        "pitchbend 8192 ch 3, e2 00 40",
        "pitchbend 16383, e0 7f 7f",
        "program 5 ch 16, cf 05",
        "pressure 64, d0 40",
        "polypressure 60 1 ch 2, a1 3c 01",
        "sysex f0 7e 00 06 01 f7, f0 7e 00 06 01 f7",
        "SYSEX F07E000601F7, f0 7e 00 06 01 f7",
    })
    void readsWhatToSend(String text, String bytes) throws MidiFault {
        MidiMessage message = MidiWords.message(text);
        assertThat(message).hasToString(bytes);
        assertThat(MidiWords.message(MidiWords.print(message))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"note 60", "note 60 ch 1", "note", "cc 48", "pitchbend ch 3", "program 5 ch 1", "pressure"})
    void aMatchIsPrintedAsItWasWritten(String text) throws MidiFault {
        assertThat(MidiWords.match(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "note 128, write a whole number from 0 to 127",
        "note sixty, write a whole number from 0 to 127",
        "note 60 ch 17, write a whole number from 1 to 16",
        "note 60 ch, end it with",
        "knob 7, begin with one of note",
        "note 60 100, write \"note 60\"",
        "'', begin with one of note",
    })
    void aWrongMatchSaysHowToMendIt(String text, String mend) {
        assertThatThrownBy(() -> MidiWords.match(text))
                .isInstanceOfSatisfying(
                        MidiFault.class, fault -> assertThat(fault.mend()).startsWith(mend));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"note 60", "cc 48", "pitchbend", "sysex f0 7e", "sysex 90 3c 7f", "sysex xx", "sysex f0 80 f7"})
    void aWrongMessageIsAFault(String text) {
        assertThatThrownBy(() -> MidiWords.message(text)).isInstanceOf(MidiFault.class);
    }

    @Test
    void matchesByKindNumberAndChannel() throws MidiFault {
        assertThat(MidiWords.match("note 60").matches(new MidiEvent(0x95, 60, 1)))
                .isTrue();
        assertThat(MidiWords.match("note 60").matches(new MidiEvent(0x85, 60, 1)))
                .isTrue();
        assertThat(MidiWords.match("note 60 ch 1").matches(new MidiEvent(0x95, 60, 1)))
                .isFalse();
        assertThat(MidiWords.match("note 61").matches(new MidiEvent(0x90, 60, 1)))
                .isFalse();
        assertThat(MidiWords.match("cc 60").matches(new MidiEvent(0x90, 60, 1))).isFalse();
        assertThat(MidiWords.match("note").matches(new MidiEvent(0xF8, 0, 0))).isFalse();
    }

    @Test
    void theEndsAreExactAndTheMiddleIsTheMiddle() throws MidiFault {
        MidiMatch cc = MidiWords.match("cc 48");
        assertThat(cc.value(new MidiEvent(0xB0, 48, 0))).isEqualTo(0);
        assertThat(cc.value(new MidiEvent(0xB0, 48, 127))).isEqualTo(1);
        assertThat(cc.value(new MidiEvent(0xB0, 48, 64))).isBetween(0.5, 0.505);
        assertThat(MidiWords.match("program 5").value(new MidiEvent(0xC0, 5, 0)))
                .isEqualTo(1);
    }

    @Test
    void everyValueSurvivesTheWayOutAndBack() throws MidiFault {
        for (String text : new String[] {"note 60 ch 1", "cc 48 ch 1", "pressure ch 1", "pitchbend ch 1"}) {
            MidiMatch match = MidiWords.match(text);
            int most = match.form() == MidiMatch.Form.PITCH_BEND ? 16383 : 127;
            for (int i = 0; i <= most; i++) {
                double value = (double) i / most;
                MidiEvent event = match.message(value).event();
                assertThat(match.matches(event)).isTrue();
                assertThat(match.value(event)).isEqualTo(value);
            }
        }
    }

    @Test
    void bendVectors() {
        for (JsonNode row : VectorFile.named("midi").vector("bend.values").get("table")) {
            MidiEvent event = MidiMessage.of(VectorFile.bytes(row.get("hex"))).event();
            assertThat(event.kind()).isEqualTo(MidiEvent.Kind.PITCH_BEND);
            assertThat(event.bend()).isEqualTo(row.get("value").asInt());
        }
    }

    @Test
    void noteOnWithoutVelocityIsNoteOff() {
        JsonNode vector = VectorFile.named("midi").vector("note.vel0");
        MidiEvent event = MidiMessage.of(VectorFile.bytes(vector.get("hex"))).event();
        assertThat(event.kind()).isEqualTo(MidiEvent.Kind.NOTE_OFF);
        assertThat(event.number()).isEqualTo(vector.get("expect").get("note").asInt());
    }
}
