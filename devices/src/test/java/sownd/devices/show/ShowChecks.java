package sownd.devices.show;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sownd.devices.midi.MidiMessage;
import sownd.devices.vectors.Checker;
import sownd.devices.vectors.Vectors;

/** MIDI vectors: show control, machine control, time code. */
public final class ShowChecks {
    public static final Map<String, Checker> BY_CATEGORY = Map.of(
            "msc", ShowChecks::showControl,
            "mamsc", ShowChecks::overUdp,
            "mmc", ShowChecks::machineControl,
            "mtc", ShowChecks::timeCode);

    private ShowChecks() {}

    private static void showControl(JsonNode v) {
        if (v.has("table")) {
            v.get("table")
                    .properties()
                    .forEach(row -> assertThat(MscCommand.of(Integer.parseInt(row.getKey(), 16))
                                    .orElseThrow()
                                    .word())
                            .isEqualTo(word(row.getValue().asText())));
            return;
        }
        Optional<Msc> said = Msc.decode(message(v.get("hex")));
        assertThat(said.isPresent()).isEqualTo(!v.get("expect").isNull());
        said.ifPresent(msc -> {
            same(msc, v.get("expect"));
            assertThat(Msc.decode(msc.message())).contains(msc);
        });
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("/", "_")
                .replace("_+", "_plus")
                .replace("_-", "_minus");
    }

    private static void same(Msc msc, JsonNode expected) {
        assertThat(msc.command().word()).isEqualTo(expected.get("command").asText());
        assertThat(msc.device()).isEqualTo(expected.get("device").asInt());
        if (expected.has("format")) {
            assertThat(msc.format()).isEqualTo(expected.get("format").asInt());
        }
        assertThat(msc.cue()).isEqualTo(expected.path("cue").asText(""));
        String executor = expected.has("executor")
                ? expected.get("executor").asText() + "." + expected.get("page").asText()
                : "";
        assertThat(msc.list()).isEqualTo(expected.path("list").asText(executor));
        if (expected.has("path")) {
            assertThat(msc.path()).isEqualTo(expected.get("path").asText());
        }
        if (expected.has("time")) {
            ShowTime time = msc.time().orElseThrow();
            assertThat(List.of(time.hours(), time.minutes(), time.seconds(), time.frames(), time.parts()))
                    .isEqualTo(numbers(expected.get("time")));
        }
        if (expected.has("control")) {
            assertThat(msc.setting())
                    .contains(new Msc.Setting(
                            expected.get("control").asInt(),
                            expected.get("value").asInt()));
        }
        if (expected.has("data_hex")) {
            assertThat(msc.macro())
                    .hasValue(HexFormat.fromHexDigits(expected.get("data_hex").asText()));
        }
    }

    private static void overUdp(JsonNode v) {
        if (v.has("packets_hex")) {
            v.get("packets_hex")
                    .forEach(packet -> assertThat(MaMsc.decode(Vectors.bytes(packet)))
                            .as(packet.asText())
                            .isEmpty());
            return;
        }
        Msc msc = MaMsc.decode(Vectors.bytes(v.get("hex"))).orElseThrow();
        same(msc, v.get("expect"));
        assertThat(Vectors.hex(MaMsc.encode(msc))).isEqualTo(v.get("hex").asText());
    }

    private static void machineControl(JsonNode v) {
        MidiMessage message = message(v.get("hex"));
        Optional<Mmc> said = message.sysex() ? Mmc.decode(message) : Optional.empty();
        JsonNode expected = v.get("expect");
        if (v.has("own_device")) {
            int own = v.get("own_device").asInt();
            assertThat(said.orElseThrow().means(own)).isEqualTo(!expected.isNull());
            return;
        }
        assertThat(said.isPresent()).isEqualTo(!expected.isNull());
        said.ifPresent(mmc -> same(mmc, expected, message));
    }

    private static void same(Mmc mmc, JsonNode expected, MidiMessage message) {
        assertThat(mmc.command().word().replace("_", ""))
                .isEqualTo(expected.get("command").asText().replace("_", "").toLowerCase(Locale.ROOT));
        if (expected.has("device")) {
            assertThat(mmc.device()).isEqualTo(expected.get("device").asInt());
        }
        if (expected.has("time")) {
            ShowTime time = mmc.time().orElseThrow();
            assertThat(List.of(time.hours(), time.minutes(), time.seconds(), time.frames()))
                    .isEqualTo(numbers(expected.get("time")));
        }
        if (expected.has("rate")) {
            assertThat(mmc.time().orElseThrow().rate().word())
                    .isEqualTo(expected.get("rate").asText());
        }
        if (expected.has("armed")) {
            assertThat(new ArrayList<>(mmc.armed())).isEqualTo(numbers(expected.get("armed")));
        } else {
            assertThat(mmc.message()).isEqualTo(message);
        }
        assertThat(Mmc.decode(mmc.message())).contains(mmc);
    }

    private static void timeCode(JsonNode v) {
        if (v.has("sequence_hex")) {
            assembled(v);
        } else if (v.has("hex")) {
            JsonNode expected = v.get("expect");
            assertThat(Mtc.full(message(v.get("hex"))))
                    .contains(time(expected.get("time"), expected.get("rate").asText()));
        } else if (v.has("time")) {
            ShowTime time = time(v.get("time"), v.get("rate").asText());
            JsonNode expected = v.get("expect_hex");
            if (expected.isArray()) {
                assertThat(Mtc.quarters(time).stream().map(ShowChecks::hex).toList())
                        .isEqualTo(texts(expected));
            }
            String full = expected.isArray() ? v.path("full_frame_hex").asText("") : expected.asText();
            assertThat(full.isEmpty() ? full : hex(Mtc.full(Msc.ALL, time))).isEqualTo(full);
        } else {
            jumped(v.get("expect"));
        }
    }

    /** @param expect the names of what comes, in order */
    private static void jumped(JsonNode expect) {
        assertThat(texts(expect)).containsExactly("full frame", "f100..");
        MtcSender sender = new MtcSender(Msc.ALL);
        ShowTime begin = ShowTime.of(0, 0, 0, 0, Rate.PAL);
        assertThat(sender.at(begin)).hasSize(9);
        assertThat(sender.at(begin.plus(2))).hasSize(8);
        List<MidiMessage> after = sender.at(begin.plus(16));
        assertThat(after).hasSize(9);
        assertThat(Mtc.full(after.getFirst())).contains(begin.plus(16));
        assertThat(hex(after.get(1))).isEqualTo("f100"); // frame 16 ends in 0
        sender.stop();
        assertThat(sender.at(begin.plus(18))).hasSize(9);
    }

    private static void assembled(JsonNode v) {
        MtcReader reader = new MtcReader();
        MtcReader labels = new MtcReader();
        List<ShowTime> shown = new ArrayList<>();
        List<ShowTime> labelled = new ArrayList<>();
        for (String piece : texts(v.get("sequence_hex"))) {
            int data = HexFormat.fromHexDigits(piece.substring(2));
            reader.piece(data).ifPresent(shown::add);
            labels.label(data).ifPresent(labelled::add);
        }
        JsonNode expected = v.get("expect");
        if (expected.isArray()) {
            assertThat(shown).isEmpty();
            return;
        }
        assertThat(shown.stream().map(ShowChecks::fields)).containsExactly(numbers(expected.get("display")));
        assertThat(labelled.stream().map(ShowChecks::fields)).containsExactly(numbers(expected.get("label")));
    }

    private static List<Integer> fields(ShowTime time) {
        return List.of(time.hours(), time.minutes(), time.seconds(), time.frames());
    }

    private static ShowTime time(JsonNode numbers, String rate) {
        Rate found = Arrays.stream(Rate.values())
                .filter(each -> each.word().equals(rate))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rate " + rate));
        List<Integer> parts = numbers(numbers);
        return ShowTime.of(parts.get(0), parts.get(1), parts.get(2), parts.get(3), found);
    }

    private static List<Integer> numbers(JsonNode list) {
        List<Integer> numbers = new ArrayList<>();
        list.forEach(each -> numbers.add(each.asInt()));
        return numbers;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static MidiMessage message(JsonNode hex) {
        return MidiMessage.of(Vectors.bytes(hex));
    }

    private static String hex(MidiMessage message) {
        return Vectors.hex(message.bytes());
    }
}
