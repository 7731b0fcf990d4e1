package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.devices.midi.MidiMessage;
import sownd.devices.profile.words.Launchpad;
import sownd.devices.profile.words.Mackie;
import sownd.devices.profile.words.MackieDisplay;
import sownd.devices.profile.words.PadLight;

final class RoundTripTest {
    static Iterable<String> profiles() throws IOException {
        return Profiles.of(Path.of("../profiles")).names();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void eachControlIsReadFromTheMessageItSends(String name) throws IOException {
        Profile profile = Profiles.of(Path.of("../profiles")).find(name).orElseThrow();
        for (Profile.Control control : profile.controls()) {
            MidiMessage sent = control.in().message(1);
            var read = new ControlDecoder("x", profile).decode(sent.event(), 1).orElseThrow();
            assertThat(read.place()).as(sent.toString()).isEqualTo(control.place());
            assertThat(read.gesture()).isEqualTo(control.reading().gesture(read.value()));
            assertThat(read.value())
                    .isEqualTo(control.reading().relative() ? control.reading().steps(127) : 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 18, 44, 88, 19})
    void aNoteLightsWhatItIsReadAs(int number) {
        for (PadLight light :
                new PadLight[] {new PadLight.Static(5), new PadLight.Flash(7, 0), new PadLight.Pulse(9)}) {
            assertThat(Launchpad.X.read(Launchpad.X.note(number, light).event()))
                    .isEqualTo(Optional.of(new Launchpad.Led(number, light)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7})
    void aCellStandsInTheDisplayAsItWasWritten(int strip) {
        MackieDisplay display = new MackieDisplay(Mackie.CONTROL);
        assertThat(display.take(Mackie.cell(Mackie.CONTROL, 1, strip, "much too long")))
                .isTrue();
        assertThat(display.take(Mackie.cell(Mackie.CONTROL, 1, strip, "Écho"))).isTrue();
        assertThat(display.take(Mackie.cell(Mackie.EXTENDER, 1, strip, "x"))).isFalse();
        assertThat(display.cell(1, strip)).isEqualTo("Echo");
    }
}
