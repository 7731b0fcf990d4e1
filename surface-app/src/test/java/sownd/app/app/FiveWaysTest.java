package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscValue;

/** One button of the demo, pressed in every way there is: the same sound, the same lights, the same OSC out. */
class FiveWaysTest {
    private static final Path DEMO = Path.of("../assets/demo/matinee");
    private static final int COMPARED = 24_000;

    private static final long REST_NANOS = 150_000_000L;

    /** #e0a526 as an APC mini mk2 is told it: each colour as its upper bit and its lower seven. */
    private static final String AMBER = "f0477f4f2400083838016001250026f7";

    /** A way to press the button of row 0, column 0. */
    private interface Way {
        void press() throws IOException, InterruptedException;
    }

    /** What came of a press. */
    private record Outcome(float[] sound, int screen, String shown, OscMessage sent) {}

    private static Map<String, Way> ways(Rehearsal rehearsal) {
        var ways = new LinkedHashMap<String, Way>();
        ways.put("mouse", () -> {
            rehearsal.aim("key/0/0");
            rehearsal.mouseDown();
            rehearsal.mouseUp();
        });
        ways.put("MIDI", () -> {
            rehearsal.apc.play(0x90, 0x38, 127);
            rehearsal.apc.play(0x80, 0x38, 0);
        });
        ways.put("OSC, Companion's words", () -> oscsend(rehearsal, "/location/1/0/0/press"));
        ways.put("OSC, our address", () -> oscsend(rehearsal, "/page/evening/0/0/press"));
        ways.put(
                "HTTP, our address",
                () -> assertThat(rehearsal.http("POST", "api/v1/address/page/evening/0/0/press"))
                        .contains("\"address\""));
        ways.put(
                "HTTP, Companion's words",
                () -> assertThat(rehearsal.http("POST", "api/location/1/0/0/press"))
                        .isEqualTo("ok"));
        return ways;
    }

    private static void oscsend(Rehearsal rehearsal, String address) throws IOException, InterruptedException {
        var port = Integer.toString(rehearsal.oscIn().getPort());
        var process = new ProcessBuilder("oscsend", "127.0.0.1", port, address)
                .inheritIO()
                .start();
        assertThat(process.waitFor()).as("oscsend of the package liblo-tools").isZero();
    }

    @Test
    void everyWayIsHeardSeenAndSentTheSame() throws Exception {
        try (var rehearsal = new Rehearsal(endless(), DEMO)) {
            var recording = new Recording(rehearsal.show.engine().audio().format());
            rehearsal.show.engine().start(recording);
            Outcome first = null;
            for (var way : ways(rehearsal).entrySet()) {
                var outcome = outcome(way.getValue(), rehearsal, recording);
                assertThat(outcome.sent())
                        .as(way.getKey())
                        .isEqualTo(OscMessage.of("/sownd/chime", new OscValue.Int32(1)));
                if (first == null) {
                    first = outcome;
                    keepPicture(rehearsal);
                }
                assertThat(outcome.shown())
                        .as(way.getKey())
                        .isEqualTo(first.shown())
                        .contains("play");
                assertThat(outcome.screen()).as(way.getKey()).isEqualTo(first.screen());
                assertThat(outcome.sound()).as(way.getKey()).containsExactly(first.sound());
            }
        }
    }

    /** The demo with a chime that lasts until it is stopped: on a slow machine it must not end before it was looked at. */
    private static String endless() throws IOException {
        var demo = Files.readString(DEMO.resolve("project.json"));
        var chime = "\"asset\": \"chime.wav\"";
        assertThat(demo).contains(chime);
        return demo.replace(chime, chime + ", \"loop\": true");
    }

    private static Outcome outcome(Way way, Rehearsal rehearsal, Recording recording) throws Exception {
        rehearsal.http("POST", "api/v1/address/transport/stop_all");
        rehearsal.aim("key/2/2"); // the mouse rests on a label, so that no hover differs
        Rehearsal.until(
                "silence and a dark button",
                () -> recording.silent(24_000) && !shown(rehearsal).contains("play"));
        var dark = rehearsal.colour("key/0/0");
        rehearsal.oscOut.clear();
        rehearsal.apc.drain();
        recording.rewind();
        way.press();
        var lit = new AtomicReference<>("");
        Rehearsal.until("the light of a playing sound, no hand on it", () -> {
            lit.set(shown(rehearsal));
            return lit.get().contains("play") && lit.get().contains("\"pressed\":false");
        });
        Rehearsal.until(
                "the pad in the colour of a playing sound",
                () -> rehearsal.padLight().equals(AMBER));
        rehearsal.aim("key/2/2");
        var screen = restingColour(rehearsal, dark);
        Rehearsal.until("half a second of sound", () -> recording.since(1e-6f, COMPARED).length == COMPARED);
        return new Outcome(recording.since(1e-6f, COMPARED), screen, lit.get(), rehearsal.oscSent());
    }

    /** The colour the screen comes to rest at, another than before: the same for longer than a press and a few frames. */
    private static int restingColour(Rehearsal rehearsal, int before) {
        var colour = new AtomicInteger(before);
        var since = new AtomicLong(System.nanoTime());
        Rehearsal.until("a light on screen at rest", () -> {
            var now = rehearsal.colour("key/0/0");
            if (colour.getAndSet(now) != now) {
                since.set(System.nanoTime());
            }
            return now != before && System.nanoTime() - since.get() > REST_NANOS;
        });
        return colour.get();
    }

    private static String shown(Rehearsal rehearsal) {
        return rehearsal.get("page/evening/0/0");
    }

    private static void keepPicture(Rehearsal rehearsal) throws IOException {
        var folder = new File("target/screenshots");
        assertThat(folder.isDirectory() || folder.mkdirs()).isTrue();
        ImageIO.write(rehearsal.picture(), "png", new File(folder, "matinee.png"));
    }
}
