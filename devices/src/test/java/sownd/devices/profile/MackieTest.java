package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.devices.Appearance;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.osc.VectorFile;
import sownd.devices.profile.words.PlainText;

/** The bytes of Mackie Control and its relatives, made and read by their profiles. */
final class MackieTest {
    private static final VectorFile VECTORS = VectorFile.named("mcu");
    private final Played desk = new Played("mackie/control");
    private final Played touch = new Played("behringer/x_touch");

    @Test
    void whatTheDeskSendsIsUnderstood() {
        int read = 0;
        for (JsonNode vector : VECTORS.category("in")) {
            JsonNode expected = vector.get("expect");
            if (expected == null
                    || !vector.has("hex")
                    || expected.get("type").asText().startsWith("connection")) {
                continue;
            }
            var event = desk.means(vector.get("hex")).orElseThrow(() -> new AssertionError(vector.get("id")));
            switch (expected.get("type").asText()) {
                case "button" ->
                    assertThat(event.gesture() == Gesture.DOWN)
                            .as(vector.get("id").asText())
                            .isEqualTo(expected.get("pressed").asBoolean());
                case "touch" -> {
                    assertThat(event.place())
                            .isEqualTo(new Place.Fader(expected.get("fader").asInt()));
                    assertThat(event.gesture())
                            .isEqualTo(expected.get("touched").asBoolean() ? Gesture.TOUCH : Gesture.RELEASE);
                }
                case "fader" -> {
                    assertThat(event.place())
                            .isEqualTo(new Place.Fader(expected.get("fader").asInt()));
                    assertThat(event.value()).isEqualTo(expected.get("position").asInt() / 16383.0);
                }
                default ->
                    assertThat(event.value()).isEqualTo(expected.get("steps").asInt());
            }
            read++;
        }
        assertThat(read).isGreaterThan(20);
    }

    @Test
    void everyButtonOfTheMapHasAPlace() {
        for (int note = 0; note < 0x68; note++) {
            var event = desk.means(hex(String.format("90%02x7f", note))).orElseThrow();
            assertThat(event.gesture()).isEqualTo(Gesture.DOWN);
        }
        assertThat(desk.means(hex("900b7f")).orElseThrow().place()).isEqualTo(new Place.Key(1, 3));
    }

    @Test
    void stepsOfEverySize() {
        for (JsonNode row : VECTORS.vector("in.encoder.sweep").get("table")) {
            assertThat(Reading.SIGN_BACK.steps(row.get("byte").asInt()))
                    .isEqualTo(row.get("steps").asInt());
        }
    }

    @ParameterizedTest
    @CsvSource({"out.fader4, 4, 12352", "out.fader5, 5, 16383"})
    void motors(String id, int fader, int position) {
        assertThat(desk.shows(new Place.Fader(fader), Played.level(position / 16383.0)))
                .contains(hex(id, "expect_hex"));
    }

    @Test
    void aMotorIsNotMovedByNothing() {
        assertThat(desk.shows(new Place.Fader(0), Played.filled(0x00FF00))).noneMatch(sent -> sent.startsWith("e0"));
    }

    @Test
    void lights() {
        assertThat(desk.shows(new Place.Key(3, 1), Played.filled(0x00FF00)))
                .containsExactly(hex("out.led.on", "expect_hex"));
        assertThat(desk.shows(new Place.Key(9, 0), Played.badged(0x00FF00)))
                .containsExactly(hex("out.led.flash", "expect_hex"));
    }

    @Test
    void aCellOfLettersIsAlwaysWhole() {
        assertThat(desk.shows(new Place.Fader(0), labelled("SPOT 1")))
                .contains("f0000066141200" + letters("SPOT 1 ") + "f7");
        assertThat(desk.shows(new Place.Fader(3), labelled("Kick"))).contains(hex("out.lcd.cell.kick", "expect_hex"));
        var extender = new Played("behringer/x_touch_extender");
        var value = new Appearance("", 0, 0, "", false, Double.NaN, Double.NaN, "Écho");
        assertThat(extender.shows(new Place.Fader(0), value)).contains(hex("out.lcd.cell.fold", "expect_hex"));
    }

    @Test
    void textIsFoldedToWhatADisplayKnows() {
        for (JsonNode row : VECTORS.vector("out.fold").get("table")) {
            assertThat(PlainText.of(row.get("in").asText()))
                    .isEqualTo(row.get("out").asText());
        }
    }

    @Test
    void theColoursOfTheStripsGoInOneMessage() {
        var wanted = List.of(0xFFFFFF, 0xFF0000, 0xFFFF00, 0x00FF00, 0x00FFFF, 0x0000FF, 0xFF00FF);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            sent = touch.shows(new Place.Fader(i), Played.filled(wanted.get(i)));
        }
        // The eighth strip shows nothing: black is not sent, because it looks like a display that is broken.
        assertThat(sent.getLast())
                .startsWith(hex("out.colour.row", "expect_hex").substring(0, 26));
    }

    @Test
    void metersTellTheirOverload() {
        assertThat(desk.shows(new Place.Fader(5), gauged(1))).contains(hex("out.meter5.over", "expect_hex"));
        assertThat(desk.shows(new Place.Fader(2), gauged(0.5))).contains("d026");
    }

    @Test
    void rings() {
        assertThat(desk.shows(new Place.Encoder(3), Played.level(1))).containsExactly("b0332b");
        assertThat(desk.shows(new Place.Encoder(3), Appearance.DARK)).containsExactly("b03300");
    }

    private static Appearance labelled(String text) {
        return new Appearance(text, 0x404040, 0, "", false, Double.NaN, Double.NaN, "");
    }

    private static Appearance gauged(double gauge) {
        return new Appearance(
                "",
                0,
                0,
                "",
                false,
                Double.NaN,
                Double.NaN,
                "",
                Double.NaN,
                Double.NaN,
                Appearance.Truth.PLAIN,
                new Appearance.Decor("", "", -1, gauge));
    }

    private static String letters(String text) {
        var hex = new StringBuilder();
        text.chars().forEach(letter -> hex.append(String.format("%02x", letter)));
        return hex.toString();
    }

    private static String hex(String id, String field) {
        return VECTORS.vector(id).get(field).asText();
    }

    private static JsonNode hex(String bytes) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(bytes);
    }
}
