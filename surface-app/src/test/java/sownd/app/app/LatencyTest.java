package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.devices.osc.OscMessage;

/**
 * How long from a press, by each way, until the light on the controller is written to its MIDI port. Every press must
 * light; the times are printed and kept in target/latency.txt, never asserted.
 */
class LatencyTest {
    private static final int WARM_UP = 30;
    private static final int PRESSES = Integer.getInteger("sownd.presses", 100);
    private static final String PROJECT = """
        {"sownd": 1, "name": "Latency", "variables": {"on": {"value": false}},
         "pages": {"one": {"name": "One", "controls": [
           {"at": [0, 0], "type": "button", "look": {"text": "On"}, "press": [{"toggle": "/var/on"}],
            "feedback": [{"when": "var.on", "look": {"fill": "green", "badge": "on"}}]}]}},
         "connections": {"lights": {"type": "osc", "port": 9000}},
         "surfaces": {"apc": {"profile": "akai/apc_mini_mk2"}}}
        """;

    @TempDir
    private Path folder;

    /** Presses and lets go; what it sends leaves before this returns. */
    private interface Way {
        void press() throws IOException, InterruptedException;

        default void release() {}
    }

    @Test
    void everyPressByEveryWayLights() throws Exception {
        try (var rehearsal = new Rehearsal(PROJECT, folder)) {
            rehearsal.aim("key/0/0");
            var lines = new ArrayList<String>();
            for (var way : ways(rehearsal).entrySet()) {
                measure(way.getValue(), WARM_UP, rehearsal);
                lines.add(line(way.getKey(), measure(way.getValue(), PRESSES, rehearsal)));
            }
            lines.forEach(System.out::println);
            Files.write(Path.of("target/latency.txt"), lines);
        }
    }

    private static Map<String, Way> ways(Rehearsal rehearsal) {
        var ways = new LinkedHashMap<String, Way>();
        ways.put("mouse", new Way() {
            @Override
            public void press() {
                rehearsal.mouseDown();
            }

            @Override
            public void release() {
                rehearsal.mouseUp();
            }
        });
        ways.put("MIDI", new Way() {
            @Override
            public void press() {
                rehearsal.apc.play(0x90, 0x38, 127);
            }

            @Override
            public void release() {
                rehearsal.apc.play(0x80, 0x38, 0);
            }
        });
        var press = OscMessage.of("/location/1/0/0/press");
        ways.put(
                "OSC",
                () -> assertThat(rehearsal.desk.send(press, rehearsal.oscIn())).isTrue());
        ways.put("HTTP address", () -> rehearsal.http("POST", "api/v1/address/page/one/0/0/press"));
        ways.put("HTTP Companion", () -> rehearsal.http("POST", "api/location/1/0/0/press"));
        return ways;
    }

    /** Presses; each must light, and each release must be seen before the next press. */
    private static Histogram measure(Way way, int presses, Rehearsal rehearsal) throws Exception {
        var times = new Histogram(3);
        for (var i = 0; i < presses; i++) {
            settled(rehearsal);
            var began = System.nanoTime();
            way.press();
            assertThat(rehearsal.apc.written()).as("the light of a press").isNotNull();
            times.recordValue(System.nanoTime() - began);
            way.release();
            assertThat(rehearsal.apc.written()).as("the light of a release").isNotNull();
        }
        return times;
    }

    private static void settled(Rehearsal rehearsal) {
        Rehearsal.until(
                "nothing held", () -> rehearsal.get("page/one/0/0/pressed").contains("false"));
        rehearsal.apc.drain();
    }

    private static String line(String way, Histogram times) {
        return String.format(
                "press to light by %-15s p50 %7.3f ms   p99 %7.3f ms   max %7.3f ms   (%d presses)",
                way,
                times.getValueAtPercentile(50) / 1e6,
                times.getValueAtPercentile(99) / 1e6,
                times.getMaxValue() / 1e6,
                times.getTotalCount());
    }
}
