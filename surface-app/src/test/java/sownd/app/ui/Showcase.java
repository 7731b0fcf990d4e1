package sownd.app.ui;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;
import sownd.devices.Place;

/** Takes pictures of the matinee page to look at: {@code Showcase <folder>}. Needs no display. */
final class Showcase {
    private Showcase() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        picture(1280, 800, folder.resolve("matinee-1280.png").toFile());
        picture(1920, 1080, folder.resolve("matinee-1920.png").toFile());
        picture(800, 480, folder.resolve("matinee-800.png").toFile());
        keys(folder.resolve("keys.png").toFile());
        states(folder.resolve("states.png").toFile());
    }

    private static void picture(int width, int height, File file) throws IOException {
        ScreenSurface surface = new ScreenSurface(event -> true, new Now());
        PageView view = new PageView(surface, new FaceRenderer(Theme.stageDark()));
        new Matinee().showOn(surface);
        view.setSize(width, height);
        view.doLayout();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        view.paint(g);
        g.dispose();
        ImageIO.write(image, "png", file);
    }

    /** Key images for a deck in both touches, and every badge. */
    private static void keys(File file) throws IOException {
        BufferedImage image = new BufferedImage(1560, 660, BufferedImage.TYPE_INT_RGB);
        Board board = new Board(image.createGraphics());
        Matinee matinee = new Matinee();
        int x = 10;
        for (int size : new int[] {72, 96, 120, 200}) {
            int y = 10;
            for (Place.Key key : List.of(Matinee.RAIN, new Place.Key(0, 1), new Place.Key(1, 2))) {
                board.draw(matinee.control(key), matinee.face(key), Touch.AWAY, x, y, size, size);
                board.draw(matinee.control(key), matinee.face(key), Touch.DOWN, x + size + 8, y, size, size);
                y += size + 8;
            }
            x += 2 * size + 24;
        }
        for (Badge badge : Badge.values()) {
            Appearance face = new Appearance(
                    badge.word(), Matinee.CALM, Matinee.INK, badge.word(), false, Double.NaN, Double.NaN, "");
            int column = badge.ordinal() % 4;
            board.draw(
                    matinee.control(Matinee.RAIN),
                    face,
                    Touch.AWAY,
                    1120 + column * 104,
                    10 + badge.ordinal() / 4 * 104,
                    96,
                    96);
        }
        ImageIO.write(image, "png", file);
    }

    /** Faders and meters at sizes and in states the page does not show. */
    private static void states(File file) throws IOException {
        BufferedImage image = new BufferedImage(1560, 760, BufferedImage.TYPE_INT_RGB);
        Board board = new Board(image.createGraphics());
        Matinee matinee = new Matinee();
        Appearance music = matinee.face(Matinee.MUSIC);
        int x = 10;
        for (Touch touch : Touch.values()) {
            board.draw(matinee.control(Matinee.MUSIC), music, touch, x, 10, 150, 600);
            x += 160;
        }
        board.draw(matinee.control(Matinee.MUSIC), music, Touch.AWAY, x, 10, 96, 400);
        board.draw(matinee.control(Matinee.MUSIC), music, Touch.AWAY, x + 110, 10, 150, 180);
        board.draw(matinee.control(Matinee.MUSIC), music, Touch.AWAY, x + 110, 200, 72, 72);
        board.draw(matinee.control(Matinee.LEFT), matinee.face(Matinee.LEFT), Touch.AWAY, x + 110, 290, 72, 72);
        board.draw(matinee.control(Matinee.LEFT), matinee.face(Matinee.LEFT), Touch.AWAY, x + 190, 290, 72, 200);
        Appearance over = new Appearance("Master", 0, Matinee.INK, "warn", false, 1, 1, "+0.2");
        board.draw(matinee.control(Matinee.LEFT), over, Touch.AWAY, x + 280, 10, 150, 540);
        Appearance tinted = new Appearance("Pit", 0x2b3f52, 0x9fd0ff, "mute", true, 0.3, 0.6, "-30 dB");
        board.draw(matinee.control(Matinee.MUSIC), tinted, Touch.AWAY, x + 440, 10, 150, 600);
        board.draw(matinee.control(Matinee.GO), matinee.face(Matinee.GO), Touch.DOWN, x + 600, 10, 300, 360);
        board.draw(
                matinee.control(Matinee.STOP_ALL), matinee.face(Matinee.STOP_ALL), Touch.DOWN, x + 600, 380, 300, 170);
        board.status(
                new Appearance(
                        "Audio interface lost · Matinee · hub 192.168.1.20 · 19:42:07", 0, 0, "warn", false, 0, 0, ""),
                640,
                1500,
                44);
        board.status(
                new Appearance(
                        "A title of a project that goes on and on and on · Audio 48 kHz · 19:42:07",
                        0,
                        0,
                        "fault",
                        false,
                        0,
                        0,
                        ""),
                690,
                600,
                44);
        ImageIO.write(image, "png", file);
    }

    private record Board(Graphics2D paper, FaceRenderer renderer) {
        Board(Graphics2D paper) {
            this(paper, new FaceRenderer(Theme.stageDark()));
            paper.setColor(Theme.stageDark().colours().ground());
            paper.fillRect(0, 0, 2000, 2000);
        }

        void draw(PageLayout.Control control, Appearance face, Touch touch, int x, int y, int width, int height) {
            Graphics2D g = (Graphics2D) paper.create(x, y, width, height);
            renderer.paint(g, control, face, touch, width, height);
            g.dispose();
        }

        void status(Appearance face, int y, int width, int height) {
            Graphics2D g = (Graphics2D) paper.create(10, y, width, height);
            renderer.paintStatus(g, face, width, height);
            g.dispose();
        }
    }

    /** Draws a frame as soon as there is one; what would come a frame later comes at once. */
    private static final class Now implements Pacer.Stage {
        @Override
        public void soon(Runnable frame) {
            frame.run();
        }

        @Override
        public void after(int millis, Runnable frame) {
            frame.run();
        }
    }
}
