package sownd.app.ui;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of a project, read and fitted by a thread of their own and kept by path and size. Whoever asks gets what is
 * there at once; when a picture has come, it is told. Callable from any thread.
 */
final class Pictures {
    private static final int KEPT = 256;
    private static final int LONGEST_SIDE = 8_192;
    private static final long LARGEST_FILE = 32L << 20;

    /** None at all. */
    static final Pictures NONE = new Pictures(Runnable::run);

    /** How far a picture is. */
    sealed interface Found {
        /** It is being read. */
        record Coming() implements Found {}

        /** It is there, exactly as large as asked for. */
        record Here(BufferedImage image) implements Found {}

        /** It cannot be shown. */
        record Missing(String why) implements Found {}
    }

    private record Key(String path, int width, int height) {}

    private final Executor reader;
    private final Map<Key, Found> found = new LinkedHashMap<>(64, 0.75f, true);
    private @Nullable Path assets;
    private Runnable onNews = () -> {};

    Pictures(Executor reader) {
        this.reader = reader;
    }

    /** Reads on virtual threads. */
    static Pictures reading() {
        return new Pictures(task -> Thread.ofVirtual().name("picture").start(task));
    }

    /** Where the pictures of the project are from now on, and what to do on the event thread when one has come. */
    synchronized void from(Path folder, Runnable news) {
        assets = folder;
        onNews = news;
        found.clear();
    }

    /** @param width pixels of the device, more than 0 */
    synchronized Found at(String path, int width, int height) {
        Key key = new Key(path, width, height);
        Found known = found.get(key);
        if (known == null) {
            known = new Found.Coming();
            found.put(key, known);
            forgetOldest();
            Path folder = assets;
            if (folder == null) {
                known = new Found.Missing("there is no folder of pictures");
                found.put(key, known);
            } else {
                reader.execute(() -> came(key, folder, read(key, folder)));
                return found.getOrDefault(key, known);
            }
        }
        return known;
    }

    private void forgetOldest() {
        while (found.size() > KEPT) {
            found.remove(found.keySet().iterator().next());
        }
    }

    private synchronized void came(Key key, Path folder, Found picture) {
        if (folder.equals(assets)) {
            found.put(key, picture);
            EventQueue.invokeLater(onNews);
        }
    }

    private static Found read(Key key, Path folder) {
        Path file = folder.resolve(key.path).normalize();
        if (!file.startsWith(folder.normalize())) {
            return new Found.Missing(key.path + " is not in the project");
        }
        try {
            return decoded(file.toFile())
                    .<Found>map(image -> new Found.Here(fitted(image, key.width, key.height)))
                    .orElseGet(() -> new Found.Missing(key.path + " is no picture, or too large"));
        } catch (IOException unreadable) {
            return new Found.Missing(key.path + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Looks at the size before anything is decoded: a small file may hold a huge picture. */
    private static Optional<BufferedImage> decoded(File file) throws IOException {
        if (!file.isFile()) {
            throw new IOException("it is not there");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            if (in == null
                    || file.length() > LARGEST_FILE
                    || !ImageIO.getImageReaders(in).hasNext()) {
                return Optional.empty();
            }
            ImageReader decoder = ImageIO.getImageReaders(in).next();
            try {
                decoder.setInput(in);
                return decoder.getWidth(0) > LONGEST_SIDE || decoder.getHeight(0) > LONGEST_SIDE
                        ? Optional.empty()
                        : Optional.of(decoder.read(0));
            } finally {
                decoder.dispose();
            }
        }
    }

    /** Fills the size; what is too much is cut off evenly. */
    private static BufferedImage fitted(BufferedImage image, int width, int height) {
        double scale = Math.max((double) width / image.getWidth(), (double) height / image.getHeight());
        int w = (int) Math.ceil(image.getWidth() * scale);
        int h = (int) Math.ceil(image.getHeight() * scale);
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = fitted.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, (width - w) / 2, (height - h) / 2, w, h, null);
        g.dispose();
        return fitted;
    }
}
