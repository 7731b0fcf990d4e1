package sownd.engine.audio.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;
import org.jflac.metadata.StreamInfo;
import org.jspecify.annotations.Nullable;

/** FLAC of 8 to 24 bits, through jFLAC. */
final class FlacStream implements SoundStream {
    private final FileChannel file;
    private final FLACDecoder decoder;
    private final StreamInfo info;
    private long done;

    private FlacStream(FileChannel file, FLACDecoder decoder) throws IOException {
        this.file = file;
        this.decoder = decoder;
        decoder.readMetadata();
        this.info = decoder.getStreamInfo();
        if (info == null || info.getBitsPerSample() < 4 || info.getBitsPerSample() > 24) {
            throw new IOException(
                    info == null
                            ? "is damaged: it has no stream info"
                            : "holds samples of " + info.getBitsPerSample() + " bits, use 16 or 24");
        }
    }

    static FlacStream open(FileChannel file) throws IOException {
        return new FlacStream(
                file, new FLACDecoder(new BufferedInputStream(Channels.newInputStream(file.position(0)), 1 << 16)));
    }

    @Override
    public int rate() {
        return info.getSampleRate();
    }

    @Override
    public int channels() {
        return info.getChannels();
    }

    @Override
    public long frames() {
        return info.getTotalSamples() == 0 ? -1 : info.getTotalSamples();
    }

    @Override
    public @Nullable Piece next() throws IOException {
        Frame frame = decoder.readNextFrame();
        if (decoder.getBadFrames() > 0 || (frame == null && done < frames())) {
            throw new IOException("is damaged at " + done / rate() + " s, copy it anew");
        }
        if (frame == null) {
            return null;
        }
        float[][] data = new float[channels()][frame.header.blockSize];
        float scale = (float) Math.scalb(1.0, 1 - info.getBitsPerSample());
        for (int channel = 0; channel < data.length; channel++) {
            int[] whole = decoder.getChannelData()[channel].getOutput();
            for (int i = 0; i < data[channel].length; i++) {
                data[channel][i] = whole[i] * scale;
            }
        }
        done += frame.header.blockSize;
        return new Piece(data, 0, frame.header.blockSize);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
