package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.devices.Appearance;
import sownd.devices.Appearance.Align;
import sownd.devices.Appearance.Decor;
import sownd.devices.Appearance.Size;
import sownd.devices.Appearance.Truth;

class StatusFaceTest {
    private static final double NONE = Double.NaN;
    private static final String ADDRESS = "http://192.168.178.20:8000";
    private static final String FAULT = "thunder.wav is missing";

    private static Appearance line(String text, String note) {
        var decor = new Decor("", "", -1, NONE, Size.AUTO, Align.MIDDLE, note);
        return new Appearance(
                text, 0, 0, note.isEmpty() ? "" : "warn", false, NONE, NONE, "", NONE, NONE, Truth.PLAIN, decor);
    }

    private static BufferedImage drawn(Appearance line, int width) {
        var image = new BufferedImage(width, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new FaceRenderer(Theme.stageDark()).paintStatus(g, line, width, 40);
        g.dispose();
        return image;
    }

    /** How many columns of the middle band hold that colour: as good as how long the words in it are. */
    private static long length(BufferedImage image, Color colour) {
        return java.util.stream.IntStream.range(0, image.getWidth())
                .filter(x -> Arrays.stream(image.getRGB(x, 10, 1, 20, null, 0, 1))
                        .anyMatch(rgb -> near(new Color(rgb), colour)))
                .count();
    }

    private static boolean near(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                        + Math.abs(a.getGreen() - b.getGreen())
                        + Math.abs(a.getBlue() - b.getBlue())
                < 60;
    }

    @ParameterizedTest
    @ValueSource(ints = {480, 600, 720, 880, 1280})
    void theAddressIsReadInFullWhateverYields(int width) {
        var faint = Theme.stageDark().colours().faint();
        var text = String.join(
                " · ", List.of("A project with a long name", "Evening", "javasound 48 kHz", ADDRESS, "19:42:07"));
        var all = length(drawn(line(text, ""), width), faint);
        var address = length(drawn(line("P · " + ADDRESS + " · 19:42:07", ""), 2000), faint);
        assertThat(all).as("less than a letter is missing").isGreaterThan(address - 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {480, 600, 720, 880, 1280})
    void whatIsWrongIsReadInFullWhateverYields(int width) {
        var warn = Theme.stageDark().colours().warn();
        var text = String.join(" · ", List.of("A project with a long name", "Evening", FAULT, ADDRESS, "19:42:07"));
        var alone = length(drawn(line(String.join(" · ", FAULT, "19:42:07"), FAULT), 2000), warn);
        assertThat(length(drawn(line(text, FAULT), width), warn)).isEqualTo(alone);
    }
}
