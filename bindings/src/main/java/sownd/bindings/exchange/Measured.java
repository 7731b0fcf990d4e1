package sownd.bindings.exchange;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** The content of a file of an archive, held to the size and the sum its directory declares. */
final class Measured extends FilterInputStream {
    private final Entry entry;
    private final CRC32 sum = new CRC32();
    private long got;

    Measured(InputStream content, Entry entry) {
        super(content);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            return measured(into, from, in.read(into, from, length));
        } catch (ZipException | EOFException broken) {
            throw refused("its bytes are broken");
        }
    }

    private int measured(byte[] into, int from, int read) throws Refused {
        if (read < 0) {
            if (got != entry.size()) {
                throw refused("it says " + entry.size() + " bytes and holds " + got);
            }
            if (sum.getValue() != entry.crc()) {
                throw refused("its check sum is wrong");
            }
            return -1;
        }
        got += read;
        if (got > entry.size()) {
            throw refused("it says " + entry.size() + " bytes and holds more");
        }
        sum.update(into, from, read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return read(new byte[(int) Math.min(bytes, 1 << 12)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private Refused refused(String why) {
        return new Refused("the archive is refused: entry \"" + EntryName.shown(entry.name()) + "\": " + why);
    }
}
