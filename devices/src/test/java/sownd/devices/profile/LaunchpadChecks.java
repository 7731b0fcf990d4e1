package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiMessage;
import sownd.devices.profile.words.Launchpad;
import sownd.devices.profile.words.PadLight;
import sownd.devices.vectors.Checker;

/** Vectors of Novation's Launchpads. */
public final class LaunchpadChecks {
    public static final Map<String, Checker> BY_CATEGORY = Map.of(
            "in", LaunchpadChecks::in,
            "out", LaunchpadChecks::out,
            "map", LaunchpadChecks::map,
            "limits", LaunchpadChecks::limits,
            "refusal", LaunchpadChecks::refused,
            "scale", LaunchpadChecks::scale);
    private static final Played X = new Played("novation/launchpad_x");
    private static final Played PRO_MK3 = new Played("novation/launchpad_pro_mk3");

    private LaunchpadChecks() {}

    private static Launchpad model(JsonNode in) {
        return Launchpad.valueOf(
                in.get("device").asText().split(" ")[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static void in(JsonNode v) {
        ControlEvent event = X.means(Expected.message(v.get("hex"))).orElseThrow(() -> new AssertionError("not known"));
        JsonNode expected = v.get("expect");
        switch (expected.get("type").asText()) {
            case "pad" -> {
                Place pad = new Place.Key(
                        expected.get("y").asInt() + 1, expected.get("x").asInt());
                assertThat(event.place()).isEqualTo(pad);
                assertThat(event.value()).isEqualTo(expected.path("velocity").asInt() / 127.0);
            }
            case "button" ->
                assertThat(number(X, event.place()))
                        .isEqualTo(expected.get("cc").asInt());
            case "pressure" ->
                assertThat(event.value()).isEqualTo(expected.get("value").asInt() / 127.0);
            default -> throw new AssertionError("unknown event " + expected);
        }
        if (expected.has("pressed")) {
            assertThat(event.gesture()).isEqualTo(expected.get("pressed").asBoolean() ? Gesture.DOWN : Gesture.UP);
        }
    }

    private static int number(Played played, Place place) {
        return played.profile().controls().stream()
                .filter(control -> control.place().equals(place))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static void out(JsonNode v) {
        JsonNode in = v.get("input");
        if (in.size() == 1 && in.get("device").asText().contains("/")) {
            note(v, model(in));
        } else {
            Expected.bytes(v, List.of(made(v, in, model(in))));
        }
    }

    private static MidiMessage made(JsonNode v, JsonNode in, Launchpad model) {
        if (in.has("mode")) {
            return model.programmer(in.get("mode").asText().equals("programmer"));
        } else if (in.has("daw")) {
            return model.daw(in.get("daw").asBoolean());
        } else if (in.has("brightness")) {
            return model.brightness(in.get("brightness").asInt());
        } else if (in.has("internal")) {
            return model.feedback(
                    in.get("internal").asInt() > 0, in.get("external").asInt() > 0);
        } else if (in.has("sleep")) {
            return model.sleep(in.get("sleep").asBoolean());
        } else if (in.has("layout")) {
            return model.layout(in.get("layout").asInt());
        } else if (in.has("text")) {
            return in.get("text").isNull()
                    ? model.stopScroll()
                    : model.scroll(
                            in.get("text").asText(),
                            in.path("loop").asBoolean(),
                            in.get("speed").asInt(),
                            in.get("palette").asInt());
        } else if (in.has("all")) {
            return model.all(in.get("all").asInt());
        } else if (in.has("grid")) {
            int count = in.get("grid").asText().equals("8x8") ? 64 : 100;
            return model.grid(Collections.nCopies(count, rgb(in.get("rgb6"))));
        } else if (in.has("row") || in.has("column")) {
            boolean row = in.has("row");
            return model.line(row, in.get(row ? "row" : "column").asInt(), Expected.numbers(in.get("colours")));
        } else if (in.has("leds")) {
            List<Launchpad.Led> leds = new ArrayList<>();
            in.get("leds")
                    .forEach(led -> leds.add(new Launchpad.Led(led.get("led").asInt(), light(v, led))));
            return model.lights(leds);
        } else if (in.has("led")) {
            return model.light(in.get("led").asInt(), light(v, in));
        }
        throw Expected.unknown(v);
    }

    private static PadLight light(JsonNode v, JsonNode led) {
        String what = Expected.what(v);
        if (led.has("rgb8")) {
            return PadLight.Rgb.ofEightBits(Expected.rgb(led.get("rgb8")));
        } else if (led.has("rgb") || led.has("rgb6")) {
            return rgb(led.has("rgb") ? led.get("rgb") : led.get("rgb6"));
        }
        String kind = what.contains("flash") ? "flash" : what.contains("puls") ? "pulse" : "static";
        return switch (led.path("type").asText(kind)) {
            case "flash" ->
                new PadLight.Flash(
                        led.path(led.has("b") ? "b" : "palette").asInt(),
                        led.path("a").asInt());
            case "pulse" -> new PadLight.Pulse(led.get("palette").asInt());
            case "static" -> new PadLight.Static(led.get("palette").asInt());
            default -> throw Expected.unknown(v);
        };
    }

    private static PadLight.Rgb rgb(JsonNode three) {
        return new PadLight.Rgb(
                three.get(0).asInt(), three.get(1).asInt(), three.get(2).asInt());
    }

    /** Such a vector says in words only what the note does: what we read of its bytes must be that, and give them again. */
    private static void note(JsonNode v, Launchpad model) {
        String what = Expected.what(v);
        Launchpad.Led led =
                model.read(Expected.message(v.get("expect_hex")).event()).orElseThrow();
        int row = what.contains("upper") ? 8 : 1;
        int column = what.contains("left") ? 1 : 8;
        assertThat(led.number()).isEqualTo(row * 10 + column);
        Class<? extends PadLight> kind = what.contains("flash")
                ? PadLight.Flash.class
                : what.contains("puls") ? PadLight.Pulse.class : PadLight.Static.class;
        assertThat(led.light()).isInstanceOf(kind);
        if (what.endsWith(" off")) {
            assertThat(led.light()).isEqualTo(new PadLight.Static(0));
        }
        Expected.bytes(v, List.of(model.note(led.number(), led.light())));
        if (v.has("also_hex")) {
            assertThat(model.read(Expected.message(v.get("also_hex")).event())).contains(led);
        }
    }

    private static void map(JsonNode v) {
        Played played = v.has("shift") ? PRO_MK3 : X;
        Launchpad model = v.has("shift") ? Launchpad.PRO_MK3 : Launchpad.X;
        for (int y = 0; y < v.path("pads").size(); y++) {
            line(played, v.get("pads").get(y), y + 1, 0, 0, 1);
        }
        line(played, v.path(v.has("top") ? "top" : "top_cc"), 0, 0, 0, 1);
        line(played, v.path(v.has("top") ? "right_top_to_bottom" : "right_cc_top_to_bottom"), 1, 8, 1, 0);
        line(played, v.path("left_bottom_to_top"), 8, 9, -1, 0);
        line(played, v.path("bottom_lower_row"), 10, 0, 0, 1);
        line(played, v.path("bottom_upper_row"), 9, 0, 0, 1);
        if (v.has("shift")) {
            assertThat(number(played, new Place.Key(0, 9)))
                    .isEqualTo(v.get("shift").asInt());
        }
        assertThat(Launchpad.LOGO).isEqualTo(v.get("logo").asInt());
        assertThat(model.has(Launchpad.LOGO)).isTrue();
        played.profile()
                .controls()
                .forEach(control -> assertThat(control.number() == 0 || model.has(control.number()))
                        .isTrue());
    }

    private static void line(Played played, JsonNode numbers, int row, int column, int down, int on) {
        List<Integer> ours = IntStream.range(0, numbers.size())
                .mapToObj(i -> number(played, new Place.Key(row + i * down, column + i * on)))
                .toList();
        assertThat(ours).isEqualTo(Expected.numbers(numbers));
    }

    private static void limits(JsonNode v) {
        for (JsonNode row : v.get("table")) {
            Launchpad model = model(row);
            int message = Integer.parseInt(row.get("message").asText().split(" ")[0], 16);
            int most = row.get("max").asInt();
            assertThat(many(model, message, most).sysex()).isTrue();
            assertThatThrownBy(() -> many(model, message, most + 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static MidiMessage many(Launchpad model, int message, int count) {
        PadLight.Rgb black = new PadLight.Rgb(0, 0, 0);
        if (message == Launchpad.GRID) {
            return model.grid(Collections.nCopies(count, black));
        }
        PadLight light = message == Launchpad.RGB ? black : new PadLight.Static(0);
        return model.lights(Collections.nCopies(count, new Launchpad.Led(11, light)));
    }

    private static void refused(JsonNode v) {
        for (int number : Expected.numbers(v.get("invalid"))) {
            for (Launchpad model : List.of(Launchpad.X, Launchpad.MINI_MK3)) {
                assertThatThrownBy(() -> model.light(number, new PadLight.Static(5)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private static void scale(JsonNode v) {
        PadLight.Rgb rgb = PadLight.Rgb.ofEightBits(Expected.rgb(v.get("input")));
        assertThat(List.of(rgb.red(), rgb.green(), rgb.blue())).isEqualTo(Expected.numbers(v.get("expect")));
    }
}
