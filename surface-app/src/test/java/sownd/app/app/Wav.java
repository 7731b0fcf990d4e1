package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A WAV file of floats or 16 bits, read by its own reading of the format. */
record Wav(int rate, int bits, float[][] data) {
    static Wav read(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(text(bytes, 0) + text(bytes, 8) + text(bytes, 12) + text(bytes, 36))
                .isEqualTo("RIFFWAVEfmt data");
        assertThat(bytes.getInt(4)).isEqualTo(bytes.capacity() - 8);
        assertThat(bytes.getInt(40)).isEqualTo(bytes.capacity() - 44);
        int channels = bytes.getShort(22);
        int bits = bytes.getShort(34);
        assertThat((int) bytes.getShort(20)).isEqualTo(bits == 32 ? 3 : 1);
        var data = new float[channels][bytes.getInt(40) / (channels * bits / 8)];
        bytes.position(44);
        for (var frame = 0; frame < data[0].length; frame++) {
            for (var channel : data) {
                channel[frame] = bits == 32 ? bytes.getFloat() : bytes.getShort() / 32768f;
            }
        }
        return new Wav(bytes.getInt(24), bits, data);
    }

    private static String text(ByteBuffer bytes, int at) {
        return new String(bytes.array(), at, 4, StandardCharsets.US_ASCII);
    }

    int frames() {
        return data[0].length;
    }
}
