package sownd.engine.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real JACK server without a device, of a name of its own. */
final class Jackd implements AutoCloseable {
    final String name;
    private final Process process;

    private Jackd(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static Jackd start(Path folder, String name, int period, int rate) throws IOException {
        List<String> words = List.of(
                "jackd", "--no-realtime", "--no-mlock", "-n", name, "-d", "dummy", "-p", "" + period, "-r", "" + rate);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("JACK_NO_AUDIO_RESERVATION", "1");
        builder.redirectOutput(folder.resolve("jackd.log").toFile());
        return new Jackd(name, builder.start());
    }

    /** What one of JACK's own programs says, by lines. */
    List<String> ask(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(words)));
        builder.environment().put("JACK_DEFAULT_SERVER", name);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process asked = builder.start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** Stands still, with all its connections open; or goes on. */
    void freeze(boolean frozen) throws IOException {
        new ProcessBuilder("kill", frozen ? "-STOP" : "-CONT", "" + process.pid())
                .start()
                .onExit()
                .join();
    }

    /** Dies as if the power went, without a word to its clients. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
