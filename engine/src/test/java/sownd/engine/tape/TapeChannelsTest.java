package sownd.engine.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.Recordings;
import sownd.engine.Rig;
import sownd.engine.audio.SoundFile;
import sownd.engine.graph.NodeTypes;

/** Files of any number of channels, and loops of files of another rate: from the disk as from memory. */
final class TapeChannelsTest {
    private static final int BLOCK = 100;
    private static final int FRAMES = 20_000;

    @TempDir
    static Path folder;

    /** Tones that come round, a different one in each channel. */
    private static float[][] tones(int channels, int frames) {
        float[][] data = new float[channels][frames];
        for (int channel = 0; channel < channels; channel++) {
            double turn = 2 * Math.PI * (100 + 37 * channel) / frames;
            for (int i = 0; i < frames; i++) {
                data[channel][i] = (float) (0.5 * Math.sin(turn * i + channel));
            }
        }
        return data;
    }

    private static float[][] play(double seconds, String... lines) {
        try (Rig rig =
                new Rig(BLOCK, 64, NodeTypes.builtIn(), Sounds.samples(folder, Deck.stepped()), Recordings.NONE)) {
            rig.play(Rig.graph(lines));
            int blocks = (int) (seconds * Sounds.RATE / BLOCK);
            float[][] all = new float[64][blocks * BLOCK];
            for (int i = 0; i < blocks; i++) {
                rig.engine.catchUp();
                float[][] one = rig.driver.next();
                for (int channel = 0; channel < 64; channel++) {
                    System.arraycopy(one[channel], 0, all[channel], i * BLOCK, BLOCK);
                }
            }
            assertThat(rig.drain()).noneMatch(told -> told.startsWith("failed"));
            return all;
        }
    }

    private static float[][] wide(int channels, String asset, String params) {
        return play(
                1.2,
                "p: player playing=true channels=" + channels + " asset=" + asset + " " + params,
                "o: output channels=" + channels,
                "p.out -> o.in");
    }

    private static void same(float[][] heard, float[][] wanted, int channels, double most) {
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < heard[channel].length; i++) {
                if (!(Math.abs(heard[channel][i] - wanted[channel][i]) <= most)) {
                    throw new AssertionError("frame " + i + " of channel " + (channel + 1) + ": " + heard[channel][i]
                            + ", not " + wanted[channel][i]);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 8, 64})
    void eachChannelPlaysAsAFileOfItsOwn(int channels) throws IOException {
        for (int rate : channels < 64 ? new int[] {48_000, 44_100} : new int[] {44_100}) {
            float[][] data = tones(channels, FRAMES);
            Sounds.wav(folder.resolve("all.wav"), rate, data);
            for (int channel = 1; channel <= channels; channel++) {
                Sounds.wav(folder.resolve("c" + channel + ".wav"), rate, new float[][] {data[channel - 1]});
            }
            for (String params : new String[] {"start=0.11 loop=true", "loop=true rate=1.37 loop_from=0.2"}) {
                List<String> lines = new ArrayList<>();
                for (int channel = 1; channel <= channels; channel++) {
                    String p = "p" + channel;
                    lines.add(p + ": player playing=true channels=1 asset=c" + channel + ".wav from=memory " + params);
                    lines.add("o" + channel + ": output channels=1 first=" + channel);
                    lines.add(p + ".out -> o" + channel + ".in");
                }
                float[][] wanted = play(1.2, lines.toArray(String[]::new));
                assertThat(Sounds.peak(wanted)).isGreaterThan(0.4);
                same(wide(channels, "all.wav", "from=memory " + params), wanted, 64, 1e-6);
                same(wide(channels, "all.wav", "from=disk " + params), wanted, 64, 1e-6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "disk"})
    void aMonoFileIsHeardInEveryChannelAndOthersAreSilentWhereTheyHaveNone(String from) throws IOException {
        Sounds.wav(folder.resolve("mono.wav"), Sounds.RATE, tones(1, FRAMES));
        Sounds.wav(folder.resolve("three.wav"), Sounds.RATE, tones(3, FRAMES));
        float[][] mono = wide(6, "mono.wav", "from=" + from);
        assertThat(mono[5]).isEqualTo(mono[0]).isNotEqualTo(new float[mono[0].length]);
        float[][] three = wide(6, "three.wav", "from=" + from);
        assertThat(three[2]).isNotEqualTo(new float[three[2].length]);
        assertThat(three[3]).containsOnly(0);
        assertThat(three[5]).containsOnly(0);
        float[][] two = wide(2, "three.wav", "from=" + from);
        assertThat(two[1]).isEqualTo(three[1]);
        assertThat(two[2]).containsOnly(0);
    }

    /** The whole file as a loop, and parts of it: no more than -90 dB lies between the disk and memory. */
    @ParameterizedTest
    @CsvSource({"44100, wav", "44100, flac", "96000, wav", "22050, wav", "32000, flac"})
    void aLoopOfAnotherRateSoundsFromTheDiskAsFromMemory(int rate, String kind)
            throws IOException, InterruptedException {
        Sounds.wav(folder.resolve("loop.wav"), rate, tones(2, rate / 2 + 7));
        if (kind.equals("flac")) {
            Sounds.encode(folder, "flac", "-f", "-s", "-o", "loop.flac", "loop.wav");
        }
        for (String params : new String[] {"", "start=0.3", "loop_from=0.1 loop_to=0.4", "crossfade=0.1", "rate=0.7"}) {
            float[][] memory = wide(2, "loop." + kind, "loop=true from=memory " + params);
            assertThat(Sounds.peak(memory)).isGreaterThan(0.4);
            same(wide(2, "loop." + kind, "loop=true from=disk " + params), memory, 2, Math.pow(10, -90 / 20.0));
        }
    }

    /** What comes round in the file comes round in the loop: no step is larger than those within. */
    @Test
    void aLoopOfAnotherRateHasNoDent() throws IOException {
        Sounds.wav(folder.resolve("round.wav"), 44_100, tones(1, 22_050));
        float[] heard = wide(1, "round.wav", "loop=true from=disk fade_in=0")[0];
        for (int i = 1; i + 1 < heard.length; i++) {
            double bend = heard[i + 1] - 2.0 * heard[i] + heard[i - 1];
            // 0.5 (2 pi 200 / 48000)^2, and a little for 16 bits
            assertThat(Math.abs(bend)).isLessThan(0.5 * Math.pow(2 * Math.PI * 200 / 48_000, 2) + 1.5e-4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 64})
    void aRecorderWritesAllItsChannels(int channels) throws IOException {
        Sounds.wav(folder.resolve("all.wav"), Sounds.RATE, tones(channels, 20_000));
        String name = "take" + channels;
        TapeRecordings recordings = new TapeRecordings(folder.resolve("recordings"), Deck.stepped());
        try (Rig rig = new Rig(BLOCK, 2, NodeTypes.builtIn(), Sounds.samples(folder, Deck.stepped()), recordings)) {
            rig.play(Rig.graph(
                    "p: player playing=true fade_in=0 from=memory asset=all.wav channels=" + channels,
                    "r: recorder recording=true format=wav_16 file=" + name + " channels=" + channels,
                    "p.out -> r.in"));
            rig.stepWhole(200);
        }
        float[][] written = SoundFile.read(folder.resolve("recordings/" + name + "-001.wav"), name)
                .data();
        assertThat(written.length).isEqualTo(channels);
        same(written, tones(channels, 20_000), channels, 3.0 / 32_768);
    }
}
