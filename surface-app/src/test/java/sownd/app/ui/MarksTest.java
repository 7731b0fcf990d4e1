package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.devices.Appearance;
import sownd.devices.Appearance.Align;
import sownd.devices.Appearance.Decor;
import sownd.devices.Appearance.Size;
import sownd.devices.Appearance.Truth;
import sownd.devices.PageLayout.Control;
import sownd.devices.PageLayout.Kind;
import sownd.devices.Place;

/** What lies over faces: truths, rings, hints, borders, gauges, icons and pictures. */
class MarksTest {
    private static final double NONE = Double.NaN;
    private static final Theme THEME = Theme.stageDark();

    private static Appearance face(Truth truth, double ring, double hint, Decor decor) {
        return new Appearance("A", 0x2f9e5b, 0xffffff, "", false, NONE, NONE, "", ring, hint, truth, decor);
    }

    private static Appearance face(Decor decor) {
        return face(Truth.PLAIN, NONE, NONE, decor);
    }

    private static BufferedImage drawn(Kind kind, Appearance face, Pictures pictures, double pulse, int w, int h) {
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        var control = new Control(kind, new Place.Key(0, 0), 1, 1, List.of(), NONE);
        new FaceRenderer(THEME, pictures).paint(g, control, face, Touch.AWAY, pulse, w, h);
        g.dispose();
        return image;
    }

    private static BufferedImage drawn(Kind kind, Appearance face) {
        return drawn(kind, face, Pictures.NONE, 1, 120, 120);
    }

    /** Only light and dark, as somebody sees it who sees no colours. */
    private static List<Integer> grey(BufferedImage image) {
        return pixels(image)
                .map(rgb -> (new Color(rgb).getRed() + 2 * new Color(rgb).getGreen() + new Color(rgb).getBlue()) / 64)
                .boxed()
                .toList();
    }

    private static IntStream pixels(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    private static Color at(BufferedImage image, double x, double y) {
        return new Color(image.getRGB((int) x, (int) y));
    }

    private static boolean near(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                        + Math.abs(a.getGreen() - b.getGreen())
                        + Math.abs(a.getBlue() - b.getBlue())
                < 60;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyTruthIsToldApartWithoutColour(Kind kind) {
        var seen = new HashSet<List<Integer>>();
        for (var truth : Truth.values()) {
            seen.add(grey(drawn(kind, face(truth, NONE, NONE, Decor.NONE))));
        }
        assertThat(seen).hasSize(Truth.values().length);
    }

    @Test
    void whatIsCommandedPulsesAndNothingElseDoes() {
        for (var truth : Truth.values()) {
            var face = face(truth, NONE, NONE, Decor.NONE);
            var strong =
                    pixels(drawn(Kind.BUTTON, face, Pictures.NONE, 1, 120, 120)).toArray();
            var weak =
                    pixels(drawn(Kind.BUTTON, face, Pictures.NONE, 0, 120, 120)).toArray();
            assertThat(Arrays.equals(strong, weak)).as(truth.name()).isEqualTo(truth != Truth.COMMANDED);
        }
    }

    @Test
    void noTruthOfThePressAloneIsFilledWithAnotherColour() {
        var plain = at(drawn(Kind.BUTTON, face(Decor.NONE)), 60, 100);
        assertThat(at(drawn(Kind.BUTTON, face(Truth.COMMANDED, NONE, NONE, Decor.NONE)), 60, 100))
                .isEqualTo(plain);
    }

    @Test
    void theRingFillsClockwiseFromTheTop() {
        record Spot(double from, int x, int y) {}
        var spots =
                List.of(new Spot(0.125, 115, 4), new Spot(0.3, 115, 90), new Spot(0.6, 20, 115), new Spot(0.9, 4, 15));
        for (var part : new double[] {0, 0.2, 0.5, 0.8, 1}) {
            var image = drawn(Kind.BUTTON, face(Truth.PLAIN, part, NONE, Decor.NONE));
            for (var spot : spots) {
                var lit = at(image, spot.x, spot.y).getRed() > 200;
                assertThat(lit).as(part + " at " + spot).isEqualTo(part >= spot.from);
            }
        }
    }

    @Test
    void aGaugeIsAsHighAsItsValue() {
        for (var part : new double[] {0, 0.25, 0.75, 1}) {
            var image = drawn(Kind.BUTTON, face(new Decor("", "", -1, part)));
            var lit = IntStream.range(0, 120)
                    .filter(y -> near(at(image, 106, y), Color.WHITE))
                    .count();
            assertThat(lit / 101.0).as("lit at " + part).isBetween(part - 0.06, part + 0.06);
        }
    }

    @Test
    void aBorderStandsOutFromItsFill() {
        var amber = drawn(Kind.BUTTON, face(new Decor("", "", 0xe0a526, NONE)));
        var same = drawn(Kind.BUTTON, face(new Decor("", "", 0x2f9e5b, NONE)));
        assertThat(Tone.contrast(at(amber, 60, 2), at(amber, 60, 20))).isGreaterThan(1.4);
        assertThat(Tone.contrast(at(same, 60, 2), at(same, 60, 20)))
                .as("a border of the fill's own colour is made to be seen")
                .isGreaterThan(2.5);
    }

    @Test
    void theHintPointsToWhereTheCapIs() {
        var down = fader(0.2, 0.8);
        var up = fader(0.8, 0.2);
        var none = fader(0.2, NONE);
        assertThat(pixels(down).toArray()).isNotEqualTo(pixels(none).toArray());
        var column = Column.in(120, 400);
        var half = (column.bottom(0) - column.top(0) - FaderFace.travel(120, 400)) / 2;
        // The wedge stands on the side of its line where the cap is.
        var x = column.x(0.42) + Math.clamp(column.width() * 0.08, 5, 14);
        assertThat(near(at(down, x, column.y(0.8, half) + 8), Color.WHITE)).isTrue();
        assertThat(near(at(down, x, column.y(0.8, half) - 8), Color.WHITE)).isFalse();
        assertThat(near(at(up, x, column.y(0.2, half) - 8), Color.WHITE)).isTrue();
    }

    private static BufferedImage fader(double level, double hint) {
        var face = new Appearance("F", 0, 0xffffff, "", false, level, NONE, "", NONE, hint, Truth.PLAIN, Decor.NONE);
        return drawn(Kind.FADER, face, Pictures.NONE, 1, 120, 400);
    }

    @Test
    void everyIconIsDrawnAndNoTwoAreAlike() {
        var seen = new ArrayList<List<Integer>>();
        for (var name : Icons.names()) {
            var image = drawn(Kind.BUTTON, face(new Decor(name, "", -1, NONE)));
            assertThat(pixels(image)
                            .filter(rgb -> near(new Color(rgb), Color.WHITE))
                            .count())
                    .as(name)
                    .isGreaterThan(150);
            seen.add(grey(image));
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Align.class)
    void textStandsWhereItIsAsked(Align align) {
        var decor = new Decor("", "", -1, NONE, Size.SMALL, align, "");
        var image = drawn(Kind.BUTTON, face(decor));
        var lit = IntStream.range(0, 120 * 120)
                .filter(i -> near(at(image, i % 120, i / 120), Color.WHITE))
                .boxed()
                .toList();
        var x = lit.stream().mapToInt(i -> i % 120).average().orElseThrow();
        var y = lit.stream().mapToInt(i -> i / 120).average().orElseThrow();
        assertThat(Math.round((x - 60) / 45)).isEqualTo(align.across());
        assertThat(Math.round((y - 60) / 45)).isEqualTo(align.down());
    }

    @Test
    void largerStepsAreLarger() {
        var last = 0L;
        for (var size : List.of(Size.SMALL, Size.MEDIUM, Size.LARGE, Size.HUGE)) {
            var decor = new Decor("", "", -1, NONE, size, Align.MIDDLE, "");
            var lit = pixels(drawn(Kind.BUTTON, face(decor)))
                    .filter(rgb -> near(new Color(rgb), Color.WHITE))
                    .count();
            assertThat(lit).as(size.name()).isGreaterThan(last);
            last = lit;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {72, 96, 200})
    void textIsReadOnEveryFill(int size) {
        for (var fill : new int[] {0x000001, 0x2f9e5b, 0xe0a526, 0xd23f3f, 0xf2f4f7, 0x2a8f98, 0x7a57c2}) {
            var appearance = new Appearance("I", fill, fill, "", false, NONE, NONE, "");
            var brush = new Brush(THEME);
            var ink = Tone.legible(brush.ink(appearance), brush.fill(appearance), brush.contrast(size, size));
            assertThat(Tone.contrast(ink, brush.fill(appearance))).isGreaterThanOrEqualTo(size < 85 ? 4.5 : 3);
        }
    }

    @Test
    void aPictureFillsTheFaceAndOneThatIsMissingSaysSo(@TempDir Path folder) throws IOException {
        var red = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var g = red.createGraphics();
        g.setColor(new Color(0xff0000));
        g.fillRect(0, 0, 40, 20);
        g.dispose();
        ImageIO.write(red, "png", folder.resolve("red.png").toFile());
        Files.writeString(folder.resolve("text.png"), "no picture");
        var pictures = new Pictures(Runnable::run);
        pictures.from(folder, () -> {});
        var shown = drawn(Kind.BUTTON, face(new Decor("", "red.png", -1, NONE)), pictures, 1, 120, 120);
        assertThat(near(at(shown, 20, 20), Color.RED)).isTrue();
        for (var missing : List.of("none.png", "text.png", "../secret.png")) {
            var image = drawn(Kind.BUTTON, face(new Decor("", missing, -1, NONE)), pictures, 1, 120, 120);
            assertThat(pixels(image)
                            .filter(rgb -> near(new Color(rgb), THEME.colours().warn()))
                            .count())
                    .as(missing)
                    .isGreaterThan(100);
            assertThat(pictures.at(missing, 120, 120)).isInstanceOf(Pictures.Found.Missing.class);
        }
    }

    @Test
    void aPictureIsReadOnceAndNotWhereItIsAskedFor(@TempDir Path folder) throws IOException {
        ImageIO.write(
                new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("a.png").toFile());
        var later = new ArrayList<Runnable>();
        var pictures = new Pictures(later::add);
        pictures.from(folder, () -> {});
        assertThat(pictures.at("a.png", 30, 20)).isInstanceOf(Pictures.Found.Coming.class);
        assertThat(pictures.at("a.png", 30, 20)).isInstanceOf(Pictures.Found.Coming.class);
        assertThat(later).hasSize(1);
        later.getFirst().run();
        assertThat(pictures.at("a.png", 30, 20)).isInstanceOfSatisfying(Pictures.Found.Here.class, here -> {
            assertThat(here.image().getWidth()).isEqualTo(30);
            assertThat(here.image().getHeight()).isEqualTo(20);
        });
        assertThat(later).hasSize(1);
    }
}
