package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiStream;
import sownd.devices.profile.words.Asparion;
import sownd.devices.profile.words.Behringer;
import sownd.devices.profile.words.Mackie;
import sownd.devices.profile.words.MackieDisplay;
import sownd.devices.profile.words.MackieHail;
import sownd.devices.profile.words.PlainText;
import sownd.devices.vectors.Checker;

/** Vectors of desks that speak as a Mackie Control does. */
public final class MackieChecks {
    public static final Map<String, Checker> BY_CATEGORY = Map.of(
            "in", MackieInputChecks::check,
            "refusal", MackieChecks::refused,
            "out", MackieChecks::out,
            "lcd-emulation", MackieChecks::display,
            "text", MackieChecks::text,
            "handshake", MackieChecks::handshake,
            "asparion-d700", MackieChecks::asparion,
            "xtouch-midi-mode", MackieChecks::xtouch);

    private static final Pattern ADDRESS =
            Pattern.compile("(fader|LED note|ring strip|meter strip|LCD offset|device id) (-?\\w+(?: or -?\\w+)*)");

    private MackieChecks() {}

    private static void out(JsonNode v) {
        if (v.has("table")) {
            for (JsonNode row : v.get("table")) {
                double decibels = row.get("dB").asDouble();
                assertThat(Mackie.level(decibels))
                        .as(row.toString())
                        .isEqualTo(row.get("segment").asInt());
                assertThat(Mackie.over(decibels))
                        .as(row.toString())
                        .isEqualTo(row.get("overload").asBoolean());
            }
            return;
        }
        JsonNode in = v.get("input");
        if (in.isTextual()) {
            Expected.bytes(v, Mackie.time(in.asText()));
        } else if (in.isArray()) {
            List<Mackie.Colour> colours = new ArrayList<>();
            in.forEach(colour -> colours.add(Mackie.Colour.valueOf(upper(colour))));
            Expected.bytes(v, List.of(Mackie.colours(Mackie.CONTROL, colours)));
        } else {
            Expected.bytes(v, List.of(in.has("type") ? typed(in) : untyped(v, in)));
        }
    }

    private static MidiMessage typed(JsonNode in) {
        int strip = in.path("strip").asInt();
        return switch (in.get("type").asText()) {
            case "led" -> Mackie.led(in.get("note").asInt(), Mackie.Led.valueOf(upper(in.get("state"))));
            case "fader" ->
                Mackie.fader(in.get("fader").asInt(), in.get("position").asInt());
            case "ring" ->
                Mackie.ring(
                        strip,
                        ring(in),
                        in.get("position").asInt(),
                        in.path("centre_led").asBoolean());
            case "meter" -> meter(strip, in.get("level"));
            default -> throw new AssertionError("unknown " + in);
        };
    }

    private static MidiMessage meter(int strip, JsonNode level) {
        return level.isTextual()
                ? Mackie.overload(strip, level.asText().equals("overload-on"))
                : Mackie.meter(strip, level.asInt());
    }

    private static MidiMessage untyped(JsonNode v, JsonNode in) {
        int strip = in.path("strip").asInt();
        int device = Integer.decode(in.path("device").asText("0x14"));
        if (in.has("value")) {
            return Mackie.ring(
                    strip, ring(in), in.get("value").asDouble(), in.get("on").asBoolean());
        } else if (in.has("digit")) {
            char letter = in.get("char").asText().charAt(0);
            return Mackie.digit(in.get("digit").asInt(), letter, in.path("dot").asBoolean());
        } else if (in.has("offset")) {
            return Mackie.letters(
                    device, in.get("offset").asInt(), in.get("text").asText());
        } else if (in.has("row")) {
            return Mackie.cell(
                    device, in.get("row").asInt(), strip, in.get("text").asText());
        } else if (in.has("meter_mode")) {
            return Mackie.meterMode(device, Mackie.MeterMode.valueOf(upper(in.get("meter_mode"))));
        } else if (in.has("mode")) {
            return Mackie.meters(device, strip, in.get("mode").asInt());
        }
        throw Expected.unknown(v);
    }

    private static Mackie.Ring ring(JsonNode in) {
        return Mackie.Ring.valueOf(upper(in.get("mode")).replace('/', '_'));
    }

    private static String upper(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }

    private static void refused(JsonNode v) {
        if (v.has("messages")) {
            MackieInputChecks.refused(v);
            return;
        }
        Matcher addresses = ADDRESS.matcher(v.get("what").asText());
        int refused = 0;
        while (addresses.find()) {
            for (String number : addresses.group(2).split(" or ")) {
                assertThatThrownBy(() -> send(addresses.group(1), Integer.decode(number)))
                        .as(addresses.group())
                        .isInstanceOf(IllegalArgumentException.class);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static MidiMessage send(String what, int number) {
        return switch (what) {
            case "fader" -> Mackie.fader(number, 0);
            case "LED note" -> Mackie.led(number, Mackie.Led.ON);
            case "ring strip" -> Mackie.ring(number, Mackie.Ring.DOT, 1, false);
            case "meter strip" -> Mackie.meter(number, 1);
            case "LCD offset" -> Mackie.letters(Mackie.CONTROL, number, "x");
            default -> Mackie.letters(number, 0, "x");
        };
    }

    private static void display(JsonNode v) {
        MidiStream stream = new MidiStream();
        MackieDisplay display = new MackieDisplay(Mackie.CONTROL);
        for (JsonNode packet : v.get("packets_hex")) {
            stream.read(HexFormat.of().parseHex(packet.asText()))
                    .forEach(message -> assertThat(display.take(message)).isTrue());
        }
        v.get("expect").properties().forEach(channel -> {
            int strip = Integer.parseInt(channel.getKey().substring("channel".length()));
            assertThat(display.cell(0, strip))
                    .isEqualTo(channel.getValue().path("name").asText());
            assertThat(display.cell(1, strip))
                    .isEqualTo(channel.getValue().path("value").asText());
        });
    }

    private static void text(JsonNode v) {
        for (JsonNode row : v.get("table")) {
            String plain = row.has("in_hex")
                    ? PlainText.of(HexFormat.of().parseHex(row.get("in_hex").asText()))
                    : PlainText.of(row.get("in").asText());
            assertThat(plain).as(row.toString()).isEqualTo(row.get("out").asText());
        }
    }

    private static void handshake(JsonNode v) {
        MackieHail hail = MackieHail.of(Expected.message(v.get("input_hex"))).orElseThrow();
        if (v.has("expect_hex")) {
            Expected.bytes(v, hail.answer().stream().toList());
        } else {
            assertThat(v.get("expect").asText()).contains("on-line", "nothing sent");
            assertThat(hail).isInstanceOf(MackieHail.Ready.class);
            assertThat(hail.answer()).isEqualTo(Optional.empty());
        }
    }

    private static void asparion(JsonNode v) {
        JsonNode in = v.get("input");
        int strip = in.path("strip").asInt();
        MidiMessage made;
        if (in.isArray()) {
            made = Asparion.tracks(Expected.numbers(in));
        } else if (in.has("value")) {
            made = Asparion.ring(strip, in.get("mode").asInt(), in.get("value").asInt());
        } else if (in.has("row") && in.get("row").asInt() < 2) {
            made = Asparion.name(strip, in.get("row").asInt(), in.get("text").asText());
        } else {
            made = Asparion.note(strip, in.get("text").asText());
        }
        Expected.bytes(v, List.of(made));
    }

    private static void xtouch(JsonNode v) {
        for (JsonNode row : v.path("table")) {
            assertThat(Mackie.Led.ofXTouch(row.get("velocity").asInt()))
                    .isEqualTo(Mackie.Led.valueOf(upper(row.get("state"))));
        }
        if (!v.has("table")) {
            JsonNode in = v.get("input");
            boolean[] invert = {
                in.path("invert_upper").asBoolean(), in.path("invert_lower").asBoolean()
            };
            Expected.bytes(
                    v,
                    List.of(Behringer.strip(
                            Integer.parseInt(in.get("device").asText(), 16),
                            in.get("lcd").asInt(),
                            in.get("colour").asInt(),
                            invert,
                            in.get("upper").asText(),
                            in.get("lower").asText())));
        }
    }
}
