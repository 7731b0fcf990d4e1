package sownd.engine.audio.media;

import com.jcraft.jogg.Packet;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Ogg Vorbis, through JOrbis. */
final class VorbisStream implements SoundStream {
    private static final int HEADERS = 3;

    private final OggPackets packets;
    private final Info info = new Info();
    private final DspState state = new DspState();
    private final Block block = new Block(state);
    private final float[][][] decoded = new float[1][][];
    private final int[] from;

    private VorbisStream(OggPackets packets, byte[] first) throws IOException {
        this.packets = packets;
        Comment comment = new Comment();
        info.init();
        comment.init();
        byte[] header = first;
        for (int i = 0; i < HEADERS; i++) {
            if (header == null || info.synthesis_headerin(comment, packet(header, i)) < 0) {
                throw new IOException("is damaged: its Vorbis header cannot be read");
            }
            header = i == HEADERS - 1 ? header : packets.next();
        }
        state.synthesis_init(info);
        block.init(state);
        from = new int[info.channels];
    }

    static SoundStream open(OggPackets packets, byte[] first) throws IOException {
        return new Trimmed(new VorbisStream(packets, first), 0, packets.lastPosition());
    }

    private static Packet packet(byte[] bytes, int number) {
        Packet packet = new Packet();
        packet.packet_base = bytes;
        packet.bytes = bytes.length;
        packet.packetno = number;
        packet.b_o_s = number == 0 ? 1 : 0;
        packet.granulepos = -1;
        return packet;
    }

    @Override
    public int rate() {
        return info.rate;
    }

    @Override
    public int channels() {
        return info.channels;
    }

    @Override
    public long frames() {
        return -1;
    }

    /** The first packet only primes the overlap, so it may take several to give a piece. */
    @Override
    public @Nullable Piece next() throws IOException {
        for (byte[] bytes = packets.next(); bytes != null; bytes = packets.next()) {
            if (bytes.length > 0 && block.synthesis(packet(bytes, HEADERS)) == 0) {
                state.synthesis_blockin(block);
            }
            int frames = state.synthesis_pcmout(decoded, from);
            if (frames > 0) {
                Piece piece = new Piece(copy(frames), 0, frames);
                state.synthesis_read(frames);
                return piece;
            }
        }
        return null;
    }

    private float[][] copy(int frames) {
        float[][] data = new float[info.channels][frames];
        for (int channel = 0; channel < data.length; channel++) {
            System.arraycopy(decoded[0][channel], from[channel], data[channel], 0, frames);
        }
        return data;
    }

    @Override
    public void close() throws IOException {
        packets.close();
    }
}
