package sownd.devices.osc;

import static org.assertj.core.api.Assertions.assertThat;

import com.illposed.osc.BufferBytesReceiver;
import com.illposed.osc.OSCBundle;
import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCPacket;
import com.illposed.osc.OSCParser;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import com.illposed.osc.argument.OSCColor;
import com.illposed.osc.argument.OSCImpulse;
import com.illposed.osc.argument.OSCMidiMessage;
import com.illposed.osc.argument.OSCSymbol;
import com.illposed.osc.argument.OSCTimeTag64;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Our bytes against those of JavaOSC, both ways, for the types both know. */
class OscOracleTest {
    private static final int ROUNDS = 2000;
    // Kept, since a logger nobody holds forgets its level.
    private static final Logger THEIR_LOG = Logger.getLogger("com.illposed.osc");

    static {
        THEIR_LOG.setLevel(Level.WARNING);
    }

    private final Random random = new Random(20261122);

    @Test
    void weWriteWhatTheyWriteAndReadItBack() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            List<OscValue> ours = values(random.nextInt(6));
            List<Object> arguments = ours.stream().map(OscOracleTest::theirs).toList();
            String address = "/oracle/" + "abcdefgh".substring(random.nextInt(8));
            byte[] their = serialized(new OSCMessage(address, new ArrayList<>(arguments)));
            OscMessage message = new OscMessage(address, ours);
            assertThat(encoded(message)).isEqualTo(their);
            assertThat(OscCodec.decode(ByteBuffer.wrap(their))).isEqualTo(message);
        }
    }

    @Test
    void bundlesAreTheSame() throws Exception {
        OSCBundle inner = new OSCBundle(List.of(new OSCMessage("/b", List.of(7))), OSCTimeTag64.valueOf(99L));
        OSCBundle outer = new OSCBundle(List.of(new OSCMessage("/a", List.of("x")), inner), OSCTimeTag64.IMMEDIATE);
        OscBundle ours = OscBundle.of(
                OscTime.IMMEDIATELY,
                OscMessage.of("/a", new OscValue.Str("x")),
                OscBundle.of(99, OscMessage.of("/b", new OscValue.Int32(7))));
        assertThat(encoded(ours)).isEqualTo(serialized(outer));
        assertThat(OscCodec.decode(ByteBuffer.wrap(serialized(outer)))).isEqualTo(ours);
    }

    @Test
    void theyReadWhatWeWrite() throws Exception {
        OSCParser parser = new OSCSerializerAndParserBuilder().buildParser();
        for (int i = 0; i < ROUNDS; i++) {
            // Their reader stays before a blob it has read, so a blob can only come last.
            List<OscValue> ours = new ArrayList<>(values(1 + random.nextInt(5)));
            ours.removeIf(value -> value instanceof OscValue.Blob);
            ours.add(value(6));
            OSCPacket read = parser.convert(
                    ByteBuffer.wrap(encoded(new OscMessage("/read", ours))).asReadOnlyBuffer());
            assertThat(((OSCMessage) read).getArguments())
                    .isEqualTo(ours.stream().map(OscOracleTest::theirs).toList());
        }
    }

    private List<OscValue> values(int count) {
        List<OscValue> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value(random.nextInt(15)));
        }
        return values;
    }

    private OscValue value(int kind) {
        return switch (kind) {
            case 0 -> new OscValue.Int32(random.nextInt());
            case 1 -> new OscValue.Int64(random.nextLong());
            case 2 -> new OscValue.Float32(random.nextFloat());
            case 3 -> new OscValue.Float64(random.nextDouble());
            case 4 -> new OscValue.Str("text é".substring(random.nextInt(7)));
            case 5 -> new OscValue.Symbol("symbol".substring(random.nextInt(6)));
            case 6 -> new OscValue.Blob(Arrays.copyOf(new byte[] {1, 2, 3, 4, 5, 6, 7}, random.nextInt(8)));
            case 7 -> new OscValue.Char('a' + random.nextInt(26));
            case 8 -> new OscValue.Rgba(random.nextInt());
            case 9 -> new OscValue.Midi(random.nextInt(128), 0x90, random.nextInt(128), random.nextInt(128));
            case 10 -> new OscValue.TimeTag(random.nextLong());
            case 11 -> new OscValue.True();
            case 12 -> new OscValue.False();
            case 13 -> new OscValue.Impulse();
            default -> new OscValue.Array(List.of(new OscValue.Int32(1), new OscValue.Str("in")));
        };
    }

    private static Object theirs(OscValue value) {
        return switch (value) {
            case OscValue.Int32 v -> v.value();
            case OscValue.Int64 v -> v.value();
            case OscValue.Float32 v -> v.value();
            case OscValue.Float64 v -> v.value();
            case OscValue.Str v -> v.value();
            case OscValue.Symbol v -> OSCSymbol.valueOf(v.value());
            case OscValue.Blob v -> ByteBuffer.wrap(v.bytes()).asReadOnlyBuffer();
            case OscValue.Char v -> (char) v.code();
            case OscValue.Rgba v ->
                new OSCColor(v.rgba() >> 24 & 0xFF, v.rgba() >> 16 & 0xFF, v.rgba() >> 8 & 0xFF, v.rgba() & 0xFF);
            case OscValue.Midi v ->
                new OSCMidiMessage((byte) v.port(), (byte) v.status(), (byte) v.data1(), (byte) v.data2());
            case OscValue.TimeTag v -> OSCTimeTag64.valueOf(v.tag());
            case OscValue.True v -> Boolean.TRUE;
            case OscValue.False v -> Boolean.FALSE;
            case OscValue.Impulse v -> OSCImpulse.INSTANCE;
            case OscValue.Nil v -> throw new IllegalArgumentException("not made here");
            case OscValue.Array v ->
                v.items().stream().map(OscOracleTest::theirs).toList();
        };
    }

    private static byte[] serialized(OSCPacket packet) throws Exception {
        ByteBuffer buffer = buffer();
        new OSCSerializerAndParserBuilder()
                .buildSerializer(new BufferBytesReceiver(buffer))
                .write(packet);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static byte[] encoded(OscPacket packet) {
        ByteBuffer buffer = buffer();
        OscCodec.encode(packet, buffer);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocate(4096);
    }
}
