package sownd.app.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sownd.bindings.bench.ControlBench;
import sownd.bindings.project.GraphReader;
import sownd.engine.bench.Bench;
import sownd.engine.bench.Loops;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

/** Measures what rendering the workloads costs; all of them each in a process of its own. */
final class BenchCommand extends QuickCommand {
    /** In both readings of W3 the nodes are nodes of a graph: sownd knows no cheaper kind. */
    private static final Map<String, String> FILES =
            Map.of("W1", "w1.json", "W2", "w2.json", "W3a", "w3.json", "W3b", "w3.json", "W4", "w4.json");

    private static final List<String> ALL = List.of("W1", "W2", "W3a", "W3b", "W4");

    private String workload = "";
    private int block = 64;
    private double seconds = 30;
    private int repeat = 7;
    private boolean json;
    private @Nullable Path out;

    @Override
    List<String> about() {
        return List.of(
                "Measures what rendering costs, in CPU seconds of one thread.",
                "Workloads are the graph files in assets/bench: W1 a mixer of 64 channels, W2 a bank of 256 voices,"
                        + " W3a and W3b one chain of 2,000 tiny nodes, W4 5,000 tones a second.",
                "all measures each in a process of its own, one after the other.",
                "control measures what hands and lights cost instead, beside the bars: a large project, changes of state,"
                        + " waits, circles, expressions. It takes about four times the seconds.");
    }

    @Override
    Takes takes() {
        return new Takes()
                .place("W1|W2|W3a|W3b|W4|all|control", "What to measure.", word -> workload = word)
                .value(
                        "--block",
                        "N",
                        "Frames rendered at a time, 16 to 8192. ${DEFAULT-VALUE}",
                        "64",
                        word -> block = Takes.whole(word))
                .value(
                        "--seconds",
                        "S",
                        "How much to render each time. ${DEFAULT-VALUE}",
                        "30",
                        word -> seconds = Takes.number(word))
                .value(
                        "--repeat",
                        "R",
                        "How often; the first two count as cold. ${DEFAULT-VALUE}",
                        "7",
                        word -> repeat = Takes.whole(word))
                .flag("--json", "Writes one JSON object per workload, the last line.", () -> json = true)
                .value("--out", "FILE.wav", "Keeps what was rendered last.", "", word -> out = Path.of(word));
    }

    @Override
    public Integer call() {
        refuseOutOfRange();
        if (workload.equalsIgnoreCase("all")) {
            ALL.forEach(this::measureAfresh);
        } else if (workload.equalsIgnoreCase("control")) {
            control();
        } else {
            measure(named(workload));
        }
        return Main.DONE;
    }

    private void control() {
        var told = new ControlFigures(out(), json);
        try {
            new ControlBench(seconds, told::tell).run();
        } catch (IOException refused) {
            throw new Failure(Main.FAILED, "no folder for the large project: " + refused.getMessage());
        }
        told.end();
    }

    /** In a process of its own: what is cold, and the most memory held, is told of a process, not of a workload. */
    private void measureAfresh(String name) {
        try {
            var process = new ProcessBuilder(words(name))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            process.inputReader().transferTo(out());
            out().flush();
            if (process.waitFor() != Main.DONE) {
                throw new Failure(process.exitValue(), name + " failed, see above");
            }
        } catch (IOException refused) {
            throw new Failure(Main.FAILED, name + ": no process for it: " + refused.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Failure(Main.FAILED, name + " was broken off");
        }
    }

    /** The command that measures one workload as this one was to measure all: same JVM, options and class path. */
    List<String> words(String name) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(runtime.getInputArguments());
        words.addAll(List.of("-cp", runtime.getClassPath(), Main.class.getName(), "bench", name));
        words.addAll(List.of("--block", "" + block, "--seconds", "" + seconds, "--repeat", "" + repeat));
        if (json) {
            words.add("--json");
        }
        if (out != null) {
            words.addAll(List.of("--out", out.toString()));
        }
        return words;
    }

    /** The name of a workload, whatever its capitals. */
    static String named(String workload) {
        return ALL.stream()
                .filter(name -> name.equalsIgnoreCase(workload))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Main.FAULTY,
                        "there is no workload \"" + workload + "\": use one of " + ALL + ", all or control"));
    }

    private void refuseOutOfRange() {
        if (!(seconds > 0 && seconds <= 3600) || block < 16 || block > 8192 || repeat < 1 || repeat > 1000) {
            throw new Failure(
                    Main.FAULTY, "--seconds is more than 0 up to 3600, --block 16 to 8192, --repeat 1 to 1000");
        }
    }

    private void measure(String name) {
        var graph = graph(name);
        try {
            var bench = new Bench(graph, new Loops(), block, seconds);
            var result = bench.run(repeat);
            if (out != null) {
                bench.write(out);
            }
            tell(name, graph, result);
        } catch (IOException | IllegalArgumentException failed) {
            throw new Failure(Main.FAILED, name + ": " + failed.getMessage());
        }
    }

    static Graph graph(String name) {
        var file = Path.of(System.getProperty("sownd.home", "."))
                .resolve("assets/bench")
                .resolve(FILES.getOrDefault(name, name));
        var read = new GraphReader(NodeTypes.builtIn()).read(file);
        return read.graph()
                .orElseThrow(() -> new Failure(
                        Main.FAULTY, file + " cannot be used as a graph\n" + String.join("\n", read.said())));
    }

    private void tell(String name, Graph graph, Bench.Result result) {
        out().println(json ? json(name, graph, result) : line(name, graph, result));
        out().flush();
    }

    private String json(String name, Graph graph, Bench.Result result) {
        return String.format(
                Locale.ROOT,
                "{\"workload\":\"%s\",\"block\":%d,\"audio_seconds\":%s,\"warm_cpu_seconds\":%.4f,"
                        + "\"cold_cpu_seconds\":%.3f,\"rms\":[%.6f,%.6f],\"peak_mib\":%.1f,\"nodes\":%d}",
                name,
                block,
                seconds,
                result.warmSeconds(),
                result.coldSeconds(),
                result.leftRms(),
                result.rightRms(),
                result.peakMebibytes(),
                graph.nodes().size());
    }

    private String line(String name, Graph graph, Bench.Result result) {
        return String.format(
                Locale.ROOT,
                "%-4s %5d nodes, block %d: %s s of sound in %.3f s warm, %.2f s cold; rms %.5f %.5f; %.0f MiB",
                name,
                graph.nodes().size(),
                block,
                seconds,
                result.warmSeconds(),
                result.coldSeconds(),
                result.leftRms(),
                result.rightRms(),
                result.peakMebibytes());
    }
}
