package sownd.app.ui;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import sownd.devices.Appearance;
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

    /** Key images for a deck, and every touch and badge. */
    private static void keys(File file) throws IOException {
        FaceRenderer renderer = new FaceRenderer(Theme.stageDark());
        BufferedImage image = new BufferedImage(1500, 620, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Matinee matinee = new Matinee();
        int x = 10;
        for (int size : new int[] {72, 96, 120, 200}) {
            int down = 10;
            for (Place.Key key : new Place.Key[] {Matinee.RAIN, new Place.Key(0, 1), new Place.Key(1, 2)}) {
                for (Touch touch : new Touch[] {Touch.AWAY, Touch.DOWN}) {
                    Graphics2D at = (Graphics2D) g.create(x + (touch == Touch.AWAY ? 0 : size + 8), down, size, size);
                    renderer.paint(at, matinee.control(key), matinee.face(key), touch, size, size);
                    at.dispose();
                }
                down += size + 8;
            }
            x += 2 * size + 24;
        }
        int column = 0;
        for (Badge badge : Badge.values()) {
            Graphics2D at = (Graphics2D) g.create(1050 + column % 4 * 104, 10 + column / 4 * 104, 96, 96);
            Appearance face = new Appearance(
                    badge.word(), Matinee.CALM, Matinee.INK, badge.word(), false, Double.NaN, Double.NaN, "");
            renderer.paint(at, matinee.control(Matinee.RAIN), face, Touch.AWAY, 96, 96);
            at.dispose();
            column++;
        }
        g.dispose();
        ImageIO.write(image, "png", file);
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
