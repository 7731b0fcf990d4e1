package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.Locale;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiMessage;
import sownd.devices.profile.words.MackieHail;
import sownd.devices.profile.words.MackieKeys;

/** Vectors of what desks of Mackie's kind send. */
final class MackieInputChecks {
    private static final double MOST = 16383;
    private static final int JOG = 8;
    private static final int TOUCHES = 0x68;
    private static final Played DESK = new Played("mackie/control");

    private MackieInputChecks() {}

    static void check(JsonNode v) {
        if (v.has("table")) {
            for (JsonNode row : v.get("table")) {
                assertThat(means(MidiMessage.of(0xB0, 0x10, row.get("byte").asInt()))
                                .value())
                        .isEqualTo(row.get("steps").asInt());
            }
        } else if (v.has("map")) {
            v.get("map")
                    .properties()
                    .forEach(row -> named(row.getKey(), row.getValue().asText()));
        } else {
            event(Expected.message(v.get("hex")), v.get("expect"));
        }
    }

    private static void named(String notes, String name) {
        int first = Integer.parseInt(notes.substring(0, 2), 16);
        int last = Integer.parseInt(notes.substring(notes.length() - 2), 16);
        for (int note = first; note <= last; note++) {
            if (name.endsWith("LED (out)")) {
                continue;
            }
            ControlEvent event = means(MidiMessage.of(0x90, note, 127));
            assertThat(event.gesture()).isEqualTo(note < TOUCHES ? Gesture.DOWN : Gesture.TOUCH);
            if (note < TOUCHES) {
                assertThat(MackieKeys.of(note)).as("%02x", note).isPresent();
            }
        }
    }

    private static ControlEvent means(MidiMessage message) {
        return DESK.means(message).orElseThrow(() -> new AssertionError("the desk says nothing by " + message));
    }

    private static void event(MidiMessage message, JsonNode expected) {
        String type = expected.get("type").asText();
        if (message.sysex()) {
            hail(message, expected);
            return;
        }
        ControlEvent event = means(message);
        switch (type) {
            case "button" -> button(message, event, expected);
            case "touch" -> {
                assertThat(event.place())
                        .isEqualTo(new Place.Fader(expected.get("fader").asInt()));
                boolean touched = expected.get("touched").asBoolean();
                assertThat(event.gesture()).isEqualTo(touched ? Gesture.TOUCH : Gesture.RELEASE);
            }
            case "fader" -> {
                assertThat(event.place())
                        .isEqualTo(new Place.Fader(expected.get("fader").asInt()));
                assertThat(event.value()).isEqualTo(expected.get("position").asInt() / MOST);
            }
            case "vpot", "jog" -> {
                int encoder = type.equals("jog") ? JOG : expected.get("strip").asInt();
                assertThat(event.place()).isEqualTo(new Place.Encoder(encoder));
                assertThat(event.value()).isEqualTo(expected.get("steps").asInt());
            }
            default -> throw new AssertionError("unknown event " + expected);
        }
    }

    private static void button(MidiMessage message, ControlEvent event, JsonNode expected) {
        assertThat(event.gesture()).isEqualTo(expected.get("pressed").asBoolean() ? Gesture.DOWN : Gesture.UP);
        MackieKeys.Key key = MackieKeys.of(message.bytes()[1]).orElseThrow();
        String name = expected.get("name").asText();
        assertThat(plain(name).contains(plain(key.name())) || plain(key.name()).contains(plain(name)))
                .as("%s is %s", key.name(), name)
                .isTrue();
        assertThat(key.strip()).isEqualTo(expected.path("strip").asInt(-1));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static void hail(MidiMessage message, JsonNode expected) {
        MackieHail hail = MackieHail.of(message).orElseThrow(() -> new AssertionError("no such exclusive"));
        int device = expected.get("deviceId").asInt();
        String serial = expected.path("serial").asText();
        switch (expected.get("type").asText()) {
            case "connectionQuery" -> {
                MackieHail.Query query = (MackieHail.Query) hail;
                assertThat(query.device()).isEqualTo(device);
                assertThat(query.serial()).isEqualTo(serial);
                assertThat(query.challenge()).isEqualTo(Expected.numbers(expected.get("challenge")));
            }
            case "connectionConfirmed" -> assertThat(hail).isEqualTo(new MackieHail.Confirmed(device, serial));
            default -> throw new AssertionError("unknown event " + expected);
        }
    }

    static void refused(JsonNode v) {
        for (JsonNode row : v.get("messages")) {
            assertThat(silent(HexFormat.of().parseHex(row.get("hex").asText())))
                    .as(row.toString())
                    .isTrue();
        }
    }

    private static boolean silent(byte[] bytes) {
        MidiMessage message;
        try {
            message = MidiMessage.of(bytes);
        } catch (IllegalArgumentException noMessage) {
            return true;
        }
        return message.sysex()
                ? MackieHail.of(message).isEmpty()
                : DESK.means(message).isEmpty();
    }
}
