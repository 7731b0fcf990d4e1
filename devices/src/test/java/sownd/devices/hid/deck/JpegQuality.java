package sownd.devices.hid.deck;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Measures what a JPEG quality costs and gives on faces as shows have them: coloured keys with words, icons, gradients. Run
 * it as a program; it prints a line for each quality.
 */
public final class JpegQuality {
    private static final int PAYLOAD = 1016;
    private static final int ROUNDS = 60;

    private JpegQuality() {}

    public static void main(String[] arguments) throws IOException {
        for (int side : new int[] {72, 96, 120}) {
            System.out.println(side + " x " + side + ", " + faces(side).size() + " faces:");
            for (int quality : new int[] {75, 80, 85, 88, 90, 92, 95, 98, 100}) {
                measure(side, quality);
            }
        }
    }

    private static void measure(int side, int quality) throws IOException {
        List<Pixels> faces = faces(side);
        double[] worst = {Double.MAX_VALUE, Double.MAX_VALUE};
        double sum = 0;
        long bytes = 0;
        long packets = 0;
        long jdkBytes = 0;
        for (Pixels face : faces) {
            byte[] ours = Jpeg.encode(face, quality);
            double noise = JpegTest.noise(face, JpegTest.decode(ours));
            worst[0] = Math.min(worst[0], noise);
            sum += noise;
            bytes += ours.length;
            packets += (ours.length + PAYLOAD - 1) / PAYLOAD;
            byte[] theirs = jdk(face, quality);
            jdkBytes += theirs.length;
            worst[1] = Math.min(worst[1], JpegTest.noise(face, JpegTest.decode(theirs)));
        }
        int n = faces.size();
        System.out.printf(
                Locale.ROOT,
                "  quality %3d: %5.1f dB mean, %5.1f worst, %5d bytes, %4.1f packets, %4.0f us;"
                        + " JDK %5.1f worst, %5d bytes, %4.0f us%n",
                quality,
                sum / n,
                worst[0],
                bytes / n,
                (double) packets / n,
                ours(faces, quality),
                worst[1],
                jdkBytes / n,
                theirs(faces, quality));
    }

    private static double ours(List<Pixels> faces, int quality) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            for (Pixels face : faces) {
                Jpeg.encode(face, quality);
            }
            best = Math.min(best, System.nanoTime() - began);
        }
        return best / 1000.0 / faces.size();
    }

    private static double theirs(List<Pixels> faces, int quality) throws IOException {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS / 3; round++) {
            long began = System.nanoTime();
            for (Pixels face : faces) {
                jdk(face, quality);
            }
            best = Math.min(best, System.nanoTime() - began);
        }
        return best / 1000.0 / faces.size();
    }

    private static byte[] jdk(Pixels pixels, int quality) throws IOException {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.rgb(), 0, pixels.width());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality / 100f);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        writer.dispose();
        return out.toByteArray();
    }

    private static List<Pixels> faces(int side) {
        List<Pixels> faces = new ArrayList<>();
        Color[] fills = {Color.BLACK, new Color(0xB00020), new Color(0x0050C0), new Color(0x00803C), new Color(0xE0A000)
        };
        for (String words : List.of("GO", "Rain\nloop", "House\nopen", "-6.0 dB", "Cue 104")) {
            for (Color fill : fills) {
                faces.add(face(side, fill, words));
            }
        }
        return faces;
    }

    private static Pixels face(int side, Color fill, String words) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, fill.brighter(), 0, side, fill));
        g.fillRoundRect(1, 1, side - 2, side - 2, side / 6, side / 6);
        g.setColor(Color.WHITE);
        g.fillOval(side * 3 / 4, side / 12, side / 6, side / 6);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, side / 5));
        int y = side / 2;
        for (String line : words.split("\n")) {
            g.drawString(line, side / 10, y);
            y += side / 4;
        }
        g.dispose();
        int[] rgb = image.getRGB(0, 0, side, side, null, 0, side);
        return new Pixels(
                side, side, Arrays.stream(rgb).map(pixel -> pixel & 0xFFFFFF).toArray());
    }
}
