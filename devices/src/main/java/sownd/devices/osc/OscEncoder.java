package sownd.devices.osc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes packets; {@link java.nio.BufferOverflowException} when the buffer is full. */
final class OscEncoder {
    private OscEncoder() {}

    static void packet(OscPacket packet, ByteBuffer to) {
        switch (packet) {
            case OscMessage message -> message(message, to);
            case OscBundle bundle -> bundle(bundle, to);
        }
    }

    private static void bundle(OscBundle bundle, ByteBuffer to) {
        text("#bundle", to);
        to.putLong(bundle.timeTag());
        for (OscPacket element : bundle.packets()) {
            int sizeAt = to.position();
            to.putInt(0);
            packet(element, to);
            to.putInt(sizeAt, to.position() - sizeAt - Integer.BYTES);
        }
    }

    private static void message(OscMessage message, ByteBuffer to) {
        text(message.address(), to);
        StringBuilder tags = new StringBuilder(",");
        tags(message.arguments(), tags);
        text(tags.toString(), to);
        arguments(message.arguments(), to);
    }

    private static void tags(List<OscValue> values, StringBuilder tags) {
        for (OscValue value : values) {
            if (value instanceof OscValue.Array array) {
                tags.append('[');
                tags(array.items(), tags);
                tags.append(']');
            } else {
                tags.append(tag(value));
            }
        }
    }

    private static char tag(OscValue value) {
        return switch (value) {
            case OscValue.Int32 v -> 'i';
            case OscValue.Int64 v -> 'h';
            case OscValue.Float32 v -> 'f';
            case OscValue.Float64 v -> 'd';
            case OscValue.Str v -> 's';
            case OscValue.Symbol v -> 'S';
            case OscValue.Blob v -> 'b';
            case OscValue.Char v -> 'c';
            case OscValue.Rgba v -> 'r';
            case OscValue.Midi v -> 'm';
            case OscValue.TimeTag v -> 't';
            case OscValue.True v -> 'T';
            case OscValue.False v -> 'F';
            case OscValue.Nil v -> 'N';
            case OscValue.Impulse v -> 'I';
            case OscValue.Array v -> '[';
        };
    }

    private static void arguments(List<OscValue> values, ByteBuffer to) {
        for (OscValue value : values) {
            argument(value, to);
        }
    }

    private static void argument(OscValue value, ByteBuffer to) {
        switch (value) {
            case OscValue.Int32 v -> to.putInt(v.value());
            case OscValue.Int64 v -> to.putLong(v.value());
            case OscValue.Float32 v -> to.putFloat(v.value());
            case OscValue.Float64 v -> to.putDouble(v.value());
            case OscValue.Str v -> text(v.value(), to);
            case OscValue.Symbol v -> text(v.value(), to);
            case OscValue.Blob v -> blob(v, to);
            case OscValue.Char v -> to.putInt(v.code());
            case OscValue.Rgba v -> to.putInt(v.rgba());
            case OscValue.Midi v -> midi(v, to);
            case OscValue.TimeTag v -> to.putLong(v.tag());
            case OscValue.Array v -> arguments(v.items(), to);
            case OscValue.True v -> {}
            case OscValue.False v -> {}
            case OscValue.Nil v -> {}
            case OscValue.Impulse v -> {}
        }
    }

    private static void midi(OscValue.Midi midi, ByteBuffer to) {
        to.put((byte) midi.port()).put((byte) midi.status());
        to.put((byte) midi.data1()).put((byte) midi.data2());
    }

    private static void blob(OscValue.Blob blob, ByteBuffer to) {
        byte[] bytes = blob.bytes();
        to.putInt(bytes.length);
        to.put(bytes);
        zeros(-bytes.length & 3, to);
    }

    private static void text(String text, ByteBuffer to) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.put(bytes);
        zeros(4 - (bytes.length & 3), to);
    }

    private static void zeros(int count, ByteBuffer to) {
        for (int i = 0; i < count; i++) {
            to.put((byte) 0);
        }
    }
}
