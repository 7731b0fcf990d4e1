package sownd.devices.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sownd.devices.midi.MidiMessage;
import sownd.devices.osc.VectorFile;

/** Show control, machine control and time code against published bytes. */
final class ShowVectorsTest {
    private static final VectorFile VECTORS = VectorFile.named("midi");

    @Test
    void showControl() {
        int read = 0;
        for (JsonNode vector : VECTORS.category("msc")) {
            if (!vector.has("hex")) {
                continue;
            }
            String id = vector.get("id").asText();
            Optional<Msc> said = Msc.decode(message(vector.get("hex")));
            JsonNode expected = vector.get("expect");
            assertThat(said.isPresent()).as(id).isEqualTo(!expected.isNull());
            said.ifPresent(msc -> compare(id, msc, expected));
            read++;
        }
        assertThat(read).isEqualTo(19);
    }

    private static void compare(String id, Msc msc, JsonNode expected) {
        assertThat(msc.command().word())
                .as(id)
                .isEqualTo(expected.get("command").asText());
        assertThat(msc.device()).as(id).isEqualTo(expected.get("device").asInt());
        assertThat(msc.format()).as(id).isEqualTo(expected.get("format").asInt());
        assertThat(msc.cue()).as(id).isEqualTo(expected.path("cue").asText(""));
        assertThat(msc.list()).as(id).isEqualTo(expected.path("list").asText(""));
        if (expected.has("time")) {
            var time = msc.time().orElseThrow();
            assertThat(List.of(time.hours(), time.minutes(), time.seconds(), time.frames(), time.parts()))
                    .as(id)
                    .isEqualTo(numbers(expected.get("time")));
        }
        if (expected.has("control")) {
            assertThat(msc.setting())
                    .contains(new Msc.Setting(
                            expected.get("control").asInt(),
                            expected.get("value").asInt()));
        }
        if (expected.has("data_hex")) {
            assertThat(msc.macro()).hasValue(0x31);
        }
        assertThat(Msc.decode(msc.message())).as(id + " sent again").contains(msc);
    }

    @Test
    void theCommandsHaveTheirNumbers() {
        VECTORS.vector("msc.commands").get("table").properties().forEach(row -> {
            String word = row.getValue()
                    .asText()
                    .toLowerCase(Locale.ROOT)
                    .replace("/", "_")
                    .replace("_+", "_plus")
                    .replace("_-", "_minus");
            assertThat(MscCommand.of(Integer.parseInt(row.getKey(), 16))
                            .orElseThrow()
                            .word())
                    .isEqualTo(word);
        });
    }

    @Test
    void everyFormatOfTheNormHasAName() {
        assertThat(MscFormats.byName()).hasSize(56).containsEntry("lighting", 1).containsEntry("smoke_pots", 0x64);
        assertThat(MscFormats.name(0x30)).contains("video");
        assertThat(MscFormats.name(0x0F)).isEmpty();
    }

    @Test
    void whoIsMeant() {
        var one = Msc.of(5, 1, MscCommand.GO);
        assertThat(one.means(5, 1)).isTrue();
        assertThat(one.means(3, 1)).isFalse();
        assertThat(one.means(5, 0x10)).isFalse();
        assertThat(Msc.of(Msc.ALL, Msc.ALL, MscCommand.GO).means(3, 0x10)).isTrue();
        assertThat(Msc.of(0x72, 1, MscCommand.GO).group()).isTrue();
        assertThatThrownBy(() -> Msc.of(1, 1, MscCommand.GO, "ö")).hasMessageContaining("no cue number");
    }

    @Test
    void machineControl() {
        for (JsonNode vector : VECTORS.category("mmc")) {
            String id = vector.get("id").asText();
            MidiMessage message = message(vector.get("hex"));
            Optional<Mmc> said = message.sysex() ? Mmc.decode(message) : Optional.empty();
            if (vector.has("own_device")) {
                assertThat(said.orElseThrow().means(vector.get("own_device").asInt()))
                        .isFalse();
                continue;
            }
            JsonNode expected = vector.get("expect");
            assertThat(said.isPresent()).as(id).isEqualTo(!expected.isNull());
            said.ifPresent(mmc -> {
                assertThat(mmc.command().word().replace("_", ""))
                        .isEqualTo(expected.get("command").asText().toLowerCase(Locale.ROOT));
                if (expected.has("time")) {
                    var time = mmc.time().orElseThrow();
                    assertThat(List.of(time.hours(), time.minutes(), time.seconds(), time.frames()))
                            .isEqualTo(numbers(expected.get("time")));
                }
                if (expected.has("armed")) {
                    assertThat(mmc.armed()).containsExactly(1);
                }
                assertThat(Mmc.decode(mmc.message())).as(id + " sent again").contains(mmc);
                if (mmc.armed().isEmpty()) {
                    assertThat(mmc.message()).isEqualTo(message);
                }
            });
        }
    }

    @Test
    void timeCode() {
        int read = 0;
        for (JsonNode vector : VECTORS.category("mtc")) {
            if (!vector.has("time") || !vector.has("expect_hex")) {
                continue;
            }
            var time = time(vector.get("time"), vector.get("rate").asText());
            if (vector.get("expect_hex").isArray()) {
                assertThat(Mtc.quarters(time).stream().map(ShowVectorsTest::hex).toList())
                        .isEqualTo(texts(vector.get("expect_hex")));
                assertThat(hex(Mtc.full(Msc.ALL, time)))
                        .isEqualTo(vector.get("full_frame_hex").asText());
            } else {
                assertThat(hex(Mtc.full(Msc.ALL, time)))
                        .isEqualTo(vector.get("expect_hex").asText());
            }
            read++;
        }
        assertThat(read).isEqualTo(5);
        var roland = VECTORS.vector("mtc.full.roland");
        assertThat(Mtc.full(message(roland.get("hex")))).contains(ShowTime.of(0, 0, 3, 1, Rate.PAL));
    }

    @Test
    void quarterFramesArePutTogether() {
        var lag = VECTORS.vector("mtc.decode.lag");
        assertThat(read(texts(lag.get("sequence_hex")))).containsExactly(ShowTime.of(1, 2, 3, 6, Rate.PAL));
        assertThat(read(texts(VECTORS.vector("mtc.gap").get("sequence_hex")))).isEmpty();
        var backwards = new ArrayList<>(texts(lag.get("sequence_hex")).reversed());
        assertThat(read(backwards)).containsExactly(ShowTime.of(1, 2, 3, 4, Rate.PAL));
    }

    private static List<ShowTime> read(List<String> pieces) {
        var reader = new MtcReader();
        List<ShowTime> times = new ArrayList<>();
        for (String piece : pieces) {
            reader.piece(HexFormat.fromHexDigits(piece.substring(2))).ifPresent(times::add);
        }
        return times;
    }

    /** A running code tells every second frame, whatever the rate; what is read is where time stands by then. */
    @Test
    void aRunningCodeIsReadAsItWasSent() {
        Random dice = new Random(5);
        for (Rate rate : Rate.values()) {
            var reader = new MtcReader();
            var time = ShowTime.of(0, 0, 0, 0, rate).plus(dice.nextInt(2_000_000));
            for (int i = 0; i < 50; i++, time = time.plus(2)) {
                Optional<ShowTime> heard = Optional.empty();
                for (MidiMessage piece : Mtc.quarters(time)) {
                    heard = reader.piece(piece.bytes()[1]);
                }
                assertThat(heard).contains(time.plus(2));
            }
        }
    }

    @Test
    void dropFrameLeavesOutTwoNumbersAMinuteButNotInTheTenth() {
        var before = ShowTime.of(0, 0, 59, 29, Rate.DROP);
        assertThat(before.plus(1)).isEqualTo(ShowTime.of(0, 1, 0, 2, Rate.DROP));
        assertThat(ShowTime.of(0, 9, 59, 29, Rate.DROP).plus(1)).isEqualTo(ShowTime.of(0, 10, 0, 0, Rate.DROP));
        assertThat(ShowTime.of(1, 0, 0, 0, Rate.DROP).toSeconds()).isCloseTo(3600, within(0.01));
        assertThat(ShowTime.of(23, 59, 59, 29, Rate.DROP).plus(1)).isEqualTo(ShowTime.of(0, 0, 0, 0, Rate.DROP));
        for (long count = 0; count < 110_000; count += 7) {
            assertThat(ShowTime.of(0, 0, 0, 0, Rate.DROP).plus(count).count()).isEqualTo(count);
        }
    }

    @Test
    void garbageIsNoMessageAndDoesNoHarm() {
        Random dice = new Random(21);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[2 + dice.nextInt(24)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) dice.nextInt(128);
            }
            bytes[0] = (byte) 0xF0;
            bytes[bytes.length - 1] = (byte) 0xF7;
            if (bytes.length > 5 && dice.nextBoolean()) {
                bytes[1] = 0x7F;
                bytes[3] = (byte) (1 << dice.nextInt(3) + (dice.nextBoolean() ? 0 : 1));
            }
            var message = MidiMessage.of(bytes);
            Msc.decode(message);
            Mmc.decode(message);
            Mtc.full(message);
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double by) {
        return org.assertj.core.data.Offset.offset(by);
    }

    private static ShowTime time(JsonNode numbers, String rate) {
        var found = List.of(Rate.values()).stream()
                .filter(each -> each.word().equals(rate))
                .findFirst()
                .orElseThrow();
        return ShowTime.of(
                numbers.get(0).asInt(),
                numbers.get(1).asInt(),
                numbers.get(2).asInt(),
                numbers.get(3).asInt(),
                found);
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
        return MidiMessage.of(VectorFile.bytes(hex));
    }

    private static String hex(MidiMessage message) {
        return HexFormat.of().formatHex(message.bytes());
    }
}
