package sownd.devices.osc;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** One argument of a message, by its type on the wire. The letter in each comment is its type tag. */
public sealed interface OscValue {
    /** {@code i} */
    record Int32(int value) implements OscValue {}

    /** {@code h} */
    record Int64(long value) implements OscValue {}

    /** {@code f} */
    record Float32(float value) implements OscValue {}

    /** {@code d} */
    record Float64(double value) implements OscValue {}

    /** {@code s} */
    record Str(String value) implements OscValue {
        /**
         * Checks the text.
         *
         * @throws IllegalArgumentException if the text holds a NUL, which would end it on the wire
         */
        public Str {
            refuseNul(value);
        }
    }

    /** {@code S}: a text some receivers keep apart from {@link Str}. */
    record Symbol(String value) implements OscValue {
        /**
         * Checks the text.
         *
         * @throws IllegalArgumentException if the text holds a NUL, which would end it on the wire
         */
        public Symbol {
            refuseNul(value);
        }
    }

    /**
     * {@code c}
     *
     * @param code the character's code point, in 32 bits as it was sent
     */
    record Char(int code) implements OscValue {}

    /**
     * {@code r}
     *
     * @param rgba 0xRRGGBBAA
     */
    record Rgba(int rgba) implements OscValue {}

    /** {@code m}: a MIDI message inside OSC; each part is one byte, 0 to 255. */
    record Midi(int port, int status, int data1, int data2) implements OscValue {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if a part is no byte
         */
        public Midi {
            if (((port | status | data1 | data2) & ~0xFF) != 0) {
                throw new IllegalArgumentException("each part of a MIDI argument is a byte, 0 to 255");
            }
        }
    }

    /**
     * {@code t}
     *
     * @param tag see {@link OscTime}
     */
    record TimeTag(long tag) implements OscValue {}

    /** {@code T} */
    record True() implements OscValue {}

    /** {@code F} */
    record False() implements OscValue {}

    /** {@code N} */
    record Nil() implements OscValue {}

    /** {@code I}: "bang". */
    record Impulse() implements OscValue {}

    /** {@code [ ]}: arguments within an argument; may nest. */
    record Array(List<OscValue> items) implements OscValue {
        public Array {
            items = List.copyOf(items);
        }
    }

    /** {@code b}: bytes that nobody changes any more. */
    final class Blob implements OscValue {
        private final byte[] bytes;

        /** Keeps a copy. */
        public Blob(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /**
         * The bytes.
         *
         * @return a copy
         */
        public byte[] bytes() {
            return bytes.clone();
        }

        public int size() {
            return bytes.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Blob blob && Arrays.equals(bytes, blob.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Blob[" + HexFormat.of().formatHex(bytes) + "]";
        }
    }

    private static void refuseNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text in OSC holds no NUL");
        }
    }
}
