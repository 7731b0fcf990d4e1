package sownd.devices.rtpmidi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sownd.devices.midi.MidiMessage;
import sownd.devices.vectors.Vectors;

/** Whatever comes in at an open session, nothing escapes, and the session can still be used. */
class RtpFuzzTest {
    private static final int PACKETS = Boolean.getBoolean("sownd.soak") ? 10_000_000 : 100_000;
    private static final int SSRC = 16;

    @Test
    void changedPackets() throws Exception {
        List<byte[]> packets = packets();
        Random dice = new Random(77);
        Pair pair = new Pair().open();
        for (int i = 0; i < PACKETS; i++) {
            byte[] mutant = mutant(packets.get(dice.nextInt(packets.size())), pair, dice);
            if (dice.nextInt(8) == 0) {
                pair.waiter.control(mutant, pair.first.control, pair.now);
            } else {
                pair.waiter.data(mutant, pair.first.data, pair.now);
            }
            pair.now += Pair.SECOND / 1000;
            if (pair.waiter.state() != Session.State.OPEN || i % 1000 == 0) {
                pair.second.sent.clear();
                pair.second.delivered = 0;
                pair.open();
            }
        }
        assertThat(pair.waiter.refused()).isPositive();
        assertThat(pair.second.heard).isNotEmpty();
        stillPlays(pair.open());
    }

    private static void stillPlays(Pair pair) {
        pair.second.heard.clear();
        pair.inviter.send(List.of(MidiMessage.note(1, 60, 1)), pair.now);
        pair.deliver();
        assertThat(pair.second.heard).contains("903c01");
    }

    private static List<byte[]> packets() {
        List<byte[]> packets = new ArrayList<>();
        for (String category : List.of("session", "sync", "feedback", "refusal", "midi", "journal")) {
            for (JsonNode vector : Vectors.named("rtpmidi").category(category)) {
                if (vector.has("hex") && vector.get("hex").asText().length() < 200) {
                    packets.add(HexFormat.of().parseHex(vector.get("hex").asText()));
                }
                vector.path("packets_hex")
                        .forEach(hex -> packets.add(HexFormat.of().parseHex(hex.asText())));
            }
        }
        return packets;
    }

    /** Some bytes changed, cut or lengthened; mostly with the sender's own number, so that it gets to the inner parts. */
    private static byte[] mutant(byte[] packet, Pair pair, Random dice) {
        byte[] mutant = Arrays.copyOf(packet, Math.max(0, packet.length + Math.min(4, dice.nextInt(SSRC) - 4)));
        if (!SessionCodec.isSession(mutant) && mutant.length >= RtpPacket.HEADER && dice.nextInt(4) > 0) {
            for (int i = 0; i < 4; i++) {
                mutant[8 + i] = (byte) (pair.inviter.ssrc() >> (24 - 8 * i));
            }
        }
        for (int changes = dice.nextInt(4); changes > 0 && mutant.length > 0; changes--) {
            mutant[dice.nextInt(mutant.length)] = (byte) dice.nextInt(256);
        }
        return mutant;
    }
}
