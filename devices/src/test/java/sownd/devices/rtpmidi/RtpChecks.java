package sownd.devices.rtpmidi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import sownd.devices.midi.MidiMessage;
import sownd.devices.vectors.Checker;
import sownd.devices.vectors.Vectors;

/** Vectors of MIDI in packets: lists, system exclusives, journals, sequence numbers. */
public final class RtpChecks {
    public static final Map<String, Checker> BY_CATEGORY = Map.of(
            "session", SessionChecks::session,
            "sync", SessionChecks::sync,
            "feedback", SessionChecks::feedback,
            "refusal", SessionChecks::refusal,
            "midi", RtpChecks::midi,
            "sysex", RtpChecks::sysex,
            "journal", RtpChecks::journal,
            "sequence", RtpChecks::sequence);

    private RtpChecks() {}

    private static void midi(JsonNode v) throws Exception {
        byte[] bytes = Vectors.bytes(v.get("hex"));
        JsonNode expected = v.get("expect_midi_hex");
        if (expected.isNull()) {
            assertThatThrownBy(() -> new RtpReader().read(bytes)).isInstanceOf(RtpFault.class);
            return;
        }
        List<MidiMessage> messages = new RtpReader().read(bytes);
        midi(messages, expected);
        RtpPacket packet = RtpPacket.decode(bytes);
        assertThat(packet.sequence).isEqualTo(v.path("seq").asInt(packet.sequence));
        assertThat(packet.timestamp).isEqualTo(v.path("timestamp").asInt(packet.timestamp));
        deltas(v.path("delta_ticks"), CommandSection.decode(packet.payload).commands);
        written(messages, v, packet);
    }

    private static void midi(List<MidiMessage> messages, JsonNode expected) throws Exception {
        List<String> hex =
                messages.stream().map(each -> Vectors.hex(each.bytes())).toList();
        if (expected.isArray()) {
            assertThat(hex).isEqualTo(texts(expected));
            return;
        }
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(messages.getFirst().bytes());
        assertThat(hex).hasSize(1);
        assertThat(messages.getFirst().size()).isEqualTo(expected.get("length").asInt());
        assertThat(Vectors.hex(digest)).isEqualTo(expected.get("sha256").asText());
    }

    private static void deltas(JsonNode expected, List<CommandSection.Command> commands) {
        long before = 0;
        for (int i = 0; i < expected.size(); i++) {
            assertThat(commands.get(i).ticks() - before)
                    .isEqualTo(expected.get(i).asLong());
            before = commands.get(i).ticks();
        }
    }

    /** What sownd sends for these messages reads as the same, and a single one is written as in the vector. */
    private static void written(List<MidiMessage> messages, JsonNode v, RtpPacket packet) throws Exception {
        RtpWriter writer = new RtpWriter(packet.ssrc, packet.sequence, CommandSection.LONGEST);
        RtpReader reader = new RtpReader();
        List<MidiMessage> again = new ArrayList<>();
        List<byte[]> sent = writer.packets(messages, packet.timestamp);
        for (byte[] each : sent) {
            again.addAll(reader.read(each));
        }
        assertThat(again).isEqualTo(messages);
        if (v.has("section_header_hex")) {
            assertThat(Vectors.hex(sent.getFirst())).isEqualTo(v.get("hex").asText());
            assertThat(Vectors.hex(RtpPacket.decode(sent.getFirst()).payload))
                    .startsWith(v.get("section_header_hex").asText());
        }
    }

    private static void sysex(JsonNode v) throws Exception {
        Joining joining = new Joining();
        List<MidiMessage> whole = new ArrayList<>();
        for (String list : v.has("lists_hex")
                ? texts(v.get("lists_hex"))
                : List.of(v.get("list_hex").asText())) {
            byte[] section = CommandSection.encode(HexFormat.of().parseHex(list));
            joining.read(CommandSection.decode(section).commands).forEach(timed -> whole.add(timed.message()));
        }
        if (v.has("expect_midi_hex")) {
            midi(whole, v.get("expect_midi_hex"));
        } else {
            assertThat(v.get("expect").asText()).contains("dropped");
            assertThat(whole).isEmpty();
        }
    }

    private static void journal(JsonNode v) throws Exception {
        if (v.has("table")) {
            for (JsonNode row : v.get("table")) {
                header(row, Journal.header(Vectors.bytes(row.get("hex"))));
            }
        } else if (v.has("journal_hex")) {
            Journal journal = Journal.decode(Vectors.bytes(v.get("journal_hex")));
            assertThat(journal.header.system())
                    .isEqualTo(!v.at("/expect/system").isNull());
            assertThat(journal.header.channels())
                    .isEqualTo(v.at("/expect/channels").size());
        } else if (v.has("packets_hex")) {
            packets(v);
        } else {
            lost(v);
        }
    }

    private static void header(JsonNode row, Journal.Header header) {
        assertThat(header)
                .isEqualTo(new Journal.Header(
                        row.get("S").asInt() == 1,
                        row.get("Y").asInt() == 1,
                        row.get("H").asInt() == 1,
                        row.get("channels").asInt(),
                        row.get("checkpoint").asInt()));
    }

    /** A packet came before, then the vector's: with one missing the journal plays, with none it does not. */
    private static void lost(JsonNode v) throws Exception {
        byte[] packet = Vectors.bytes(v.get("hex"));
        RtpReader reader = after(v.get("previous_seq").asInt());
        midi(reader.read(packet), v.get("expect_midi_hex"));
        assertThat(reader.refusedJournals()).isZero();
        assertThat(after(RtpPacket.decode(packet).sequence - 1).read(packet)).isEmpty();
    }

    private static RtpReader after(int sequence) throws RtpFault {
        RtpReader reader = new RtpReader();
        reader.read(RtpPacket.encode(sequence, 0, 1, new byte[1]));
        return reader;
    }

    /** Journals that are to be refused change nothing, and their packets are kept; others are played. */
    private static void packets(JsonNode v) throws Exception {
        RtpReader reader = new RtpReader();
        List<MidiMessage> played = new ArrayList<>();
        int journals = 0;
        for (String hex : texts(v.get("packets_hex"))) {
            byte[] packet = HexFormat.of().parseHex(hex);
            played.addAll(reader.read(packet));
            assertThat(reader.last()).isEqualTo(RtpPacket.decode(packet).sequence);
            journals += CommandSection.decode(RtpPacket.decode(packet).payload).hasJournal ? 1 : 0;
        }
        if (v.path("note").asText().contains("refuse the journal")) {
            assertThat(reader.refusedJournals()).isEqualTo(journals).isPositive();
            assertThat(played).isEmpty();
        } else {
            midi(played, v.get("expect_midi_hex"));
        }
    }

    private static void sequence(JsonNode v) {
        for (JsonNode row : v.get("table")) {
            if (row.has("ms")) {
                assertThat(Ticks.ofMillis(row.get("ms").asLong()))
                        .isEqualTo(row.get("ticks").asLong());
                continue;
            }
            Sequence how =
                    Sequence.after(row.get("last").asInt(), row.get("next").asInt());
            JsonNode lost = row.get("lost");
            if (lost.isInt()) {
                assertThat(how).isEqualTo(new Sequence.Newer(lost.asInt()));
            } else {
                assertThat(how.getClass().getSimpleName()).isEqualToIgnoringCase(lost.asText());
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
