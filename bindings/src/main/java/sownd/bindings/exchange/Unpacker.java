package sownd.bindings.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The one way into sownd for archives. Opening one audits its directory; {@link #verify} unpacks every file to nowhere,
 * so that what lies about itself is found before anything is written. Files are streamed, never held. Used by one
 * thread.
 */
public final class Unpacker implements AutoCloseable {
    private final SeekableByteChannel archive;
    private final List<Entry> entries;

    private Unpacker(SeekableByteChannel archive, List<Entry> entries) {
        this.archive = archive;
        this.entries = entries;
    }

    /**
     * Opens an archive, which this then owns.
     *
     * @throws Refused if its directory breaks a limit or a rule
     */
    public static Unpacker of(SeekableByteChannel archive, Limits limits) throws IOException {
        try {
            return new Unpacker(archive, ZipDirectory.of(archive, limits));
        } catch (IOException | RuntimeException failed) {
            archive.close();
            throw failed;
        }
    }

    /** The files in it. */
    public List<Entry> entries() {
        return entries;
    }

    public Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /**
     * Unpacks everything to nowhere.
     *
     * @throws Refused if a file is not what the directory says, or is an archive itself
     */
    public void verify() throws IOException {
        for (var entry : entries) {
            try (var content = open(entry)) {
                NestedArchive.refuse(entry.name(), content);
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    /**
     * The content of a file. Reading it throws {@link Refused} when it is not what the directory says. One at a time:
     * the archive is read from its own place.
     */
    public InputStream open(Entry entry) throws IOException {
        var packed = new Slice(archive, ZipDirectory.start(archive, entry), entry.packed());
        var plain = entry.method() == Entry.Method.STORED ? packed : inflating(packed);
        return new BufferedInputStream(new Measured(plain, entry), 1 << 14);
    }

    private static InputStream inflating(InputStream packed) {
        var inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, 1 << 14) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** A piece of the archive. */
    private static final class Slice extends InputStream {
        private final SeekableByteChannel archive;
        private long at;
        private long left;

        Slice(SeekableByteChannel archive, long from, long length) {
            this.archive = archive;
            this.at = from;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            archive.position(at);
            var got = archive.read(ByteBuffer.wrap(into, from, (int) Math.min(length, left)));
            if (got > 0) {
                at += got;
                left -= got;
            }
            return got;
        }
    }
}
