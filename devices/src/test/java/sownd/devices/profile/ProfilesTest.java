package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiMessage;

class ProfilesTest {
    private static final Path FOLDER = Path.of("../profiles");

    @Test
    void everyProfileOfTheHouseIsSoundAndInTheIndex() throws IOException {
        Profiles profiles = Profiles.of(FOLDER);
        assertThat(profiles.faults()).isEmpty();
        assertThat(profiles.names()).contains("akai/apc_mini_mk2");
        assertThat(Files.readAllLines(FOLDER.resolve("index.txt"))).isEqualTo(profiles.names());
    }

    @Test
    void everyProfileOfTheHouseObeysTheSchema() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(FOLDER.resolve("profile.schema.json")));
        for (String name : Profiles.of(FOLDER).names()) {
            String text = Files.readString(FOLDER.resolve(name + ".json"));
            assertThat(schema.validate(text, InputFormat.JSON)).as(name).isEmpty();
        }
        assertThat(schema.validate("{\"sownd\": \"profile/1\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void whatAControlSendsIsReadAsThatControl() throws IOException {
        Profiles profiles = Profiles.of(FOLDER);
        for (String name : profiles.names()) {
            Profile profile = profiles.find(name).orElseThrow();
            ControlDecoder decoder = new ControlDecoder("x", profile);
            for (Profile.Control control : profile.controls()) {
                for (double value : new double[] {0, 1}) {
                    var said = control.in().message(value).event();
                    var event = decoder.decode(said, 1).orElseThrow();
                    assertThat(event.place()).isEqualTo(control.place());
                    assertThat(event.gesture()).isEqualTo(control.reading().gesture(event.value()));
                    var turned = control.reading().relative();
                    assertThat(event.value())
                            .isEqualTo(turned ? control.reading().steps(said.data2()) : value);
                }
            }
        }
    }

    @Test
    void aPitchBendFaderHasFourteenBits() throws IOException {
        Profile profile = Profiles.of(FOLDER).find("generic/fader_and_pads").orElseThrow();
        var event = new ControlDecoder("x", profile)
                .decode(MidiMessage.pitchBend(1, 8193).event(), 1)
                .orElseThrow();
        assertThat(event.place()).isEqualTo(new Place.Fader(8));
        assertThat(event.gesture()).isEqualTo(Gesture.MOVE);
        assertThat(event.value()).isEqualTo(8193 / 16383.0);
    }

    @Test
    void knowsAProfileByItsPort() throws IOException {
        Profiles profiles = Profiles.of(FOLDER);
        assertThat(profiles.match("APC MINI mk2 Control [hw:1,0,0]").map(Profile::name))
                .contains("akai/apc_mini_mk2");
        assertThat(profiles.match("Grand Piano")).isEmpty();
    }

    @Test
    void oneBrokenProfileDoesNotHideTheOthers(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("maker"));
        Files.copy(FOLDER.resolve("akai/apc_mini_mk2.json"), folder.resolve("maker/good.json"));
        Files.writeString(folder.resolve("maker/broken.json"), "{\n  \"sownd\": \n}");
        Profiles profiles = Profiles.of(folder);
        assertThat(profiles.names()).containsExactly("maker/good");
        assertThat(profiles.faults()).containsOnlyKeys("maker/broken");
        assertThat(profiles.faults().get("maker/broken").items())
                .singleElement()
                .satisfies(item -> assertThat(item.line()).isEqualTo(3));
    }

    @Test
    void everyFaultIsNamedWithItsLine() {
        String text = """
                {
                  "sownd": "profile/1",
                  "maker": "Maker",
                  "model": 7,
                  "match": { "midi": [] },
                  "gap_ms": -1,
                  "init": ["note 60"],
                  "controls": [
                    { "key": [0, 0], "rows": 2, "columns": 2, "in": "note #", "first": 126, "light": "pad" },
                    { "key": [0], "in": "note 5" },
                    { "fader": 0, "in": "knob 5" },
                    { "fader": 1, "in": "cc 5", "colour": 3 },
                    { "fader": 1, "in": "cc 5" }
                  ],
                  "lights": {
                    "button": {
                      "kind": "states",
                      "message": "90 {numbr} {state}"
                    },
                    "ring": { "kind": "circle" }
                  },
                  "extra": 1
                }
                """;
        List<ProfileFault.Item> items = faults(text);
        assertThat(items)
                .extracting(item -> item.line() + " " + item.path())
                .containsExactly(
                        "4 model",
                        "5 match.midi",
                        "6 gap_ms",
                        "7 init[0]",
                        "9 controls[0].in",
                        "9 controls[0].light",
                        "10 controls[1].key",
                        "11 controls[2].in",
                        "12 controls[3].colour",
                        "13 controls[4]",
                        "13 controls[4]",
                        "18 lights.button.message",
                        "20 lights.ring.kind",
                        "22 extra");
        assertThat(items).allSatisfy(item -> assertThat(item.mend()).isNotBlank());
    }

    @Test
    void anEmptyOrForeignDocumentIsAFault() {
        assertThat(faults("[]")).isNotEmpty();
        assertThat(faults("")).isNotEmpty();
        assertThat(faults("{}\n{")).singleElement().satisfies(item -> {
            assertThat(item.line()).isEqualTo(2);
            assertThat(item.what()).startsWith("this is no JSON");
        });
        assertThatThrownBy(() -> new ProfileReader().read(Path.of("no/such/file.json"), "no/such"))
                .isInstanceOf(ProfileFault.class)
                .hasMessageContaining("no/such");
    }

    private static List<ProfileFault.Item> faults(String text) {
        try {
            new ProfileReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test/test");
            return List.of();
        } catch (ProfileFault fault) {
            return fault.items();
        }
    }
}
