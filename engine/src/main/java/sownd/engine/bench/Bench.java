package sownd.engine.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import sownd.engine.Offline;
import sownd.engine.Samples;
import sownd.engine.audio.WavWriter;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

/** Renders one graph again and again, in the way any graph is rendered, and tells what it cost. One thread. */
public final class Bench {
    /** Renderings that only bring the compiler on its way. */
    private static final int COLD = 2;

    private static final int RATE = 48_000;

    private final Graph graph;
    private final Samples samples;
    private final int block;
    private final float[][] sound;

    /**
     * @param seconds how much is rendered each time
     */
    public Bench(Graph graph, Samples samples, int block, double seconds) {
        this.graph = graph;
        this.samples = samples;
        this.block = block;
        this.sound = new float[2][Math.toIntExact(Math.round(seconds * RATE))];
    }

    /**
     * What it cost.
     *
     * @param warmSeconds CPU time of the rendering thread, median of the renderings after the first two; the last one's if
     *     there are no more
     * @param coldSeconds CPU time of the whole process from its start to the end of the first rendering
     * @param leftRms root of the mean square of the left side
     * @param rightRms and of the right side
     * @param peakMebibytes most memory the process has held
     */
    public record Result(
            double warmSeconds, double coldSeconds, double leftRms, double rightRms, double peakMebibytes) {}

    /**
     * Renders so many times; what sounded last is kept.
     *
     * @throws IllegalArgumentException with all faults when the graph cannot be played
     * @throws IOException when an asset cannot be read
     */
    public Result run(int times) throws IOException {
        double[] costs = new double[times];
        double cold = 0;
        for (int i = 0; i < times; i++) {
            costs[i] = once();
            cold = i == 0 ? processSeconds() : cold;
        }
        double[] warm = Arrays.copyOfRange(costs, Math.min(COLD, times - 1), times);
        Arrays.sort(warm);
        return new Result(warm[warm.length / 2], cold, rms(sound[0]), rms(sound[1]), peakMebibytes());
    }

    /** Writes what sounded last. */
    public void write(Path file) throws IOException {
        try (WavWriter writer = new WavWriter(file, RATE, sound.length, WavWriter.Encoding.FLOAT_32)) {
            writer.write(sound, sound[0].length);
        }
    }

    private double once() throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        int[] at = {0};
        double seconds = sound[0].length / (double) RATE;
        Offline.render(Map.of("bench", graph), NodeTypes.builtIn(), samples, RATE, block, seconds, (data, frames) -> {
            for (int channel = 0; channel < sound.length; channel++) {
                System.arraycopy(data[channel], 0, sound[channel], at[0], frames);
            }
            at[0] += frames;
        });
        return (threads.getCurrentThreadCpuTime() - before) / 1e9;
    }

    private static double processSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static double rms(float[] channel) {
        double sum = 0;
        for (float sample : channel) {
            sum += sample * (double) sample;
        }
        return channel.length == 0 ? 0 : Math.sqrt(sum / channel.length);
    }

    /** As the system counts it where it tells, otherwise the heap alone. */
    private static double peakMebibytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            Runtime runtime = Runtime.getRuntime();
            return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
