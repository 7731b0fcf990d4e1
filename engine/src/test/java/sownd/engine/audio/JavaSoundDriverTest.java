package sownd.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sownd.engine.AudioStatus;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.Rig;
import sownd.engine.Samples;
import sownd.engine.graph.NodeTypes;

/** In a process of its own, whose sound server the test starts, kills and starts again. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class JavaSoundDriverTest {
    private static final Format FORMAT = new Format(48_000, 256, 2);

    /** Prints what plays whenever it changes, until its input ends. */
    static final class Player {
        private Player() {}

        public static void main(String[] args) throws IOException {
            try (Engine engine = new Engine(FORMAT, NodeTypes.builtIn(), Samples.NONE, Clock.system())) {
                engine.play(Map.of("main", Rig.graph("tone: oscillator", "out: output", "tone.out -> out.in")));
                engine.start(new JavaSoundDriver(FORMAT, 1024));
                String before = "";
                while (System.in.available() == 0) {
                    AudioStatus status = engine.audio();
                    String now = status.driver() + " " + status.trouble();
                    if (!now.equals(before)) {
                        System.out.println(now);
                        before = now;
                    }
                    Thread.yield();
                }
                System.out.println("blocks " + (engine.audio().blocks() > 0));
            }
        }
    }

    /** Plays a tone, hears what the device plays, and prints whether it is heard until its input ends. */
    static final class Listener {
        private Listener() {}

        public static void main(String[] args) throws IOException {
            Format hearing = new Format(48_000, 256, 2, 2);
            try (Engine engine = new Engine(hearing, NodeTypes.builtIn(), Samples.NONE, Clock.system())) {
                engine.play(Map.of(
                        "main",
                        Rig.graph(
                                "tone: oscillator",
                                "out: output",
                                "tone.out -> out.in",
                                "mic: input",
                                "level: meter",
                                "mic.out -> level.in")));
                engine.start(new JavaSoundDriver(hearing, 1024));
                int peak = engine.reading("main/level/peak");
                boolean heard = false;
                while (System.in.available() == 0 && !heard) {
                    heard = engine.refresh() && engine.value(peak) > -30;
                    Thread.yield();
                }
                System.out.println(engine.audio().inputs() + " heard " + heard + " "
                        + engine.audio().deaf());
            }
        }
    }

    private static Process pulse(Path folder) throws IOException {
        List<String> words = List.of(
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--exit-idle-time=-1",
                "--use-pid-file=no",
                "--realtime=no",
                "--high-priority=no",
                "--log-target=stderr",
                "-L",
                "module-native-protocol-unix socket=" + folder.resolve("p") + " auth-anonymous=1",
                "-L",
                "module-null-sink sink_name=sownd rate=48000 channels=2 format=float32le");
        return with(folder, words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static ProcessBuilder with(Path folder, List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(words));
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.environment().put("PULSE_STATE_PATH", folder.toString());
        builder.environment().put("PULSE_COOKIE", folder.resolve("cookie").toString());
        builder.environment().put("PULSE_SERVER", "unix:" + folder.resolve("p"));
        builder.environment()
                .put("ALSA_CONFIG_PATH", folder.resolve("asound.conf").toString());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static void configure(Path folder) throws IOException {
        Files.writeString(folder.resolve("asound.conf"), """
                </usr/share/alsa/alsa.conf>
                pcm.!default { type pulse hint { show on description "Default (PulseAudio)" } }
                ctl.!default { type pulse }
                """);
    }

    private static Process started(Path folder, Class<?> program) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return with(folder, List.of(java, "-cp", System.getProperty("java.class.path"), program.getName()))
                .start();
    }

    private static void signal(Process process, String signal) throws IOException {
        new ProcessBuilder("kill", signal, "" + process.pid()).start().onExit().join();
    }

    /** The first line that tells of a driver other than the stand-in. */
    private static @Nullable String whenItPlays(BufferedReader said) throws IOException {
        String next = said.readLine();
        while (next != null && next.startsWith("null ")) {
            next = said.readLine();
        }
        return next;
    }

    /** The server's device for hearing is what its device for playing plays. */
    @Test
    void whatTheDeviceHearsIsHeard() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/usr/share/alsa")), "sound through ALSA");
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "sownd");
        configure(folder);
        Process server = pulse(folder);
        Until.so(() -> Files.exists(folder.resolve("p")));
        Process listener = started(folder, Listener.class);
        try (var said = listener.inputReader()) {
            assertThat(said.readLine()).isEqualTo("2 heard true ");
        } finally {
            listener.destroy();
            server.destroy();
        }
    }

    @Test
    void aSoundServerThatDiesAndComesBackIsPlayedThroughAgain() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/usr/share/alsa")), "sound through ALSA");
        // The socket's path may not be long.
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "sownd");
        configure(folder);
        Process server = pulse(folder);
        Until.so(() -> Files.exists(folder.resolve("p")));
        Process player = started(folder, Player.class);
        try (var said = player.inputReader()) {
            assertThat(said.readLine()).isEqualTo("javasound ");
            for (int round = 0; round < 2; round++) {
                server.destroyForcibly().onExit().join();
                assertThat(said.readLine()).startsWith("null javasound: the ");
                Files.deleteIfExists(folder.resolve("p"));
                server = pulse(folder);
                assertThat(whenItPlays(said)).isEqualTo("javasound ");
            }
            signal(server, "-STOP");
            assertThat(said.readLine()).isEqualTo("null javasound: the device does not answer");
            signal(server, "-CONT");
            assertThat(whenItPlays(said)).isEqualTo("javasound ");
            player.getOutputStream().write('\n');
            player.getOutputStream().flush();
            assertThat(said.readLine()).isEqualTo("blocks true");
        } finally {
            player.destroy();
            server.destroy();
        }
    }
}
