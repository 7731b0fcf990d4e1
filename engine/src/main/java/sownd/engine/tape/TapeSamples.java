package sownd.engine.tape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sownd.engine.MemoryTrack;
import sownd.engine.Origin;
import sownd.engine.Sample;
import sownd.engine.Samples;
import sownd.engine.Track;
import sownd.engine.audio.FolderSamples;
import sownd.engine.audio.Seam;
import sownd.engine.audio.StreamedSound;
import sownd.engine.audio.media.Piece;

/**
 * Sound files of one folder, the short ones played from memory, the long ones read while they play by one thread for all,
 * which lives while there are any. Any thread.
 *
 * <p>Short is what takes no more memory than a minute of stereo: of such a dozen fit into the memory sownd starts with,
 * and of effects of a few seconds hundreds. What finds no room there any more is read from the disk as well.
 */
public final class TapeSamples implements Samples {
    private static final int SHORT_SECONDS = 60;

    /** What is read ahead while a sound plays at its own pace. */
    private static final double AHEAD_SECONDS = 2.5;

    private static final int FASTEST = 4;
    private static final int SPARE_FRAMES = 512;

    private final FolderSamples memory;
    private final int rate;
    private final Deck deck;
    private final Rings rings;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private final Map<String, Round> rounds = new ConcurrentHashMap<>();

    /** How the end of a file goes over into its beginning, if it does. */
    private record Round(Known known, @Nullable Seam seam) {}

    /** How long a file is, while its size and time stay. */
    private record Known(long size, long changed, int channels, long frames) {}

    /** Files under a folder, at the engine's rate. */
    public TapeSamples(Path folder, int rate) {
        this(new FolderSamples(folder, rate), rate, Deck.threaded("tape-reader"));
    }

    TapeSamples(FolderSamples memory, int rate, Deck deck) {
        this.memory = memory;
        this.rate = rate;
        this.deck = deck;
        this.rings = new Rings((int) (AHEAD_SECONDS * rate));
    }

    @Override
    public Sample load(String asset) throws IOException {
        return memory.load(asset);
    }

    @Override
    public Track track(String asset, Origin origin, long start, long loop, int block, int channels) throws IOException {
        if (origin == Origin.MEMORY) {
            return new MemoryTrack(load(asset), channels);
        }
        Path file = memory.file(asset);
        Known length = length(file, asset);
        return origin == Origin.DISK || !isForMemory(length)
                ? onDisk(reel(file, asset, length, channels), start, loop, block)
                : new MemoryTrack(load(asset), channels);
    }

    private Reel reel(Path file, String asset, Known length, int channels) throws IOException {
        Round round = rounds.get(asset);
        if (round == null || !round.known().equals(length)) {
            round = new Round(length, Seam.of(file, asset, rate, length.frames()));
            rounds.put(asset, round);
        }
        Seam seam = round.seam();
        long frames = seam == null ? length.frames() : seam.frames();
        int played = Math.min(channels, length.channels());
        return new Reel(file, asset, rate, frames, length.channels(), played, seam);
    }

    private boolean isForMemory(Known length) {
        return length.frames() * length.channels() <= 2L * SHORT_SECONDS * rate
                && memory.hasRoom(length.frames(), length.channels());
    }

    private Track onDisk(Reel reel, long start, long loop, int block) throws IOException {
        int head = Math.max(rate, FASTEST * block + SPARE_FRAMES);
        long first = start < reel.frames() ? start : 0;
        Anchor beginning = reel.anchor(first, head);
        DiskTrack track = loop == first || loop >= reel.frames()
                ? new DiskTrack(reel, rings, head, beginning)
                : new DiskTrack(reel, rings, head, beginning, reel.anchor(loop, head));
        deck.add(track);
        return track;
    }

    private Known length(Path file, String asset) throws IOException {
        long size = Files.size(file);
        long changed = Files.getLastModifiedTime(file).toMillis();
        Known before = known.get(asset);
        if (before != null && before.size() == size && before.changed() == changed) {
            return before;
        }
        try (StreamedSound sound = StreamedSound.open(file, asset, rate)) {
            long frames = sound.frames() < 0 ? count(sound) : sound.frames();
            if (frames == 0) {
                throw new IOException("\"" + asset + "\" holds no sound");
            }
            Known now = new Known(size, changed, sound.channels(), frames);
            known.put(asset, now);
            return now;
        }
    }

    /** Some kinds do not say how long they are. */
    private static long count(StreamedSound sound) throws IOException {
        long frames = 0;
        for (@Nullable Piece piece = sound.next(); piece != null; piece = sound.next()) {
            frames += piece.frames();
        }
        return frames;
    }

    @Override
    public void settle() {
        deck.settle();
    }
}
