package sownd.devices.hid.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegTest {
    @ParameterizedTest
    @CsvSource({"72,72", "96,96", "120,120", "112,144", "800,100", "248,58", "1,1", "16,16", "17,33"})
    void theJdkReadsWhatWasMeant(int width, int height) throws IOException {
        Pixels pixels = smooth(width, height);
        Pixels read = decode(Jpeg.encode(pixels, 95));
        assertThat(read.width()).isEqualTo(width);
        assertThat(read.height()).isEqualTo(height);
        assertThat(noise(pixels, read)).isGreaterThan(36);
    }

    @Test
    void anyNoiseAtAnyQualityIsAFileTheJdkReads() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int width = 1 + random.nextInt(60);
            int height = 1 + random.nextInt(60);
            Pixels pixels = new Pixels(
                    width, height, random.ints(width * height, 0, 1 << 24).toArray());
            Pixels read = decode(Jpeg.encode(pixels, 1 + random.nextInt(100)));
            assertThat(read.rgb()).hasSize(pixels.rgb().length);
        }
    }

    @Test
    void oneColourStaysThatColour() throws IOException {
        for (int rgb : new int[] {0, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0x808080, 0x123456}) {
            int[] all = new int[72 * 72];
            java.util.Arrays.fill(all, rgb);
            Pixels read = decode(Jpeg.encode(new Pixels(72, 72, all), 95));
            for (int pixel : read.rgb()) {
                assertThat(distance(pixel, rgb))
                        .as("%06x became %06x", rgb, pixel)
                        .isLessThanOrEqualTo(3);
            }
        }
    }

    private static Pixels smooth(int width, int height) {
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i % width;
            int y = i / width;
            rgb[i] = (int) (127 + 120 * Math.sin(x / 9.0)) << 16
                    | (int) (127 + 120 * Math.cos(y / 11.0)) << 8
                    | (int) (127 + 120 * Math.sin((x + y) / 13.0));
        }
        return new Pixels(width, height, rgb);
    }

    static Pixels decode(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] &= 0xFFFFFF;
        }
        return new Pixels(image.getWidth(), image.getHeight(), rgb);
    }

    /** Peak signal to noise in dB; the more, the more alike. */
    static double noise(Pixels one, Pixels other) {
        double sum = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int difference = (one.rgb()[i] >> shift & 0xFF) - (other.rgb()[i] >> shift & 0xFF);
                sum += difference * difference;
            }
        }
        double mean = sum / one.rgb().length / 3;
        return mean == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(255 * 255 / mean);
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }
}
