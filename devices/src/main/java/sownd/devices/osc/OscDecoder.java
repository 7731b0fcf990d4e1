package sownd.devices.osc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads one packet. Every read asks first whether the bytes are there, so that nothing but {@link OscFault} can be thrown
 * and a size in the bytes never decides how much memory is taken.
 */
final class OscDecoder {
    /** "#bundle" and its NUL, as one number. */
    private static final long BUNDLE = 0x2362756e646c6500L;

    private final ByteBuffer in;
    private final Consumer<OscFault> skipped;
    private int packets;

    OscDecoder(ByteBuffer in, Consumer<OscFault> skipped) {
        this.in = in;
        this.skipped = skipped;
    }

    OscPacket packet() throws OscFault {
        if (in.limit() == 0 || in.limit() > OscCodec.MAX_BYTES) {
            throw fault("a packet has 4 to " + OscCodec.MAX_BYTES + " bytes, this one " + in.limit());
        }
        return packet(in.limit(), 0);
    }

    private OscPacket packet(int end, int depth) throws OscFault {
        if (((end - in.position()) & 3) != 0) {
            throw fault("a packet's size is a multiple of 4 bytes");
        }
        if (++packets > OscCodec.MAX_PACKETS) {
            throw fault("more than " + OscCodec.MAX_PACKETS + " messages in one packet");
        }
        return isBundle(end) ? bundle(end, depth) : message(end);
    }

    private boolean isBundle(int end) {
        return end - in.position() >= 8 && in.getLong(in.position()) == BUNDLE;
    }

    private OscBundle bundle(int end, int depth) throws OscFault {
        if (depth >= OscCodec.MAX_DEPTH) {
            throw fault("bundles lie more than " + OscCodec.MAX_DEPTH + " deep");
        }
        need(16, end, "a bundle's head");
        in.position(in.position() + 8);
        long timeTag = in.getLong();
        List<OscPacket> elements = new ArrayList<>();
        while (in.position() < end) {
            element(end, depth, elements);
        }
        return new OscBundle(timeTag, elements);
    }

    private void element(int end, int depth, List<OscPacket> elements) throws OscFault {
        need(4, end, "an element's size");
        int size = in.getInt();
        if (size <= 0 || size > end - in.position()) {
            throw new OscFault(
                    "an element says " + size + " bytes, there are " + (end - in.position()), in.position() - 4);
        }
        int after = in.position() + size;
        try {
            elements.add(packet(after, depth + 1));
        } catch (OscFault fault) {
            if (!fault.unknownTag()) {
                throw fault;
            }
            skipped.accept(fault);
            in.position(after);
        }
    }

    private OscMessage message(int end) throws OscFault {
        if (in.position() == end || in.get(in.position()) != '/') {
            throw fault("an address begins with '/'");
        }
        String address = text(end, "the address");
        if (in.position() == end) {
            return new OscMessage(address, List.of());
        }
        int tagsAt = in.position();
        String tags = text(end, "the type tags");
        if (!tags.startsWith(",")) {
            throw new OscFault("the type tags begin with ','", tagsAt);
        }
        OscMessage message = new OscMessage(address, new Arguments(tags, tagsAt, end).all());
        if (in.position() != end) {
            throw fault((end - in.position()) + " bytes are left after the last argument");
        }
        return message;
    }

    private String text(int end, String what) throws OscFault {
        int start = in.position();
        int nul = start;
        while (nul < end && in.get(nul) != 0) {
            nul++;
        }
        int after = nul + 4 - ((nul - start) & 3);
        if (after > end) {
            throw fault(what + " has no end");
        }
        ByteBuffer bytes = in.slice(start, nul - start);
        in.position(after);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new OscFault(what + " is not UTF-8", start + bytes.position());
        }
    }

    private OscValue.Blob blob(int end) throws OscFault {
        need(4, end, "a blob's size");
        int size = in.getInt();
        int left = end - in.position();
        if (size < 0 || size > left || left - size < (-size & 3)) {
            throw new OscFault("a blob says " + size + " bytes, there are " + left, in.position() - 4);
        }
        byte[] bytes = new byte[size];
        in.get(bytes);
        in.position(in.position() + (-size & 3));
        return new OscValue.Blob(bytes);
    }

    private void need(int bytes, int end, String what) throws OscFault {
        if (end - in.position() < bytes) {
            throw fault("the packet ends within " + what);
        }
    }

    private OscFault fault(String what) {
        return new OscFault(what, in.position());
    }

    /** The arguments of one message, read along its type tags. */
    private final class Arguments {
        private final String tags;
        private final int tagsAt;
        private final int end;
        private int next = 1;

        Arguments(String tags, int tagsAt, int end) {
            this.tags = tags;
            this.tagsAt = tagsAt;
            this.end = end;
        }

        List<OscValue> all() throws OscFault {
            if (tags.length() - 1 > OscCodec.MAX_ARGUMENTS) {
                throw tagFault("a message has at most " + OscCodec.MAX_ARGUMENTS + " arguments");
            }
            refuseUnknown();
            List<OscValue> values = list(0);
            if (next < tags.length()) {
                throw tagFault("']' without '['");
            }
            return values;
        }

        private void refuseUnknown() throws OscFault {
            for (int i = 1; i < tags.length(); i++) {
                if ("ihfdsSbcrmtTFNI[]".indexOf(tags.charAt(i)) < 0) {
                    throw OscFault.unknownTag(tags.charAt(i), tagsAt + i);
                }
            }
        }

        private List<OscValue> list(int depth) throws OscFault {
            List<OscValue> values = new ArrayList<>();
            while (next < tags.length() && tags.charAt(next) != ']') {
                values.add(value(tags.charAt(next++), depth));
            }
            return values;
        }

        private OscValue value(char tag, int depth) throws OscFault {
            return switch (tag) {
                case 'i' -> new OscValue.Int32(int32());
                case 'h' -> new OscValue.Int64(int64());
                case 'f' -> new OscValue.Float32(Float.intBitsToFloat(int32()));
                case 'd' -> new OscValue.Float64(Double.longBitsToDouble(int64()));
                case 's' -> new OscValue.Str(text(end, "a text"));
                case 'S' -> new OscValue.Symbol(text(end, "a symbol"));
                case 'b' -> blob(end);
                case 'c' -> new OscValue.Char(int32());
                case 'r' -> new OscValue.Rgba(int32());
                case 'm' -> midi(int32());
                case 't' -> new OscValue.TimeTag(int64());
                case 'T' -> new OscValue.True();
                case 'F' -> new OscValue.False();
                case 'N' -> new OscValue.Nil();
                case 'I' -> new OscValue.Impulse();
                default -> array(depth);
            };
        }

        private OscValue.Array array(int depth) throws OscFault {
            if (depth >= OscCodec.MAX_DEPTH) {
                throw tagFault("arrays lie more than " + OscCodec.MAX_DEPTH + " deep");
            }
            List<OscValue> items = list(depth + 1);
            if (next == tags.length()) {
                throw tagFault("'[' without ']'");
            }
            next++;
            return new OscValue.Array(items);
        }

        private OscValue.Midi midi(int bytes) {
            return new OscValue.Midi(bytes >>> 24, bytes >>> 16 & 0xFF, bytes >>> 8 & 0xFF, bytes & 0xFF);
        }

        private int int32() throws OscFault {
            need(4, end, "an argument");
            return in.getInt();
        }

        private long int64() throws OscFault {
            need(8, end, "an argument");
            return in.getLong();
        }

        private OscFault tagFault(String what) {
            return new OscFault(what, tagsAt + Math.min(next, tags.length() - 1));
        }
    }
}
