package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiMessage;
import sownd.devices.profile.words.Behringer;
import sownd.devices.profile.words.Inquiry;
import sownd.devices.profile.words.Korg;
import sownd.devices.profile.words.Twister;
import sownd.devices.vectors.Checker;

/** Vectors of small controllers by Korg, Behringer and DJ TechTools. */
public final class ControllerChecks {
    public static final Map<String, Checker> BY_CATEGORY =
            Map.of("in", ControllerChecks::in, "out", ControllerChecks::out, "map", ControllerChecks::map);
    private static final Played KORG = new Played("korg/nanokontrol2");
    private static final Played MINI = new Played("behringer/x_touch_mini");
    private static final Played TWISTER = new Played("dj_techtools/midi_fighter_twister_relative");
    private static final int LAYER = 16;
    private static final int SHIFTED = 64;

    private ControllerChecks() {}

    private static void in(JsonNode v) {
        JsonNode expected = v.get("expect");
        MidiMessage message = Expected.message(v.get("hex"));
        if (expected.has("maker")) {
            inquiry(message, expected);
            return;
        }
        Played played = expected.has("control") ? KORG : expected.has("layer") ? MINI : TWISTER;
        ControlEvent event = played.means(message).orElseThrow(() -> new AssertionError("the profile knows it not"));
        if (expected.has("control")) {
            assertThat(Korg.name(message.bytes()[1]))
                    .contains(expected.get("control").asText());
        }
        if (expected.has("pressed")) {
            assertThat(event.gesture()).isEqualTo(expected.get("pressed").asBoolean() ? Gesture.DOWN : Gesture.UP);
        }
        if (expected.has("value")) {
            assertThat(event.value()).isEqualTo(expected.get("value").asInt() / 127.0);
        }
        if (expected.has("steps")) {
            assertThat(event.value()).isEqualTo(expected.get("steps").asInt());
        }
        if (expected.has("encoder")) {
            int first = expected.path("shifted").asBoolean() ? SHIFTED : 0;
            assertThat(event.place())
                    .isEqualTo(new Place.Encoder(first + expected.get("encoder").asInt() - 1));
        }
        if (expected.has("pad")) {
            int pad = pad(expected);
            assertThat(event.place()).isEqualTo(new Place.Key(pad / 8, pad % 8));
        }
    }

    private static int pad(JsonNode node) {
        return node.get("pad").asInt() - 1 + (node.get("layer").asText().equals("B") ? LAYER : 0);
    }

    private static void inquiry(MidiMessage message, JsonNode expected) {
        Inquiry answer = Inquiry.of(message).orElseThrow();
        assertThat(expected.get("maker").asText()).isEqualTo("Korg");
        assertThat(answer.maker()).isEqualTo(Korg.MAKER);
        assertThat(String.format("%04x", answer.family()))
                .isEqualTo(expected.get("family").asText());
        assertThat(answer.minor()).isEqualTo(expected.get("minor").asInt());
        assertThat(answer.major()).isEqualTo(expected.get("major").asInt());
    }

    private static void out(JsonNode v) {
        JsonNode in = v.get("input");
        Expected.bytes(v, List.of(in.isEmpty() ? question(v) : made(v, in)));
    }

    private static MidiMessage question(JsonNode v) {
        String what = Expected.what(v);
        if (what.contains("inquiry")) {
            return Inquiry.ask(Inquiry.ALL);
        } else if (what.contains("native")) {
            return Korg.askMode();
        } else if (what.contains("identify")) {
            return Behringer.identify();
        } else if (what.contains("preset")) {
            return Behringer.currentPreset(Behringer.ANY, Behringer.BCR);
        }
        throw Expected.unknown(v);
    }

    private static MidiMessage made(JsonNode v, JsonNode in) {
        if (in.has("native")) {
            return Korg.nativeMode(in.get("native").asBoolean());
        } else if (in.has("led")) {
            return Korg.led(in.get("led").asText(), in.get("on").asBoolean());
        } else if (in.has("line")) {
            String text = in.get("text").asText();
            boolean bcf = Expected.what(v).contains("bcf") || text.contains("$rev F");
            int model = bcf ? Behringer.BCF : Behringer.BCR;
            int device = in.path("device").asInt(Behringer.ANY);
            return Behringer.line(device, model, in.get("line").asInt(), text);
        } else if (in.has("pad")) {
            return Behringer.miniLed(pad(in), in.get("on").asBoolean());
        }
        int encoder = in.path("encoder").asInt() - 1;
        if (in.has("colour")) {
            return Twister.colour(encoder, in.get("colour").asInt());
        } else if (in.has("animation")) {
            return Twister.animation(encoder, in.get("animation").asInt());
        } else if (in.has("ring_animation")) {
            return Twister.ringAnimation(encoder, in.get("ring_animation").asInt());
        }
        throw Expected.unknown(v);
    }

    private static void map(JsonNode v) {
        if (v.has("channels_1_based")) {
            animations(v.get("rgb"), Twister.Of.COLOUR);
            animations(v.get("indicator"), Twister.Of.RING);
            assertThat(Twister.RAINBOW).isEqualTo(v.get("rgb").get("rainbow").asInt());
            channels(v.get("channels_1_based"));
        } else {
            assertThat(Expected.what(v)).contains("does not match is ignored", "without handshake");
            MidiMessage answer = MidiMessage.of(0xF0, 0, 0x20, 0x32, 2, 0x14, 2, 0x42, 0xF7);
            assertThat(Behringer.identity(answer, 2)).contains("B");
            assertThat(Behringer.identity(answer, 3)).isEmpty();
            assertThat(new Played("behringer/bcf2000_mackie").profile().init()).isEmpty();
        }
    }

    private static void animations(JsonNode v, Twister.Of what) {
        assertThat(List.of(Twister.strobe(what, 0), Twister.strobe(what, 7)))
                .isEqualTo(Expected.numbers(v.get("strobe")));
        assertThat(List.of(Twister.pulse(what, 0), Twister.pulse(what, 7))).isEqualTo(Expected.numbers(v.get("pulse")));
        assertThat(List.of(Twister.brightness(what, 0), Twister.brightness(what, 1)))
                .isEqualTo(Expected.numbers(v.get("brightness")));
    }

    private static void channels(JsonNode channels) {
        Map<String, Integer> ours = Map.of(
                "encoder", Twister.TURN,
                "switch_and_colour", Twister.COLOUR,
                "rgb_animation", Twister.ANIMATION,
                "bank", Twister.BANK,
                "shift", Twister.SHIFT,
                "ring_animation", Twister.RING_ANIMATION,
                "sequencer", Twister.SEQUENCER);
        channels.properties()
                .forEach(channel -> assertThat(ours)
                        .containsEntry(channel.getKey(), channel.getValue().asInt()));
    }
}
