package sownd.engine.audio.media;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Opus in Ogg, mono or stereo, through Concentus. It always runs at 48 kHz. */
final class OpusStream implements SoundStream {
    private static final int RATE = 48_000;

    /** Frames of the longest packet, 120 ms. */
    private static final int LONGEST = 5760;

    private static final int HEAD = 19;

    private final OggPackets packets;
    private final OpusDecoder decoder;
    private final int channels;
    private final float scale;
    private final short[] whole;

    private OpusStream(OggPackets packets, int channels, double gain) throws IOException {
        this.packets = packets;
        this.channels = channels;
        this.scale = (float) (gain / 32_768);
        this.whole = new short[LONGEST * channels];
        try {
            decoder = new OpusDecoder(RATE, channels);
        } catch (OpusException refused) {
            throw SoundStreams.damaged(refused);
        }
    }

    static SoundStream open(OggPackets packets, byte[] head) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (head.length < HEAD || packets.next() == null) {
            throw new IOException("is damaged: its Opus header cannot be read");
        }
        int channels = bytes.get(9) & 0xff;
        if (bytes.get(18) != 0 || channels < 1 || channels > 2) {
            throw new IOException("holds Opus of " + channels + " channels, use mono or stereo, or a WAV file");
        }
        int skip = bytes.getShort(10) & 0xffff;
        double gain = Math.pow(10, bytes.getShort(16) / 256.0 / 20);
        long last = packets.lastPosition();
        return new Trimmed(new OpusStream(packets, channels, gain), skip, last < skip ? -1 : last - skip);
    }

    @Override
    public int rate() {
        return RATE;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public long frames() {
        return -1;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        byte[] packet = packets.next();
        if (packet == null) {
            return null;
        }
        int frames = decode(packet);
        float[][] data = new float[channels][frames];
        for (int i = 0; i < frames * channels; i++) {
            data[i % channels][i / channels] = whole[i] * scale;
        }
        return new Piece(data, 0, frames);
    }

    private int decode(byte[] packet) throws IOException {
        try {
            return decoder.decode(packet, 0, packet.length, whole, 0, LONGEST, false);
        } catch (OpusException broken) {
            throw SoundStreams.damaged(broken);
        }
    }

    @Override
    public void close() throws IOException {
        packets.close();
    }
}
