package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiMessage;
import sownd.devices.osc.VectorFile;

/** The bytes of the APC mini mk2, made and read by its real profile. */
class ApcMiniTest {
    private static final VectorFile VECTORS = VectorFile.named("apc");

    private Profile profile;
    private LightEncoder encoder;
    private ControlDecoder decoder;

    @BeforeEach
    void read() throws Exception {
        profile = Profiles.of(Path.of("../profiles")).find("akai/apc_mini_mk2").orElseThrow();
        encoder = new LightEncoder(profile);
        encoder.clear();
        decoder = new ControlDecoder("apc", profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mini2.rgb.255.128.1", "mini2.rgb.mix"})
    void colours(String id) {
        JsonNode vector = VECTORS.vector(id);
        assertThat(encoder.encode(Map.of(pad(0), filled(rgb(vector.get("input").get("rgb"))))))
                .containsExactly(message(vector.get("expect_hex")));
    }

    @Test
    void allPadsOffIsOneRun() {
        Map<Place, Appearance> dark = new LinkedHashMap<>();
        Map<Place, Appearance> lit = new LinkedHashMap<>();
        for (int number = 0; number < 64; number++) {
            lit.put(pad(number), filled(0x112233));
            dark.put(pad(number), Appearance.DARK);
        }
        assertThat(encoder.encode(lit)).hasSize(1);
        assertThat(encoder.encode(dark)).containsExactly(expected("mini2.rgb.alloff"));
        assertThat(encoder.encode(dark)).isEmpty();
    }

    @Test
    void neighboursOfOneColourAreOneRun() {
        JsonNode vector = VECTORS.vector("mini2.rgb.runs");
        TreeMap<Integer, Integer> colours = new TreeMap<>();
        vector.get("input").forEach(pad -> colours.put(pad.get(0).asInt(), rgb(pad.get(1))));
        List<LightEncoder.Run> runs = new ArrayList<>();
        vector.get("expect")
                .forEach(run -> runs.add(
                        new LightEncoder.Run(run.get(0).asInt(), run.get(1).asInt(), rgb(run.get(2)))));
        assertThat(LightEncoder.runs(colours, true)).isEqualTo(runs);
    }

    @Test
    void atMostThirtyTwoRunsInOneMessage() {
        Map<Place, Appearance> checked = new LinkedHashMap<>();
        for (int number = 0; number < 64; number++) {
            checked.put(pad(number), filled(number % 2 == 0 ? 0xFF0000 : 0x00FF00));
        }
        List<MidiMessage> messages = encoder.encode(checked);
        assertThat(messages).extracting(MidiMessage::size).containsExactly(8 + 256, 8 + 256);
        assertThat(messages.getFirst()).asString().startsWith("f0 47 7f 4f 24 02 00 00 00 01 7f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mini2.solid.red", "mini2.note55"})
    void solidByPalette(String id) {
        JsonNode vector = VECTORS.vector(id);
        Light.Palette palette = padLight().palette().orElseThrow();
        Map<String, Integer> blanks = Map.of(
                "number",
                vector.get("input").get("pad").asInt(),
                "colour",
                palette.colours().nearest(0xFF0000));
        assertThat(palette.solid().message(blanks)).isEqualTo(message(vector.get("expect_hex")));
    }

    @Test
    void aWarningBlinksAndEndsWithASolidNoteFirst() {
        JsonNode vector = VECTORS.vector("mini2.blink.blue");
        Place pad = pad(vector.get("input").get("pad").asInt());
        Appearance warning = new Appearance("", 0x0000FF, 0, "warn", false, Double.NaN, Double.NaN, "");
        assertThat(encoder.encode(Map.of(pad, warning))).containsExactly(message(vector.get("expect_hex")));
        assertThat(encoder.encode(Map.of(pad, filled(0x0000FF))))
                .extracting(MidiMessage::toString)
                .containsExactly("96 3f 00", "f0 47 7f 4f 24 00 08 3f 3f 00 00 00 00 01 7f f7");
    }

    @Test
    void aSceneButtonBlinksForABadge() {
        Appearance playing = new Appearance("", 0x00FF00, 0, "play", false, Double.NaN, Double.NaN, "");
        Place scene = new Place.Key(0, 8);
        assertThat(encoder.encode(Map.of(scene, playing))).containsExactly(expected("mini2.scene1.blink"));
        assertThat(encoder.encode(Map.of(scene, filled(1)))).containsExactly(MidiMessage.of(0x90, 0x70, 1));
        assertThat(encoder.encode(Map.of(scene, Appearance.DARK))).containsExactly(MidiMessage.of(0x90, 0x70, 0));
    }

    @Test
    void aPressedPadIsBrighter() {
        Appearance pressed = new Appearance("", 0x204060, 0, "", true, Double.NaN, Double.NaN, "");
        assertThat(encoder.encode(Map.of(pad(3), pressed)))
                .containsExactlyElementsOf(new LightEncoderAgain().encode(pad(3), filled(0x8F9FAF)));
    }

    @Test
    void palette() {
        JsonNode vector = VECTORS.vector("mini2.palette");
        Light.Palette palette = padLight().palette().orElseThrow();
        for (JsonNode row : vector.get("nearest")) {
            assertThat(palette.colours().nearest(rgb(row.get("rgb"))))
                    .isEqualTo(row.get("value").asInt());
        }
        for (JsonNode row : vector.get("table")) {
            if (row.has("rgb")) {
                assertThat(palette.colours().byNumber())
                        .containsEntry(
                                row.get("value").asInt(),
                                Integer.parseInt(row.get("rgb").asText(), 16));
            }
        }
    }

    @Test
    void blinkingAndSolidUseTheChannelsOfTheTable() {
        Map<String, Integer> channels = new LinkedHashMap<>();
        VECTORS.vector("mini2.channels")
                .get("table")
                .forEach(row -> channels.put(
                        row.get("meaning").asText(), row.get("channel").asInt()));
        Light.Palette palette = padLight().palette().orElseThrow();
        assertThat(palette.solid().message(Map.of()).event().channel() - 1).isEqualTo(channels.get("100 %"));
        assertThat(palette.blink().message(Map.of()).event().channel() - 1).isEqualTo(channels.get("blink 1/2"));
    }

    @Test
    void theReportTellsWhereTheFadersStand() {
        JsonNode vector = VECTORS.vector("mini2.intro.reply");
        List<ControlEvent> events = decoder.decode(message(vector.get("hex")), 5);
        List<ControlEvent> expected = new ArrayList<>();
        for (JsonNode value : vector.get("expect").get("values")) {
            expected.add(
                    new ControlEvent("apc", new Place.Fader(expected.size()), Gesture.MOVE, value.asInt() / 127.0, 5));
        }
        assertThat(events).isEqualTo(expected);
        assertThat(decoder.decode(MidiMessage.of(0xF0, 1, 0xF7), 5)).isEmpty();
    }

    @Test
    void padsAndButtonsArePressedAndReleased() {
        JsonNode up = VECTORS.vector("mini2.in.pad0up");
        Place place = new Place.Key(
                up.get("expect").get("y").asInt(), up.get("expect").get("x").asInt());
        assertThat(decoder.decode(message(up.get("hex")).event(), 7))
                .contains(new ControlEvent("apc", place, Gesture.UP, 0, 7));
        JsonNode shift = VECTORS.vector("mini2.in.shift");
        assertThat(decoder.decode(message(shift.get("hex")).event(), 7))
                .contains(new ControlEvent("apc", new Place.Key(8, 8), Gesture.DOWN, 1, 7));
        assertThat(decoder.decode(MidiMessage.of(0x90, 56, 64).event(), 7))
                .contains(new ControlEvent("apc", new Place.Key(0, 0), Gesture.DOWN, 64 / 127.0, 7));
        assertThat(decoder.decode(MidiMessage.of(0xB0, 56, 127).event(), 7))
                .contains(new ControlEvent("apc", new Place.Fader(8), Gesture.MOVE, 1, 7));
        assertThat(decoder.decode(MidiMessage.of(0x91, 56, 64).event(), 7)).isEmpty();
    }

    private Light.Rgb padLight() {
        return (Light.Rgb) profile.controls().getFirst().lights().getFirst();
    }

    /** What a fresh encoder, its lights out, says for one place. */
    private final class LightEncoderAgain {
        List<MidiMessage> encode(Place place, Appearance appearance) {
            LightEncoder again = new LightEncoder(profile);
            again.clear();
            return again.encode(Map.of(place, appearance));
        }
    }

    private static Place pad(int number) {
        return new Place.Key(7 - number / 8, number % 8);
    }

    private static Appearance filled(int rgb) {
        return new Appearance("", rgb, 0, "", false, Double.NaN, Double.NaN, "");
    }

    private static int rgb(JsonNode parts) {
        return parts.get(0).asInt() << 16
                | parts.get(1).asInt() << 8
                | parts.get(2).asInt();
    }

    private static MidiMessage expected(String id) {
        return message(VECTORS.vector(id).get("expect_hex"));
    }

    private static MidiMessage message(JsonNode hex) {
        return MidiMessage.of(VectorFile.bytes(hex));
    }
}
