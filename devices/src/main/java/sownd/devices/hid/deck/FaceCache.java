package sownd.devices.hid.deck;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/**
 * Encoded faces by what they show and for which kind of key, so that what was drawn once is not drawn again, on whatever
 * deck. Holds so many bytes and forgets first what was asked for longest ago. Any thread.
 */
public final class FaceCache {
    private final KeyArtist artist;
    private final long most;
    private final SequencedMap<Asked, byte[]> faces = new LinkedHashMap<>(64, 0.75f, true);
    private long held;
    private long drawn;

    /** @param medium the key or the part of a strip it is encoded for */
    private record Asked(Object medium, PageLayout.Kind kind, Appearance appearance) {}

    /** @param most bytes it may hold */
    public FaceCache(KeyArtist artist, long most) {
        this.artist = artist;
        this.most = most;
    }

    /** What is written to a key so that it shows this. */
    byte[] face(DeckModel.Face face, PageLayout.Kind kind, Appearance appearance) {
        return encoded(
                new Asked(face, kind, appearance),
                face.width(),
                face.height(),
                pixels -> DeckPictures.encode(face, pixels));
    }

    /** The same for a part of a strip, of the strip's full height. */
    byte[] part(DeckModel.Strip strip, int width, PageLayout.Kind kind, Appearance appearance) {
        return encoded(
                new Asked(strip, kind, appearance),
                width,
                strip.height(),
                pixels -> DeckPictures.encode(strip, pixels));
    }

    private byte[] encoded(Asked asked, int width, int height, Function<Pixels, byte[]> encoder) {
        byte[] known = known(asked);
        if (known != null) {
            return known;
        }
        int[] rgb = artist.draw(asked.kind(), asked.appearance(), width, height);
        byte[] encoded = encoder.apply(new Pixels(width, height, rgb));
        keep(asked, encoded);
        return encoded;
    }

    private synchronized byte @Nullable [] known(Asked asked) {
        return faces.get(asked);
    }

    private synchronized void keep(Asked asked, byte[] encoded) {
        drawn++;
        byte[] before = faces.put(asked, encoded);
        held += encoded.length - (before == null ? 0 : before.length);
        while (held > most && faces.size() > 1) {
            held -= faces.pollFirstEntry().getValue().length;
        }
    }

    /** How many faces had to be drawn and encoded. */
    public synchronized long drawn() {
        return drawn;
    }

    /** Bytes of faces it holds. */
    public synchronized long held() {
        return held;
    }
}
