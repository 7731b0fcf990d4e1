package sownd.bindings.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP archives by hand, so that every field of them can lie. */
final class Zip {
    /** One entry; what is not set is as it should be. */
    static final class Part {
        private final byte[] name;
        private byte[] localName;
        private byte[] content = new byte[0];
        private byte[] packed;
        private short method;
        private short flags = 0x800;
        private int attributes;
        private Long size;
        private Integer sum;
        private Integer header;

        private Part(byte[] name) {
            this.name = name;
            this.localName = name;
        }

        Part holding(byte[] bytes) {
            content = bytes.clone();
            return this;
        }

        Part holding(String text) {
            return holding(text.getBytes(StandardCharsets.UTF_8));
        }

        Part deflated() {
            method = 8;
            packed = deflate(content);
            return this;
        }

        /** Packed bytes of one's own. */
        Part packed(byte[] bytes) {
            method = 8;
            packed = bytes.clone();
            return this;
        }

        Part method(int other) {
            method = (short) other;
            return this;
        }

        Part flags(int other) {
            flags = (short) other;
            return this;
        }

        /** Rights as on Unix, such as 0120777 for a link. */
        Part mode(int unix) {
            attributes = unix << 16;
            return this;
        }

        Part attributes(int all) {
            attributes = all;
            return this;
        }

        Part saying(long bytes) {
            size = bytes;
            return this;
        }

        Part sum(int other) {
            sum = other;
            return this;
        }

        Part at(int offset) {
            header = offset;
            return this;
        }

        Part calledInside(String other) {
            localName = other.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        private byte[] bytes() {
            return packed == null ? content : packed;
        }

        private int crc() {
            if (sum != null) {
                return sum;
            }
            var crc = new CRC32();
            crc.update(content);
            return (int) crc.getValue();
        }

        private int size() {
            return size == null ? content.length : (int) (long) size;
        }
    }

    private final List<Part> parts = new ArrayList<>();

    Part add(String name) {
        return add(name.getBytes(StandardCharsets.UTF_8));
    }

    Part add(byte[] name) {
        var part = new Part(name);
        parts.add(part);
        return part;
    }

    byte[] bytes() {
        return bytes(parts.size());
    }

    /**
     * The archive.
     *
     * @param count how many entries it says it has
     */
    byte[] bytes(int count) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        for (var part : parts) {
            var at = part.header == null ? out.size() : part.header;
            if (part.header == null) {
                out.writeBytes(local(part));
            }
            directory.writeBytes(central(part, at));
        }
        var offset = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(22)
                .putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directory.size())
                .putInt(offset)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static byte[] local(Part part) {
        var head = little(30 + part.localName.length + part.bytes().length)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort(part.flags)
                .putShort(part.method)
                .putInt(0)
                .putInt(part.crc())
                .putInt(part.bytes().length)
                .putInt(part.size())
                .putShort((short) part.localName.length)
                .putShort((short) 0);
        return head.put(part.localName).put(part.bytes()).array();
    }

    private static byte[] central(Part part, int at) {
        return little(46 + part.name.length)
                .putInt(0x02014b50)
                .putShort((short) 0x0314)
                .putShort((short) 20)
                .putShort(part.flags)
                .putShort(part.method)
                .putInt(0)
                .putInt(part.crc())
                .putInt(part.bytes().length)
                .putInt(part.size())
                .putShort((short) part.name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(part.attributes)
                .putInt(at)
                .put(part.name)
                .array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] deflate(byte[] plain) {
        var deflater = new Deflater(9, true);
        deflater.setInput(plain);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** An archive in memory. */
    static SeekableByteChannel channel(byte[] bytes) {
        return new Bytes(ByteBuffer.wrap(bytes));
    }

    private record Bytes(ByteBuffer bytes) implements SeekableByteChannel {
        @Override
        public int read(ByteBuffer into) {
            if (!bytes.hasRemaining()) {
                return -1;
            }
            var length = Math.min(into.remaining(), bytes.remaining());
            into.put(bytes.slice(bytes.position(), length));
            bytes.position(bytes.position() + length);
            return length;
        }

        @Override
        public int write(ByteBuffer from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            return bytes.position();
        }

        @Override
        public SeekableByteChannel position(long position) {
            bytes.position((int) Math.min(position, bytes.limit()));
            return this;
        }

        @Override
        public long size() {
            return bytes.limit();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // there is nothing to close
        }
    }
}
