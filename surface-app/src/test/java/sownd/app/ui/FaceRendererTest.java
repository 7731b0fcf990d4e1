package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;
import sownd.devices.PageLayout.Control;
import sownd.devices.PageLayout.Kind;
import sownd.devices.Place;

class FaceRendererTest {
    private static final Theme THEME = Theme.stageDark();
    private static final double NONE = Double.NaN;
    private final FaceRenderer renderer = new FaceRenderer(THEME);

    private static Control control(Kind kind) {
        List<PageLayout.Tick> scale = kind == Kind.METER ? Matinee.DECIBELS : List.of();
        return new Control(kind, new Place.Key(0, 0), 1, 1, scale, 0.8);
    }

    private static Appearance button(String text, int fill, String badge, boolean pressed) {
        return new Appearance(text, fill, 0xffffff, badge, pressed, NONE, NONE, "");
    }

    private static Appearance level(double level, double mark) {
        return new Appearance("L", 0, 0xffffff, "", false, level, mark, "");
    }

    private BufferedImage picture(Kind kind, Appearance face, Touch touch, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        renderer.paint(g, control(kind), face, touch, width, height);
        g.dispose();
        return image;
    }

    private BufferedImage button(Appearance face) {
        return picture(Kind.BUTTON, face, Touch.AWAY, 120, 120);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static Color at(BufferedImage image, double x, double y) {
        return new Color(image.getRGB((int) x, (int) y));
    }

    private static long near(BufferedImage image, Color colour) {
        return IntStream.of(pixels(image))
                .mapToObj(Color::new)
                .filter(pixel -> distance(pixel, colour) < 24)
                .count();
    }

    private static int distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
    }

    @Test
    void fillIsTheFace() {
        assertThat(distance(at(button(button("", 0x1f8a4c, "", false)), 60, 60), new Color(0x1f8a4c)))
                .isLessThan(20);
    }

    @Test
    void textIsDrawnInItsInk() {
        assertThat(near(button(button("GO", 0x103010, "", false)), Color.WHITE)).isGreaterThan(100);
        assertThat(near(button(button("", 0x103010, "", false)), Color.WHITE)).isZero();
    }

    @Test
    void inkTooNearItsGroundIsMadeStronger() {
        Appearance blackOnDark = new Appearance("GO", 0x202428, 0x000000, "", false, NONE, NONE, "");
        assertThat(near(button(blackOnDark), Color.WHITE)).isGreaterThan(100);
    }

    @Test
    void stateShowsWithoutColour() {
        int[] off = pixels(button(button("Rain", 0x343b43, "off", false)));
        int[] on = pixels(button(button("Rain", 0x343b43, "on", false)));
        assertThat(on).isNotEqualTo(off);
    }

    @Test
    void anUnknownSignIsWritten() {
        assertThat(pixels(button(button("Rain", 0x343b43, "armed", false))))
                .isNotEqualTo(pixels(button(button("Rain", 0x343b43, "", false))));
    }

    @Test
    void pressIsEchoedWithABorderInInk() {
        BufferedImage away = picture(Kind.BUTTON, button("", 0x343b43, "", false), Touch.AWAY, 120, 120);
        BufferedImage down = picture(Kind.BUTTON, button("", 0x343b43, "", false), Touch.DOWN, 120, 120);
        assertThat(distance(at(down, 60, 1), Color.WHITE)).isLessThan(30);
        assertThat(at(down, 60, 60).getRed()).isGreaterThan(at(away, 60, 60).getRed());
    }

    @Test
    void aPressHeldElsewhereLooksTheSame() {
        BufferedImage ours = picture(Kind.BUTTON, button("A", 0x343b43, "", false), Touch.DOWN, 120, 120);
        BufferedImage theirs = button(button("A", 0x343b43, "", true));
        assertThat(pixels(theirs)).isEqualTo(pixels(ours));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void darkIsAFaintCellOnly(Kind kind) {
        BufferedImage image = picture(kind, Appearance.DARK, Touch.AWAY, 120, 120);
        assertThat(near(image, THEME.colours().cell())).isGreaterThan(120 * 120 - 80);
    }

    @Test
    void blackPanelsAreNotBlack() {
        BufferedImage image = picture(Kind.FADER, level(0.5, NONE), Touch.AWAY, 120, 400);
        assertThat(distance(at(image, 60, 60), THEME.colours().panel())).isLessThan(20);
    }

    @Test
    void meterLightsUpToItsLevel() {
        long low = near(meter(0.3, NONE), THEME.colours().meterMiddle());
        long high = near(meter(0.85, NONE), THEME.colours().meterMiddle());
        assertThat(low).isZero();
        assertThat(high).isGreaterThan(200);
    }

    @Test
    void meterZonesBeginAtTheirDecibels() {
        // -12 dB stands at 0.75 of this scale.
        assertThat(near(meter(0.745, NONE), THEME.colours().meterMiddle())).isZero();
        assertThat(near(meter(0.78, NONE), THEME.colours().meterMiddle())).isPositive();
        assertThat(near(meter(0.92, NONE), THEME.colours().meterHigh())).isZero();
        assertThat(near(meter(1, NONE), THEME.colours().meterHigh())).isPositive();
    }

    @Test
    void meterHoldsItsPeak() {
        assertThat(pixels(meter(0.3, 0.6))).isNotEqualTo(pixels(meter(0.3, NONE)));
    }

    private BufferedImage meter(double level, double mark) {
        return picture(Kind.METER, level(level, mark), Touch.AWAY, 120, 400);
    }

    @Test
    void cachedMeterLooksLikeThePlainOne() {
        Appearance face = level(0.62, 0.8);
        MeterSkin skin = new MeterSkin(renderer, control(Kind.METER));
        BufferedImage image = new BufferedImage(120, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        skin.paint(g, level(0.1, 0.2), 1, 120, 400);
        g.clearRect(0, 0, 120, 400);
        skin.paint(g, face, 1, 120, 400);
        g.dispose();
        int[] plain = pixels(picture(Kind.METER, face, Touch.AWAY, 120, 400));
        int[] cached = pixels(image);
        long differing = IntStream.range(0, plain.length)
                .filter(i -> distance(new Color(plain[i]), new Color(cached[i])) > 60)
                .count();
        assertThat(differing).isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.5, 1})
    void capStandsWhereTheLevelIs(double level) {
        BufferedImage image = picture(Kind.FADER, level(level, NONE), Touch.AWAY, 120, 400);
        Column column = Column.in(120, 400);
        double half = (column.bottom(0) - column.top(0) - FaderFace.travel(120, 400)) / 2;
        double y = column.bottom(half) - level * FaderFace.travel(120, 400);
        assertThat(at(image, 120 * 0.66 + 8, y - half / 2).getRed()).isGreaterThan(150);
    }

    @Test
    void fineIsSaid() {
        BufferedImage fine = picture(Kind.FADER, level(0.5, NONE), Touch.FINE, 120, 400);
        assertThat(pixels(fine)).isNotEqualTo(pixels(picture(Kind.FADER, level(0.5, NONE), Touch.DOWN, 120, 400)));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 72, 96, 200})
    void everyKindFitsAnyKey(int size) {
        for (Kind kind : Kind.values()) {
            Appearance face =
                    new Appearance("A long\nname for it", 0x343b43, 0xffffff, "warn", false, 0.5, 0.7, "-6.0 dB");
            BufferedImage image = picture(kind, face, Touch.AWAY, size, size);
            assertThat(IntStream.of(pixels(image)).distinct().count()).isGreaterThan(8);
        }
    }

    @Test
    void statusWarnsInAmberWithASign() {
        assertThat(near(status("warn"), THEME.colours().warn())).isGreaterThan(100);
        assertThat(near(status("on"), THEME.colours().warn())).isZero();
    }

    private BufferedImage status(String badge) {
        BufferedImage image = new BufferedImage(800, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        renderer.paintStatus(g, button("Audio lost · Hub · 19:00:00", 0, badge, false), 800, 40);
        g.dispose();
        return image;
    }

    @Test
    void clockStandsAtTheRightOfTheStatusLine() {
        BufferedImage line = status("on").getSubimage(680, 0, 120, 40);
        assertThat(near(line, THEME.colours().ink())).isGreaterThan(100);
    }
}
