package sownd.app.ui;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import sownd.devices.Appearance;
import sownd.devices.Appearance.Align;
import sownd.devices.Appearance.Decor;
import sownd.devices.Appearance.Size;
import sownd.devices.Appearance.Truth;
import sownd.devices.PageLayout.Control;
import sownd.devices.PageLayout.Kind;
import sownd.devices.Place;

/** Takes pictures of icons, marks, gauges and status lines to look at: {@code ShowcaseLooks <folder>}. Needs no display. */
final class ShowcaseLooks {
    private static final double NONE = Double.NaN;
    private static final Theme THEME = Theme.stageDark();
    private final BufferedImage image;
    private final Graphics2D paper;
    private final FaceRenderer renderer;

    private ShowcaseLooks(int width, int height, Pictures pictures) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        paper = image.createGraphics();
        paper.setColor(THEME.colours().ground());
        paper.fillRect(0, 0, width, height);
        renderer = new FaceRenderer(THEME, pictures);
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        icons(folder.resolve("icons.png").toFile());
        marks(folder.resolve("marks.png").toFile());
        looks(folder, folder.resolve("looks.png").toFile());
        kinds(folder.resolve("kinds.png").toFile());
        lines(folder.resolve("lines.png").toFile());
    }

    static Appearance look(String text, int fill, String badge, Decor decor) {
        return new Appearance(text, fill, 0xf2f4f7, badge, false, NONE, NONE, "", NONE, NONE, Truth.PLAIN, decor);
    }

    static Decor icon(String name) {
        return new Decor(name, "", -1, NONE);
    }

    private void key(Kind kind, Appearance face, int x, int y, int width, int height, int span) {
        Graphics2D g = (Graphics2D) paper.create(x, y, width, height);
        Control control = new Control(
                kind, new Place.Key(0, 0), span, span, kind == Kind.FADER ? Matinee.FADER : Matinee.DECIBELS, NONE);
        renderer.paint(g, control, face, Touch.AWAY, width, height);
        g.dispose();
    }

    private static void icons(File file) throws IOException {
        ShowcaseLooks board = new ShowcaseLooks(1280, 620, Pictures.NONE);
        int i = 0;
        for (String name : Icons.names()) {
            int x = 10 + i % 12 * 105;
            int y = 10 + i / 12 * 150;
            board.key(Kind.BUTTON, look(name.replace('_', ' '), 0x343b43, "", icon(name)), x, y, 96, 96, 1);
            Icons.at(name, x, y + 104, 24).ifPresent(shape -> {
                Brush.smooth(board.paper);
                board.paper.setColor(Color.WHITE);
                board.paper.fill(shape);
            });
            Icons.at(name, x + 40, y + 104, 36).ifPresent(board.paper::fill);
            i++;
        }
        ImageIO.write(board.image, "png", file);
    }

    private static Appearance with(Appearance face, Truth truth, double ring, double hint, String readout) {
        return new Appearance(
                face.text(),
                face.fill(),
                face.ink(),
                face.badge(),
                false,
                face.level(),
                face.mark(),
                readout,
                ring,
                hint,
                truth,
                face.decor());
    }

    private static void marks(File file) throws IOException {
        ShowcaseLooks board = new ShowcaseLooks(1400, 980, Pictures.NONE);
        int y = 10;
        for (int size : new int[] {72, 96, 140}) {
            int x = 10;
            List<Appearance> faces = new ArrayList<>();
            for (Truth truth : Truth.values()) {
                faces.add(with(
                        look("Lamp", 0x2f9e5b, "on", Decor.NONE),
                        truth,
                        NONE,
                        NONE,
                        truth == Truth.STALE ? "12 s old" : ""));
            }
            for (double ring : new double[] {0, 0.1, 0.35, 0.8, 1}) {
                faces.add(with(look("Hold", 0xd23f3f, "", icon("power")), Truth.PLAIN, ring, NONE, ""));
            }
            for (Appearance face : faces) {
                board.key(Kind.BUTTON, face, x, y, size, size, 1);
                x += Math.min(size + 10, 138);
            }
            y += size + 10;
        }
        int x = 10;
        for (Truth truth : Truth.values()) {
            board.key(
                    Kind.LABEL,
                    with(look("19 °C", 0, "", Decor.NONE), truth, NONE, NONE, truth == Truth.STALE ? "3 min old" : ""),
                    x,
                    y,
                    220,
                    100,
                    1);
            x += 230;
        }
        y += 110;
        x = 10;
        for (Truth truth : Truth.values()) {
            Appearance level = new Appearance("Music", 0, 0xf2f4f7, "", false, 0.6, NONE, "-10 dB");
            board.key(
                    Kind.FADER,
                    with(level, truth, NONE, 0.25, truth == Truth.STALE ? "12 s old" : "-10 dB"),
                    x,
                    y,
                    130,
                    500,
                    1);
            board.key(
                    Kind.METER,
                    with(level, truth, NONE, NONE, truth == Truth.STALE ? "12 s old" : "-10 dB"),
                    x + 140,
                    y,
                    110,
                    500,
                    1);
            x += 270;
        }
        ImageIO.write(board.image, "png", file);
    }

    private static void looks(Path folder, File file) throws IOException {
        BufferedImage sky = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sky.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0xffe9a0), 300, 200, new Color(0x3070d0)));
        g.fillRect(0, 0, 300, 200);
        g.dispose();
        ImageIO.write(sky, "png", folder.resolve("sky.png").toFile());
        Pictures pictures = new Pictures(Runnable::run);
        pictures.from(folder, () -> {});
        ShowcaseLooks board = new ShowcaseLooks(1400, 700, pictures);
        List<Appearance> faces = List.of(
                look("Rain", 0x2a8f98, "loop", new Decor("rain", "", -1, NONE)),
                look("Rain", 0x39424e, "", new Decor("rain", "", 0xe0a526, 0.6)),
                look("Thunder storm", 0x39424e, "play", new Decor("storm", "", -1, 0.3)),
                look("", 0x39424e, "", icon("microphone")),
                look("Sky", 0x39424e, "", new Decor("", "sky.png", -1, NONE)),
                look("Missing one", 0x39424e, "play", new Decor("", "no.png", -1, NONE)),
                look("HUGE", 0x3573c4, "", new Decor("", "", -1, NONE, Size.HUGE, Align.MIDDLE, "")),
                look("small", 0x3573c4, "", new Decor("", "", -1, NONE, Size.SMALL, Align.MIDDLE, "")),
                look("1:24", 0x3573c4, "", new Decor("", "", -1, 0.5, Size.LARGE, Align.MIDDLE, "")),
                look("low left", 0x3573c4, "", new Decor("", "", -1, NONE, Size.AUTO, Align.BOTTOM_LEFT, "")),
                look("up right", 0x3573c4, "on", new Decor("", "", 0xf2f4f7, NONE, Size.AUTO, Align.TOP_RIGHT, "")),
                look("Yellow", 0xe0a526, "", icon("sun")));
        int i = 0;
        for (Appearance face : faces) {
            board.key(Kind.BUTTON, face, 10 + i * 115, 10, 72, 72, 1);
            board.key(Kind.BUTTON, face, 10 + i * 115, 100, 105, 105, 1);
            board.key(
                    Kind.BUTTON,
                    face,
                    10 + i % 6 * 230,
                    220 + i / 6 * 240,
                    i % 2 == 0 ? 220 : 200,
                    i % 2 == 0 ? 110 : 200,
                    2);
            i++;
        }
        ImageIO.write(board.image, "png", file);
    }

    private static void kinds(File file) throws IOException {
        ShowcaseLooks board = new ShowcaseLooks(1300, 760, Pictures.NONE);
        int x = 10;
        for (double level : new double[] {0, 0.3, 0.75, 1}) {
            Appearance face = new Appearance(
                    "Reverb",
                    0,
                    0xf2f4f7,
                    "",
                    level == 0.3,
                    level,
                    0.5,
                    Math.round(level * 100) + " %",
                    NONE,
                    level == 0.75 ? 0.2 : NONE,
                    Truth.PLAIN,
                    Decor.NONE);
            int size = 230;
            board.key(Kind.ENCODER, face, x, 10, size, size, 1);
            board.key(Kind.ENCODER, face, x, 250, 96, 96, 1);
            board.key(Kind.ENCODER, face, x + 110, 250, 72, 72, 1);
            Appearance struck = new Appearance("Snare", 0x7a57c2, 0xf2f4f7, "", level > 0.5, level, NONE, "");
            board.key(Kind.PAD, struck, x, 360, 150, 150, 1);
            board.key(Kind.PAD, struck, x + 155, 360, 72, 72, 1);
            Appearance xy = new Appearance(
                    "Filter",
                    0,
                    0xf2f4f7,
                    "",
                    level > 0.5,
                    level,
                    1 - level,
                    "1.2 kHz  0.7",
                    NONE,
                    NONE,
                    Truth.PLAIN,
                    Decor.NONE);
            board.key(Kind.XY, xy, x, 520, 220, 220, 1);
            x += 250;
        }
        Appearance small = new Appearance(
                "Filter", 0, 0xf2f4f7, "on", false, 0.2, 0.8, "1.2 kHz", NONE, NONE, Truth.PLAIN, Decor.NONE);
        board.key(Kind.XY, small, 1020, 520, 96, 96, 1);
        ImageIO.write(board.image, "png", file);
    }

    private interface Drawing {
        void on(Graphics2D g);
    }

    private void draw(Drawing drawing, int x, int y, int width, int height) {
        Graphics2D g = (Graphics2D) paper.create(x, y, width, height);
        Brush.smooth(g);
        drawing.on(g);
        g.dispose();
    }

    private static void lines(File file) throws IOException {
        ShowcaseLooks board = new ShowcaseLooks(1300, 900, Pictures.NONE);
        String calm = "Matinee · Evening · javasound 48.0 kHz, 128 frames · http://192.168.178.20:8000 · 19:42:07";
        String fault = "/page/evening/0/1: \"var.scene * 2\" cannot be computed: Calm is no number";
        String wrong = "Matinee · Evening · " + fault + " · http://192.168.178.20:8000 · 19:42:07";
        int y = 10;
        for (int width : new int[] {1280, 880, 720, 600, 480, 360, 240}) {
            Appearance line = look(calm, 0, "", Decor.NONE);
            Appearance told = look(wrong, 0, "warn", new Decor("", "", -1, NONE, Size.AUTO, Align.MIDDLE, fault));
            board.draw(g -> board.renderer.paintStatus(g, line, width, 40), 10, y, width, 40);
            board.draw(g -> board.renderer.paintStatus(g, told, width, 40), 10, y + 48, width, 40);
            y += 110;
        }
        ImageIO.write(board.image, "png", file);
    }
}
