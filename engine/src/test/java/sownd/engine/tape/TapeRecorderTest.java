package sownd.engine.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.engine.Offline;
import sownd.engine.Recordings;
import sownd.engine.Rig;
import sownd.engine.Sample;
import sownd.engine.Samples;
import sownd.engine.audio.SoundFile;
import sownd.engine.audio.WavWriter;
import sownd.engine.audio.WavWriter.Encoding;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

final class TapeRecorderTest {
    private static final float[][] NOISE = Sounds.noise(4 * Sounds.RATE);
    private static final Samples SAMPLES = _ -> new Sample(NOISE, Sounds.RATE);

    @TempDir
    Path outer;

    private Path folder() {
        return outer.resolve("recordings");
    }

    private static Graph graph(String params) {
        return Rig.graph(
                "p: player asset=a playing=true fade_in=0",
                "r: recorder " + params,
                "o: output",
                "p.out -> r.in",
                "r.out -> o.in");
    }

    private Rig rig(String params) {
        return rig(params, new TapeRecordings(folder(), Deck.stepped()));
    }

    private static Rig rig(String params, Recordings recordings) {
        return new Rig(64, NodeTypes.builtIn(), SAMPLES, recordings).play(graph(params));
    }

    private static void record(Rig rig, boolean on, long frame) {
        rig.engine.set(rig.engine.parameter("main/r/recording"), on ? 1 : 0, 0, rig.at(frame, 64));
    }

    private static double read(Rig rig, String reading) {
        rig.engine.refresh();
        return rig.engine.value(rig.engine.reading("main/r/" + reading));
    }

    private static float[][] part(int from, int to) {
        return new float[][] {Arrays.copyOfRange(NOISE[0], from, to), Arrays.copyOfRange(NOISE[1], from, to)};
    }

    private float[][] file(String name) throws IOException {
        return SoundFile.read(folder().resolve(name), name).data();
    }

    @Test
    void fromTheFrameOnToTheFrameOffAndTheSoundPasses() throws IOException {
        try (Rig rig = rig("")) {
            record(rig, true, 1001);
            record(rig, false, 60_007);
            record(rig, true, 60_010);
            record(rig, false, 60_100);
            record(rig, true, 70_000);
            Sounds.same(rig.step(2000), part(0, 128_000));
            assertThat(read(rig, "seconds")).isEqualTo(58_000.0 / 48_000);
            assertThat(read(rig, "lost")).isZero();
            assertThat(rig.drain()).noneMatch(told -> told.startsWith("failed"));
        }
        assertThat(file("take-001.wav")).isDeepEqualTo(part(1001, 60_007));
        assertThat(file("take-002.wav")).isDeepEqualTo(part(60_010, 60_100));
        assertThat(file("take-003.wav")).isDeepEqualTo(part(70_000, 128_000));
    }

    @Test
    void inEveryForm() throws IOException {
        for (String form : new String[] {"wav_float", "wav_24", "wav_16"}) {
            try (Rig rig = rig("recording=true file=" + form + " format=" + form)) {
                rig.stepWhole(1000);
            }
        }
        assertThat(file("wav_float-001.wav")).isDeepEqualTo(part(0, 64_000));
        // The noise is of 16 bits, so 24 hold it as it is.
        assertThat(file("wav_24-001.wav")).isDeepEqualTo(part(0, 64_000));
        float[][] dithered = file("wav_16-001.wav");
        double most = 0;
        for (int i = 0; i < 64_000; i++) {
            most = Math.max(most, Math.abs(dithered[0][i] - NOISE[0][i]));
        }
        assertThat(most).isBetween(0.9 / 32_768, 1.51 / 32_768);
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("take-001.wav"), "old");
        Files.createSymbolicLink(folder().resolve("take-002.wav"), outer.resolve("elsewhere"));
        try (Rig rig = rig("recording=true")) {
            rig.stepWhole(10);
        }
        assertThat(folder().resolve("take-001.wav")).hasContent("old");
        assertThat(outer.resolve("elsewhere")).doesNotExist();
        assertThat(file("take-003.wav")).isDeepEqualTo(part(0, 640));
    }

    @Test
    void aFileThatNobodyEndsCanBePlayed() throws IOException {
        try (Rig rig = rig("recording=true")) {
            rig.stepWhole(2500);
            Path copy = outer.resolve("copy.wav");
            Files.copy(folder().resolve("take-001.wav"), copy);
            float[][] there = SoundFile.read(copy, "copy.wav").data();
            assertThat(there[0]).hasSizeGreaterThan(160_000 - Sounds.RATE);
            assertThat(there).isDeepEqualTo(part(0, there[0].length));
        }
    }

    @Test
    void whatFindsNoRoomIsCountedAndToldAndTheSoundPasses() {
        try (Rig rig = rig("recording=true")) {
            rig.step(2500);
            rig.engine.set(rig.engine.parameter("main/r/recording"), 1, 0, rig.at(160_000, 64));
            float[][] heard = rig.step(400);
            Sounds.same(heard, part(160_000, 185_600));
            rig.step(2000);
            assertThat(read(rig, "lost")).isEqualTo((4900 * 64 - 5 * 48_000) / 48_000.0);
            rig.engine.catchUp();
            assertThat(rig.drain())
                    .containsOnlyOnce("failed main/r: the recording \"take\" has a hole: the disk is too slow, and"
                            + " silence stands for what was lost; record to a faster disk");
            assertThat(rig.drain()).isEmpty();
        }
    }

    /** Twice the disk is too slow: what was lost is silent in the file, and all else stands where it was played. */
    @Test
    void aRecordingWithHolesKeepsTime() throws IOException {
        Deck deck = Deck.stepped();
        Path path = outer.resolve("holes.wav");
        TapeRecorder recorder = new TapeRecorder(
                "holes", () -> WavWriter.growing(path, Sounds.RATE, 2, Encoding.INTEGER_16), Sounds.RATE, 2, 10_000);
        deck.add(recorder);
        recorder.begin();
        hand(recorder, 0, 25_000); // all but the first 10,000 find no room
        deck.settle();
        hand(recorder, 25_000, 34_000);
        deck.settle();
        hand(recorder, 34_000, 60_000); // 16,000 find none, up to the end
        recorder.end();
        recorder.close();
        deck.settle();
        assertThat(recorder.lost()).isEqualTo(15_000 + 16_000);
        float[][] wanted = part(0, 60_000);
        for (float[] channel : wanted) {
            Arrays.fill(channel, 10_000, 25_000, 0);
            Arrays.fill(channel, 44_000, 60_000, 0);
        }
        assertThat(SoundFile.read(path, "holes.wav").data()).isDeepEqualTo(wanted);
    }

    private static void hand(TapeRecorder recorder, int from, int to) {
        for (int at = from; at < to; at += 100) {
            recorder.write(NOISE, at, at + 100);
        }
    }

    @Test
    void aFolderThatCannotBeIsToldWithTheMendAndMends() throws IOException {
        Files.writeString(folder(), "a file");
        try (Rig rig = rig("recording=true")) {
            Sounds.same(rig.stepWhole(100), part(0, 6400));
            assertThat(rig.drain())
                    .containsExactly("failed main/r: the recording \"take\" cannot be begun: " + folder()
                            + " is a file, not a folder; see that its folder is there and its disk is not full, then"
                            + " switch recording off and on");
            assertThat(read(rig, "lost")).isGreaterThan(0);
            Files.delete(folder());
            record(rig, false, 6400);
            record(rig, true, 6500);
            rig.stepWhole(100);
            assertThat(rig.drain()).containsExactly("mended main/r");
        }
        assertThat(file("take-001.wav")).isDeepEqualTo(part(6500, 12_800));
    }

    @Test
    void withoutAPlaceForRecordingsItSaysSoWhenItIsToRecord() {
        try (Rig rig = rig("", Recordings.NONE)) {
            rig.step(10);
            assertThat(rig.drain()).isEmpty();
            record(rig, true, 700);
            Sounds.same(rig.step(10), part(640, 1280));
            assertThat(rig.drain())
                    .containsExactly("failed main/r: nothing can be recorded here: there is no folder for recordings,"
                            + " open a project from a folder");
        }
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() throws IOException {
        try (Rig rig = rig("recording=true file=../take")) {
            rig.stepWhole(10);
            assertThat(rig.drain().getFirst())
                    .startsWith("failed main/r: a recording cannot be called \"../take\", use letters");
        }
        try (Stream<Path> files = Files.list(outer)) {
            assertThat(files).isEmpty();
        }
    }

    /** Room for so many bytes, then the disk is full. */
    private static SeekableByteChannel small(Path path, long most) throws IOException {
        SeekableByteChannel file = Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new SeekableByteChannel() {
            @Override
            public int write(ByteBuffer from) throws IOException {
                long room = most - file.position();
                if (room <= 0) {
                    throw new IOException("No space left on device");
                }
                ByteBuffer some = from.slice(from.position(), (int) Math.min(room, from.remaining()));
                int count = file.write(some);
                from.position(from.position() + count);
                return count;
            }

            @Override
            public int read(ByteBuffer into) throws IOException {
                return file.read(into);
            }

            @Override
            public long position() throws IOException {
                return file.position();
            }

            @Override
            public SeekableByteChannel position(long wanted) throws IOException {
                file.position(wanted);
                return this;
            }

            @Override
            public long size() throws IOException {
                return file.size();
            }

            @Override
            public SeekableByteChannel truncate(long size) throws IOException {
                file.truncate(size);
                return this;
            }

            @Override
            public boolean isOpen() {
                return file.isOpen();
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    @Test
    void aFullDiskIsToldAndWhatIsThereCanBePlayed() throws IOException {
        Path path = outer.resolve("full.wav");
        Deck deck = Deck.stepped();
        TapeRecorder recorder = new TapeRecorder(
                "full",
                () -> WavWriter.growing(small(path, 300_003), Sounds.RATE, 2, Encoding.INTEGER_16, Long.MAX_VALUE),
                Sounds.RATE,
                2,
                5 * Sounds.RATE);
        deck.add(recorder);
        recorder.begin();
        recorder.write(NOISE, 0, 150_000);
        deck.settle();
        assertThat(recorder.trouble())
                .startsWith("the recording \"full\" had to end: No space left on device; see that its folder is there");
        assertThat(recorder.lost()).isEqualTo(150_000 - (300_003 - 80) / 4);
        recorder.close();
        deck.settle();
        assertThat(deck.jobs()).isZero();
        float[][] there = SoundFile.read(path, "full.wav").data();
        assertThat(there[0]).hasSize((300_003 - 80) / 4);
        for (int i = 0; i < there[0].length; i++) {
            assertThat(there[0][i]).isEqualTo(NOISE[0][i]);
        }
    }

    @Test
    void aRenderingRecordsTheSameEveryTime() throws IOException {
        for (int block : new int[] {64, 1000}) {
            Offline.render(
                    Map.of("main", graph("recording=true")),
                    NodeTypes.builtIn(),
                    SAMPLES,
                    new TapeRecordings(folder()),
                    Sounds.RATE,
                    block,
                    2,
                    (_, _) -> {});
        }
        assertThat(file("take-001.wav")).isDeepEqualTo(part(0, 96_000));
        assertThat(Arrays.copyOf(file("take-002.wav")[0], 96_000)).isEqualTo(part(0, 96_000)[0]);
    }
}
