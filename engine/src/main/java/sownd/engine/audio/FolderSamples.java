package sownd.engine.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sownd.engine.Sample;
import sownd.engine.Samples;

/**
 * Sound files of one folder, changed to the engine's rate once and then kept until the file changes. All together may use
 * three fifths of the memory; what no longer fits is refused. Any thread; loading an asset beforehand makes the
 * conductor's own load quick.
 */
public final class FolderSamples implements Samples {
    private final Path folder;
    private final int rate;
    private final long room;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long size, long changed, Sample sample) {
        long bytes() {
            return (long) sample.frames() * sample.channels() * Float.BYTES;
        }
    }

    /** Files under a folder, at the engine's rate. */
    public FolderSamples(Path folder, int rate) {
        this(folder, rate, Runtime.getRuntime().maxMemory() * 3 / 5);
    }

    FolderSamples(Path folder, int rate, long room) {
        this.room = room;
        this.folder = folder;
        this.rate = rate;
    }

    @Override
    public Sample load(String asset) throws IOException {
        Path file = file(asset);
        long size = Files.size(file);
        long changed = Files.getLastModifiedTime(file).toMillis();
        Kept known = kept.get(asset);
        if (known != null && known.size() == size && known.changed() == changed) {
            return known.sample();
        }
        kept.remove(asset);
        long used = kept.values().stream().mapToLong(Kept::bytes).sum();
        Sample sample = atRate(SoundFile.read(file, asset, rate, room - used));
        kept.put(asset, new Kept(size, changed, sample));
        return sample;
    }

    /** Whether a sound of so many frames, not at hand yet, would still find room in memory. */
    public boolean hasRoom(long frames, int channels) {
        long used = kept.values().stream().mapToLong(Kept::bytes).sum();
        return frames * channels * Float.BYTES <= room - used;
    }

    /**
     * The file of an asset.
     *
     * @throws IOException with a plain reason when there is none in the folder
     */
    public Path file(String asset) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder \"" + folder + "\" for \"" + asset
                    + "\" to be in, make the folder and put the file there");
        }
        Path root = folder.toRealPath();
        Path file;
        try {
            file = root.resolve(asset).normalize();
        } catch (InvalidPathException wrong) {
            throw new IOException("\"" + asset + "\" is not a path", wrong);
        }
        if (!file.startsWith(root)) {
            throw outside(asset);
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file \"" + asset + "\"");
        }
        // A link may lead out of the folder although its own path does not.
        if (!file.toRealPath().startsWith(root)) {
            throw outside(asset);
        }
        return file;
    }

    private static IOException outside(String asset) {
        return new IOException("\"" + asset + "\" leads out of the project's folder, put the file inside");
    }

    private Sample atRate(Sample read) {
        if (read.rate() == rate) {
            return read;
        }
        return new Sample(new Resampler(read.rate(), rate).resample(read.data()), rate);
    }
}
