package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiMessage;
import sownd.devices.profile.words.Apc;
import sownd.devices.profile.words.Inquiry;
import sownd.devices.vectors.Checker;

/** Vectors of Akai's APCs. */
public final class ApcChecks {
    public static final Map<String, Checker> BY_CATEGORY =
            Map.of("in", ApcChecks::in, "out", ApcChecks::out, "map", ApcChecks::map);
    private static final Map<Apc, Played> PLAYED = Map.of(
            Apc.MINI, new Played("akai/apc_mini"),
            Apc.MINI_MK2, new Played("akai/apc_mini_mk2"),
            Apc.APC40_MK2, new Played("akai/apc40_mk2"));

    private ApcChecks() {}

    private static Apc model(JsonNode v) {
        String what = Expected.what(v);
        return what.startsWith("apc40") ? Apc.APC40_MK2 : what.startsWith("mk1") ? Apc.MINI : Apc.MINI_MK2;
    }

    private static void in(JsonNode v) {
        Played played = PLAYED.get(model(v));
        MidiMessage message = Expected.message(v.get("hex"));
        JsonNode expected = v.get("expect");
        String type = expected.get("type").asText();
        if (type.equals("faders")) {
            List<Integer> values = played.report(message).stream()
                    .map(event -> (int) Math.round(event.value() * 127))
                    .toList();
            assertThat(values).isEqualTo(Expected.numbers(expected.get("values")));
            return;
        }
        ControlEvent event = played.means(message).orElseThrow(() -> new AssertionError("the profile knows it not"));
        switch (type) {
            case "pad" ->
                assertThat(event.place())
                        .isEqualTo(new Place.Key(
                                expected.get("y").asInt(), expected.get("x").asInt()));
            case "button" -> {
                assertThat(expected.get("name").asText()).isEqualTo("shift");
                assertThat(event.place()).isEqualTo(new Place.Key(8, 8));
            }
            case "master" -> assertThat(event.place()).isEqualTo(new Place.Fader(8));
            default -> throw new AssertionError("unknown event " + expected);
        }
        if (expected.has("pressed")) {
            assertThat(event.gesture()).isEqualTo(expected.get("pressed").asBoolean() ? Gesture.DOWN : Gesture.UP);
        }
        if (expected.has("value")) {
            assertThat(event.value()).isEqualTo(expected.get("value").asInt() / 127.0);
        }
    }

    private static void out(JsonNode v) {
        JsonNode in = v.get("input");
        if (in.isArray()) {
            runs(in, v.get("expect"));
        } else {
            Expected.bytes(v, List.of(made(v, in, model(v))));
        }
    }

    private static MidiMessage made(JsonNode v, JsonNode in, Apc model) {
        if (in.has("rgb")) {
            return Apc.range(in.get("first").asInt(), in.get("last").asInt(), Expected.rgb(in.get("rgb")));
        } else if (in.has("palette")) {
            return Apc.pad(
                    channel(model, in), in.get("pad").asInt(), in.get("palette").asInt());
        } else if (in.has("colour")) {
            String[] words = in.get("colour").asText().split(" ");
            return Apc.pad(in.get("pad").asInt(), words[0], words.length > 1 && words[1].equals("blink"));
        } else if (in.has("mode")) {
            int[] version = Expected.numbers(in.get("version")).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            return model.introduction(
                    Apc.Mode.of(Integer.parseInt(in.get("mode").asText(), 16)), version);
        } else if (in.has("button")) {
            return key(in, model);
        } else if (in.has("knob")) {
            boolean upper = Expected.what(v).contains("track knob");
            return Apc.ring(upper, in.get("knob").asInt(), in.get("value").asInt());
        } else if (in.has("device")) {
            return Inquiry.ask(in.get("device").asInt());
        }
        throw Expected.unknown(v);
    }

    private static MidiMessage key(JsonNode in, Apc model) {
        String key = in.get("button").asText();
        Apc.State state = Apc.State.valueOf(in.get("state").asText().toUpperCase(Locale.ROOT));
        if (in.has("track")) {
            return Apc.trackKey(key, in.get("track").asInt(), state);
        }
        int index = Integer.parseInt(key.replaceAll("\\D", "")) - 1;
        return model.edge(key.replaceAll("[\\d ]", ""), index, state);
    }

    private static int channel(Apc model, JsonNode in) {
        String[] effect = in.path("effect").asText("solid").split(" ");
        if (!effect[0].equals("solid")) {
            return model.effect(
                    effect[0], effect.length > 1 ? effect[1] : in.get("rate").asText());
        }
        return model == Apc.APC40_MK2 ? 0 : Apc.bright(in.path("percent").asInt(100));
    }

    private static void runs(JsonNode in, JsonNode expected) {
        TreeMap<Integer, Integer> colours = new TreeMap<>();
        in.forEach(pad -> colours.put(pad.get(0).asInt(), Expected.rgb(pad.get(1))));
        List<LightEncoder.Run> runs = LightEncoder.runs(colours, true);
        assertThat(runs).hasSize(expected.size());
        for (int i = 0; i < runs.size(); i++) {
            JsonNode run = expected.get(i);
            assertThat(runs.get(i))
                    .isEqualTo(
                            new LightEncoder.Run(run.get(0).asInt(), run.get(1).asInt(), Expected.rgb(run.get(2))));
        }
    }

    private static void map(JsonNode v) {
        for (JsonNode row : v.get("table")) {
            if (row.has("channel")) {
                meaning(row.get("channel").asInt(), row.get("meaning").asText().split(" "));
            } else {
                colour(row);
            }
        }
        for (JsonNode row : v.path("percent_to_channel")) {
            JsonNode channel = row.get("channel");
            assertThat(channel.isArray() ? Expected.numbers(channel) : List.of(channel.asInt()))
                    .contains(Apc.bright(row.get("percent").asInt()));
        }
        for (JsonNode row : v.path("nearest")) {
            assertThat(palette().nearest(Expected.rgb(row.get("rgb"))))
                    .isEqualTo(row.get("value").asInt());
        }
    }

    private static void meaning(int channel, String[] words) {
        int made =
                words[1].equals("%") ? Apc.bright(Integer.parseInt(words[0])) : Apc.MINI_MK2.effect(words[0], words[1]);
        assertThat(made).isEqualTo(channel);
    }

    private static void colour(JsonNode row) {
        Map<String, Integer> names = Map.of("orange", 0xFF8000, "magenta", 0xFF00FF);
        String name = row.path("name").asText();
        int rgb = row.has("rgb") ? Integer.parseInt(row.get("rgb").asText(), 16) : names.getOrDefault(name, -1);
        assertThat(palette().byNumber()).containsEntry(row.get("value").asInt(), rgb);
    }

    private static Light.Colours palette() {
        return PLAYED.get(Apc.MINI_MK2).profile().controls().stream()
                .flatMap(control -> control.lights().stream())
                .filter(Light.Rgb.class::isInstance)
                .flatMap(light -> ((Light.Rgb) light).palette().stream())
                .findFirst()
                .orElseThrow()
                .colours();
    }
}
