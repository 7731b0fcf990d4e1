package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.osc.VectorFile;

/** The bytes of grids and desks, made and read by their profiles. */
final class ControllersTest {
    private static final VectorFile LAUNCHPADS = VectorFile.named("launchpad");
    private static final VectorFile OTHERS = VectorFile.named("controllers");
    private static final VectorFile APC = VectorFile.named("apc");

    @ParameterizedTest
    @CsvSource({
        "novation/launchpad_x, x.programmer.on",
        "novation/launchpad_mini_mk3, mini-mk3.programmer.on",
        "novation/launchpad_pro_mk3, pro-mk3.programmer.on"
    })
    void launchpadsAreSetToTheirProgrammersMode(String name, String id) {
        assertThat(new Played(name).profile().init()).extracting(Played::hex).containsExactly(expected(LAUNCHPADS, id));
    }

    @Test
    void launchpadsShowAnyColour() {
        var pad = new Played("novation/launchpad_x");
        assertThat(pad.shows(new Place.Key(5, 3), Played.filled(0xFF8000)))
                .containsExactly(expected(LAUNCHPADS, "x.rgb8.255.128.0"));
        assertThat(pad.shows(new Place.Key(5, 3), Played.filled(0xFE7F7E)))
                .containsExactly(expected(LAUNCHPADS, "x.rgb8.254.127.126"));
        var mk2 = new Played("novation/launchpad_mk2");
        assertThat(mk2.shows(new Place.Key(8, 0), Played.filled(0xFF0080)))
                .containsExactly(expected(LAUNCHPADS, "mk2.rgb"));
        assertThat(mk2.shows(new Place.Key(8, 0), Played.badged(0xFF0000)))
                .containsExactly(expected(LAUNCHPADS, "mk2.pulse"));
    }

    @Test
    void launchpadsFlash() {
        assertThat(new Played("novation/launchpad_x").shows(new Place.Key(1, 0), Played.badged(0x00FF00)))
                .containsExactly("f0002029020c03015115" + "00f7");
        assertThat(new Played("novation/launchpad_pro_mk3").shows(new Place.Key(1, 0), Played.badged(0)))
                .hasSize(1);
    }

    @Test
    void launchpadsPadsStandWhereTheyStand() {
        JsonNode map = LAUNCHPADS.vector("grid.map");
        var pad = new Played("novation/launchpad_x");
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                int note = map.get("pads").get(row).get(column).asInt();
                var event = pad.means(TextNode.valueOf(String.format("90%02x64", note)))
                        .orElseThrow();
                assertThat(event.place()).isEqualTo(new Place.Key(row + 1, column));
                assertThat(event.value()).isEqualTo(100 / 127.0);
            }
        }
        var lowest = pad.means(LAUNCHPADS.vector("in.cc19").get("hex")).orElseThrow();
        assertThat(lowest.place()).isEqualTo(new Place.Key(8, 8));
        assertThat(lowest.gesture()).isEqualTo(Gesture.UP);
        var harder = pad.means(TextNode.valueOf("a00b40")).orElseThrow();
        assertThat(harder.gesture()).isEqualTo(Gesture.PRESSURE);
        assertThat(harder.place()).isEqualTo(new Place.Key(8, 0));
    }

    @Test
    void nanoKontrol() {
        var desk = new Played("korg/nanokontrol2");
        assertThat(desk.profile().init()).extracting(Played::hex).containsExactly(expected(OTHERS, "nk2.native.on"));
        assertThat(desk.shows(new Place.Key(3, 0), Played.filled(0x00FF00)))
                .containsExactly(expected(OTHERS, "nk2.led.play"));
        for (JsonNode vector : OTHERS.category("in")) {
            String id = vector.get("id").asText();
            if (id.startsWith("nk2.") && !id.endsWith("reply")) {
                assertThat(desk.means(vector.get("hex"))).as(id).isPresent();
            }
        }
        assertThat(desk.means(hex("nk2.fader1")).orElseThrow().value()).isEqualTo(100 / 127.0);
    }

    @Test
    void twister() {
        var knobs = new Played("dj_techtools/midi_fighter_twister");
        assertThat(knobs.shows(new Place.Encoder(0), Played.filled(0xFFFF00)))
                .contains(expected(OTHERS, "mft.colour.yellow"));
        assertThat(knobs.means(hex("mft.switch.down")).orElseThrow())
                .satisfies(event -> assertThat(event.place()).isEqualTo(new Place.Encoder(0)))
                .satisfies(event -> assertThat(event.gesture()).isEqualTo(Gesture.DOWN));
        assertThat(Reading.OFFSET.steps(0x41)).isEqualTo(1);
        assertThat(Reading.OFFSET.steps(0x43)).isEqualTo(3);
    }

    @Test
    void smallTouch() {
        var desk = new Played("behringer/x_touch_mini");
        assertThat(desk.shows(new Place.Key(0, 0), Played.filled(0xFFFFFF)))
                .containsExactly(expected(OTHERS, "xtm.led"));
        assertThat(desk.means(hex("xtm.a.pad1")).orElseThrow().place()).isEqualTo(new Place.Key(0, 0));
        assertThat(desk.means(hex("xtm.b.pad16")).orElseThrow().place()).isEqualTo(new Place.Key(3, 7));
    }

    @ParameterizedTest
    @CsvSource({"mini1.pad.2, 0x00FF00", "mini1.pad.4, 0xFF0000", "mini1.pad.6, 0xFFFF00"})
    void theFirstApcBlinksByOtherNumbers(String id, String rgb) {
        var apc = new Played("akai/apc_mini");
        assertThat(apc.shows(new Place.Key(7, 0), Played.badged(Integer.decode(rgb))))
                .containsExactly(expected(APC, id));
        assertThat(apc.shows(new Place.Key(7, 0), Played.filled(0))).containsExactly(expected(APC, "mini1.pad.0"));
    }

    @Test
    void theLargeApc() {
        var apc = new Played("akai/apc40_mk2");
        assertThat(apc.shows(new Place.Key(4, 0), Played.filled(0xFF0000)))
                .containsExactly(expected(APC, "apc40.clip.0"));
        assertThat(apc.shows(new Place.Key(4, 0), Played.badged(0xFF0000)))
                .containsExactly(expected(APC, "apc40.clip.15"));
        assertThat(apc.shows(new Place.Key(5, 0), Played.badged(1))).containsExactly(expected(APC, "apc40.stop.blink"));
        assertThat(apc.shows(new Place.Encoder(7), Played.level(64 / 127.0)))
                .containsExactly(expected(APC, "apc40.ring.value"));
        assertThat(apc.means(APC.vector("apc40.in.master").get("hex"))
                        .orElseThrow()
                        .place())
                .isEqualTo(new Place.Fader(8));
    }

    /** A high part counts at once, its low part follows; both ends are exact. */
    @Test
    void aFineFaderHasFourteenBits() throws Exception {
        var text = """
                { "sownd": "profile/1", "maker": "x", "model": "y", "match": { "midi": ["y"] },
                  "controls": [ { "fader": 0, "in": "cc 7 ch 1", "bits": 14 } ] }""";
        var profile = new ProfileReader()
                .read(new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "x/y");
        var decoder = new ControlDecoder("x", profile);
        assertThat(value(decoder, 7, 0)).isZero();
        assertThat(value(decoder, 39, 5)).isEqualTo(5 / 16383.0);
        assertThat(value(decoder, 7, 64)).isEqualTo(64 * 128 / 16383.0);
        assertThat(value(decoder, 39, 1)).isEqualTo((64 * 128 + 1) / 16383.0);
        assertThat(value(decoder, 7, 127)).isEqualTo(1);
        assertThat(value(decoder, 39, 127)).isEqualTo(1);
    }

    private static double value(ControlDecoder decoder, int controller, int value) {
        return decoder.decode(new sownd.devices.midi.MidiEvent(0xB0, controller, value), 1)
                .orElseThrow()
                .value();
    }

    private static String expected(VectorFile file, String id) {
        return file.vector(id).get("expect_hex").asText();
    }

    private static JsonNode hex(String id) {
        return OTHERS.vector(id).get("hex");
    }
}
