package sownd.app.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import sownd.bindings.project.GraphReader;
import sownd.bindings.project.ProjectReader;
import sownd.engine.Offline;
import sownd.engine.Timing;
import sownd.engine.audio.WavWriter;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;
import sownd.engine.tape.TapeRecordings;
import sownd.engine.tape.TapeSamples;

/** Renders the graphs of a project, or a graph file, into a WAV file. */
final class RenderCommand extends QuickCommand {
    /** How a sample is written. */
    enum Encoding {
        FLOAT,
        PCM16
    }

    private Path source = Path.of("");
    private double seconds;
    private double skip;
    private Path out = Path.of("");
    private int block = 128;
    private @Nullable Integer rate;
    private Encoding encoding = Encoding.FLOAT;
    private boolean quiet;
    private LongSupplier nanoTime = System::nanoTime;

    private record Source(Map<String, Graph> graphs, NodeTypes types, Timing timing, int rate) {}

    @Override
    List<String> about() {
        return List.of(
                "Renders the graphs of a project, or a graph file, into a WAV file, faster than real time.",
                "The result is the same every time and does not depend on the block. The transport plays from the"
                        + " beginning.");
    }

    @Override
    Takes takes() {
        return new Takes()
                .place(
                        "PROJECT_OR_GRAPH",
                        "Project folder, project.json, or the file of a graph.",
                        word -> source = Path.of(word))
                .needs("--seconds", "S", "How much to render.", word -> seconds = Takes.number(word))
                .value(
                        "--skip",
                        "S",
                        "How much to render unwritten before, such as what a loop needs to swing in. ${DEFAULT-VALUE}",
                        "0",
                        word -> skip = Takes.number(word))
                .needs("--out", "FILE.wav", "The file to write.", word -> out = Path.of(word))
                .value(
                        "--block",
                        "N",
                        "Frames rendered at a time, 16 to 8192. ${DEFAULT-VALUE}",
                        "128",
                        word -> block = Takes.whole(word))
                .value(
                        "--rate",
                        "HZ",
                        "Samples per second; the project's if left out.",
                        "",
                        word -> rate = Takes.whole(word))
                .value(
                        "--encoding",
                        "float|pcm16",
                        "How samples are written. ${DEFAULT-VALUE}",
                        "float",
                        word -> encoding = encoding(word))
                .flag("--quiet", "Does not say how far it is.", () -> quiet = true);
    }

    private static Encoding encoding(String word) {
        return Arrays.stream(Encoding.values())
                .filter(form -> form.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is neither float nor pcm16"));
    }

    @Override
    public Integer call() {
        check();
        var read = read(types());
        var wanted = rate == null ? read.rate : rate;
        try {
            write(read, wanted);
        } catch (FileSystemException refused) {
            throw new Failure(Main.FAILED, refused.getFile() + " cannot be " + why(refused));
        } catch (IOException | IllegalArgumentException failed) {
            throw new Failure(Main.FAILED, String.valueOf(failed.getMessage()));
        }
        out().println(out + ": " + seconds + " s at " + wanted + " Hz");
        return Main.DONE;
    }

    private void check() {
        if (!(seconds > 0 && seconds <= 86_400) || block < 16 || block > 8192) {
            throw new Failure(Main.FAULTY, "--seconds is more than 0 and --block is 16 to 8192");
        }
        if (!(skip >= 0 && skip <= 86_400)) {
            throw new Failure(Main.FAULTY, "--skip is 0 to 86400 seconds");
        }
        if (rate != null && (rate < 8000 || rate > 384_000)) {
            throw new Failure(Main.FAULTY, "--rate is 8000 to 384000, not " + rate);
        }
        if (Files.isDirectory(out)) {
            throw new Failure(Main.FAILED, out + " is a folder, name a file by --out");
        }
    }

    /** Writes beside the file and moves it there when it is whole: a rendering that fails leaves what was there. */
    private void write(Source read, int wanted) throws IOException {
        var form = encoding == Encoding.FLOAT ? WavWriter.Encoding.FLOAT_32 : WavWriter.Encoding.INTEGER_16_DITHERED;
        var part = Path.of(out + ".part");
        try {
            try (var file = new WavWriter(part, wanted, 2, form)) {
                var sink = new Skipping(Math.round(skip * wanted), file);
                render(read, wanted, sink);
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void render(Source read, int wanted, Offline.Sink sink) throws IOException {
        var samples = new TapeSamples(ProjectFile.folder(source).resolve("assets"), wanted);
        var recordings = new TapeRecordings(ProjectFile.folder(source).resolve("recordings"));
        if (quiet) {
            Offline.render(
                    read.graphs, read.types, read.timing, samples, recordings, wanted, block, skip + seconds, sink);
            return;
        }
        var err = err();
        var frames = Math.round((skip + seconds) * wanted);
        try (var progress = new Progress(sink, frames, err, Progress.screen(), nanoTime)) {
            Offline.render(
                    read.graphs, read.types, read.timing, samples, recordings, wanted, block, skip + seconds, progress);
        }
    }

    /** Sets the clock, in nanoseconds, that tells how long a rendering takes. */
    void clock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private static String why(FileSystemException refused) {
        return switch (refused) {
            case NoSuchFileException _ -> "found: is the folder there?";
            case AccessDeniedException _ -> "reached: its rights do not allow it";
            default -> "used: " + refused.getReason();
        };
    }

    /** A graph file is told from a project by what is in it. */
    private Source read(NodeTypes types) {
        var err = err();
        var file = ProjectReader.file(source);
        var graph = new GraphReader(types).read(file);
        if (graph.isGraph()) {
            graph.said().forEach(err::println);
            return new Source(
                    Map.of("main", graph.graph().orElseThrow(() -> new Failure(Main.FAULTY, file + " cannot be used"))),
                    types,
                    Timing.USUAL,
                    48_000);
        }
        var project = ProjectFile.read(source, types, err);
        return new Source(
                project.graphs(),
                project.types(),
                project.transport(),
                project.audio().rate());
    }

    /** Writes a file but for the first frames. One rendering, one thread. */
    private static final class Skipping implements Offline.Sink {
        private final WavWriter file;
        private long left;

        Skipping(long frames, WavWriter file) {
            this.left = frames;
            this.file = file;
        }

        @Override
        public void write(float[][] data, int frames) throws IOException {
            int from = (int) Math.min(left, frames);
            left -= from;
            file.write(from == 0 ? data : tail(data, from), frames - from);
        }

        private static float[][] tail(float[][] data, int from) {
            return Arrays.stream(data)
                    .map(channel -> Arrays.copyOfRange(channel, from, channel.length))
                    .toArray(float[][]::new);
        }
    }
}
