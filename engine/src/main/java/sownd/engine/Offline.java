package sownd.engine;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sownd.engine.audio.Format;
import sownd.engine.audio.OfflineDriver;
import sownd.engine.audio.WavWriter;
import sownd.engine.graph.Fault;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

/**
 * Renders graphs to sound as fast as the machine can; the result does not depend on the block size. Musical time runs from
 * the first frame on.
 */
public final class Offline {
    private static final int CHANNELS = 2;

    private Offline() {}

    /** Where rendered frames go, block by block. The arrays are overwritten afterwards. */
    @FunctionalInterface
    public interface Sink {
        void write(float[][] data, int frames) throws IOException;
    }

    /**
     * Renders so many seconds in stereo, in memory.
     *
     * @throws IllegalArgumentException with all faults when the graphs cannot be played
     * @throws IOException when an asset cannot be read
     */
    public static float[][] render(
            Map<String, Graph> graphs, NodeTypes types, Samples samples, int rate, int block, double seconds)
            throws IOException {
        float[][] all = new float[CHANNELS][Math.toIntExact(Math.round(seconds * rate))];
        int[] at = {0};
        render(graphs, types, samples, rate, block, seconds, (data, frames) -> {
            for (int channel = 0; channel < CHANNELS; channel++) {
                System.arraycopy(data[channel], 0, all[channel], at[0], frames);
            }
            at[0] += frames;
        });
        return all;
    }

    /** Renders into a WAV file of two channels; the caller closes it. */
    public static void render(
            Map<String, Graph> graphs,
            NodeTypes types,
            Samples samples,
            int rate,
            int block,
            double seconds,
            WavWriter file)
            throws IOException {
        render(graphs, types, samples, rate, block, seconds, (Sink) file::write);
    }

    /** Renders into anything; nothing is recorded. */
    public static void render(
            Map<String, Graph> graphs, NodeTypes types, Samples samples, int rate, int block, double seconds, Sink sink)
            throws IOException {
        render(graphs, types, samples, Recordings.NONE, rate, block, seconds, sink);
    }

    /** Renders into anything, and what recorders take into their files. Files are waited for, so nothing comes late. */
    public static void render(
            Map<String, Graph> graphs,
            NodeTypes types,
            Samples samples,
            Recordings recordings,
            int rate,
            int block,
            double seconds,
            Sink sink)
            throws IOException {
        render(graphs, types, Timing.USUAL, samples, recordings, rate, block, seconds, sink);
    }

    /** The same in musical time as a project writes it. */
    public static void render(
            Map<String, Graph> graphs,
            NodeTypes types,
            Timing timing,
            Samples samples,
            Recordings recordings,
            int rate,
            int block,
            double seconds,
            Sink sink)
            throws IOException {
        Format format = new Format(rate, block, CHANNELS);
        OfflineDriver driver = new OfflineDriver(format);
        try (Engine engine = new Engine(format, types, samples, recordings, driver::nanoTime)) {
            refuse(engine.play(graphs));
            Missing missing = new Missing();
            engine.drain(missing);
            missing.refuse();
            engine.transport().write(timing);
            // A command sounds one block after its time.
            engine.transport().play(driver.nanosOf(-block));
            engine.start(driver);
            long left = Math.round(seconds * rate);
            while (left > 0) {
                int frames = (int) Math.min(block, left);
                engine.catchUp();
                sink.write(driver.next(), frames);
                left -= frames;
                engine.drain(missing);
                missing.refuse();
            }
            engine.catchUp();
            engine.drain(missing);
            missing.refuse();
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
    }

    /** A file with a silent node in it would be a wrong file: the first failure ends the rendering. */
    private static final class Missing implements Replies {
        private String reason = "";

        void refuse() throws IOException {
            if (!reason.isEmpty()) {
                throw new IOException(reason);
            }
        }

        @Override
        public void changed(int parameter, double value, long atNanos) {
            // Nobody watches a rendering.
        }

        @Override
        public void failed(String nodePath, String why) {
            reason = nodePath + ": " + why;
        }

        @Override
        public void mended(String nodePath) {
            // It cannot have failed before.
        }
    }
}
