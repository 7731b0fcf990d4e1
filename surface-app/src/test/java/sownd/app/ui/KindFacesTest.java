package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.devices.Appearance;
import sownd.devices.PageLayout.Control;
import sownd.devices.PageLayout.Kind;
import sownd.devices.Place;

/** Encoders, pads and areas. */
class KindFacesTest {
    private static final Theme THEME = Theme.stageDark();
    private static final int SIDE = 200;

    private static BufferedImage drawn(Kind kind, double level, double mark) {
        var face = new Appearance("", 0x343b43, 0xffffff, "", false, level, mark, "");
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        var control = new Control(kind, new Place.Key(0, 0), 1, 1, List.of(), Double.NaN);
        new FaceRenderer(THEME).paint(g, control, face, Touch.AWAY, SIDE, SIDE);
        g.dispose();
        return image;
    }

    private static IntStream pixels(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE));
    }

    private static boolean near(int rgb, Color colour) {
        var a = new Color(rgb);
        return Math.abs(a.getRed() - colour.getRed())
                        + Math.abs(a.getGreen() - colour.getGreen())
                        + Math.abs(a.getBlue() - colour.getBlue())
                < 30;
    }

    private static long lit(BufferedImage image, Color colour) {
        return pixels(image).filter(rgb -> near(rgb, colour)).count();
    }

    @Test
    void anEncodersRingIsFilledAsFarAsItsValue() {
        var track = THEME.colours().track();
        var full = lit(drawn(Kind.ENCODER, 1, Double.NaN), track);
        var before = -1L;
        for (var level : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            var now = lit(drawn(Kind.ENCODER, level, Double.NaN), track);
            assertThat(now).isGreaterThan(before);
            assertThat((double) now / full).isBetween(level - 0.08, level + 0.08);
            before = now;
        }
    }

    @Test
    void aPadGlowsAsHardAsItIsHit() {
        var before = -1L;
        for (var level : new double[] {0, 0.3, 0.6, 1}) {
            var light = pixels(drawn(Kind.PAD, level, Double.NaN))
                    .mapToLong(rgb -> new Color(rgb).getGreen())
                    .sum();
            assertThat(light).isGreaterThan(before);
            before = light;
        }
        assertThat(lit(drawn(Kind.PAD, 0.5, Double.NaN), Color.WHITE))
                .as("and is told without colour by a line")
                .isGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "0, 1", "1, 1", "0.5, 0.5", "0.2, 0.7"})
    void theDotOfAnAreaStandsWhereItsValuesAre(double x, double y) {
        var image = drawn(Kind.XY, x, y);
        var field = XyFace.field(SIDE, SIDE);
        var cap = IntStream.range(0, SIDE * SIDE)
                .filter(i ->
                        near(image.getRGB(i % SIDE, i / SIDE), THEME.colours().cap()))
                .boxed()
                .toList();
        var left = cap.stream().mapToInt(i -> i % SIDE).average().orElseThrow();
        var top = cap.stream().mapToInt(i -> i / SIDE).average().orElseThrow();
        assertThat(Math.abs(left - field.getX() - x * field.getWidth())).isLessThan(2);
        assertThat(Math.abs(field.getMaxY() - top - y * field.getHeight())).isLessThan(2);
    }

    @Test
    void anAreaWithoutValuesHasNoDot() {
        assertThat(lit(drawn(Kind.XY, Double.NaN, 0.5), THEME.colours().cap())).isZero();
    }
}
