package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.vectors.Checker;

/** Vectors of what MIDI controllers send: each is read by the profile of its model. */
public final class ProfileInputChecks {
    public static final Map<String, Checker> MACKIE = Map.of("in", ProfileInputChecks::mackie);
    public static final Map<String, Checker> OTHERS = Map.of("in", ProfileInputChecks::other);
    private static final double MOST = 16383;
    private static final Map<String, String> MODELS = Map.of(
            "nk2", "korg/nanokontrol2",
            "mft", "dj_techtools/midi_fighter_twister",
            "xtm", "behringer/x_touch_mini",
            "apc40", "akai/apc40_mk2",
            "mini1", "akai/apc_mini",
            "mini2", "akai/apc_mini_mk2",
            "in", "novation/launchpad_x");

    private ProfileInputChecks() {}

    private static void mackie(JsonNode v) {
        Played desk = new Played("mackie/control");
        if (v.has("table")) {
            for (JsonNode row : v.get("table")) {
                assertThat(Reading.SIGN_BACK.steps(row.get("byte").asInt()))
                        .isEqualTo(row.get("steps").asInt());
            }
            return;
        }
        if (v.has("map")) {
            for (int note = 0; note < 0x68; note++) {
                assertThat(desk.means(TextNode.valueOf(String.format("90%02x7f", note))))
                        .isPresent();
            }
            return;
        }
        ControlEvent event = desk.means(v.get("hex")).orElseThrow(() -> new AssertionError("the desk says nothing"));
        JsonNode expected = v.get("expect");
        switch (expected.get("type").asText()) {
            case "button" -> pressed(event, expected.get("pressed").asBoolean());
            case "touch" -> {
                assertThat(event.place())
                        .isEqualTo(new Place.Fader(expected.get("fader").asInt()));
                assertThat(event.gesture())
                        .isEqualTo(expected.get("touched").asBoolean() ? Gesture.TOUCH : Gesture.RELEASE);
            }
            case "fader" -> {
                assertThat(event.place())
                        .isEqualTo(new Place.Fader(expected.get("fader").asInt()));
                assertThat(event.value()).isEqualTo(expected.get("position").asInt() / MOST);
            }
            case "vpot", "jog" ->
                assertThat(event.value()).isEqualTo(expected.get("steps").asInt());
            default -> throw new AssertionError("unknown event " + expected);
        }
    }

    private static void pressed(ControlEvent event, boolean down) {
        assertThat(event.gesture()).isEqualTo(down ? Gesture.DOWN : Gesture.UP);
    }

    private static void other(JsonNode v) {
        String model = MODELS.get(v.get("id").asText().split("\\.")[0]);
        assertThat(model).as("a profile").isNotNull();
        ControlEvent event =
                new Played(model).means(v.get("hex")).orElseThrow(() -> new AssertionError("the profile knows it not"));
        JsonNode expected = v.get("expect");
        if (expected.has("pressed")) {
            pressed(event, expected.get("pressed").asBoolean());
        }
        if (expected.has("value")) {
            assertThat(event.value()).isEqualTo(expected.get("value").asInt() / 127.0);
        }
        if (expected.has("steps")) {
            assertThat(event.value()).isEqualTo(expected.get("steps").asInt());
        }
        if (expected.has("x")) {
            assertThat(event.place())
                    .isEqualTo(new Place.Key(
                            expected.get("y").asInt() + (model.contains("launchpad") ? 1 : 0),
                            expected.get("x").asInt()));
        }
        if (expected.has("encoder")) {
            assertThat(event.place())
                    .isEqualTo(new Place.Encoder(expected.get("encoder").asInt() - 1));
        }
    }
}
