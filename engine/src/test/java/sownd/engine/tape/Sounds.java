package sownd.engine.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import sownd.engine.Rig;
import sownd.engine.audio.FolderSamples;
import sownd.engine.audio.WavWriter;
import sownd.engine.audio.WavWriter.Encoding;

/** Sound files to play, and players of them. */
final class Sounds {
    static final int RATE = Rig.RATE;

    private Sounds() {}

    /** Noise, so that no two places sound alike. */
    static float[][] noise(int frames) {
        Random random = new Random(7);
        float[][] data = new float[2][frames];
        for (int i = 0; i < frames; i++) {
            data[0][i] = (random.nextInt(30_000) - 15_000) / 32_768f;
            data[1][i] = (random.nextInt(30_000) - 15_000) / 32_768f;
        }
        return data;
    }

    static void wav(Path file, int rate, float[][] data) throws IOException {
        try (WavWriter writer = new WavWriter(file, rate, data.length, Encoding.INTEGER_16)) {
            writer.write(data, data[0].length);
        }
    }

    /** Encodes a file by a program of the system. */
    static void encode(Path folder, String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(words))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    static TapeSamples samples(Path folder, Deck deck) {
        return new TapeSamples(new FolderSamples(folder, RATE), RATE, deck);
    }

    static void same(float[][] heard, float[][] wanted) {
        for (int channel = 0; channel < 2; channel++) {
            for (int i = 0; i < wanted[channel].length; i++) {
                if (heard[channel][i] != wanted[channel][i]) {
                    throw new AssertionError("frame " + i + " of channel " + channel + " is " + heard[channel][i]
                            + ", not " + wanted[channel][i]);
                }
            }
        }
    }

    static double peak(float[][] data) {
        double peak = 0;
        for (float[] channel : data) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }
}
