package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sownd.bindings.conductor.Conductor;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.ProjectReader;
import sownd.devices.osc.OscBundle;
import sownd.devices.osc.OscClock;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscTime;
import sownd.engine.Engine;
import sownd.engine.Sample;
import sownd.engine.audio.Format;
import sownd.engine.audio.OfflineDriver;
import sownd.engine.graph.NodeTypes;

/** From a bundle's time tag to the sample, stepped: the door, the conductor and the engine are the real ones. */
final class OscDoorTest {
    private static final int BLOCK = 64;
    private static final Instant DAY = Instant.parse("2026-11-22T19:25:00Z");
    private static final String PROJECT = """
        {"sownd": 1, "name": "Time", "graphs": {"main": {"nodes": {
            "click": {"type": "player", "params": {"asset": "click.wav", "fade_in": 0}}, "out": {"type": "output"}},
            "edges": ["click.out -> out.in"]}}}""";
    private static final OscMessage PLAY = OscMessage.of("/graph/main/click/play");

    private final OfflineDriver driver = new OfflineDriver(new Format(48_000, BLOCK, 2));
    private final Inbox inbox = new Inbox(driver::nanoTime);
    private final OscClock clock = new OscClock(driver::nanoTime, () -> DAY.plusNanos(driver.nanoTime()));
    private final NodeTypes types = NodeTypes.builtIn();
    private final Engine engine = new Engine(
            new Format(48_000, BLOCK, 2), types, _ -> new Sample(new float[][] {{1}}, 48_000), driver::nanoTime);
    private final Conductor conductor =
            new Conductor(engine, inbox, _ -> {}, driver::nanoTime, Clock.fixed(DAY, ZoneOffset.UTC));
    private final List<Long> heard = new ArrayList<>();

    OscDoorTest() {
        var read = new ProjectReader(types).read(Path.of("project.json"), PROJECT);
        inbox.open(read.project().orElseThrow(() -> new AssertionError(read.said())));
        conductor.doWork();
        engine.start(driver);
        step(100);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void step(int blocks) {
        for (var i = 0; i < blocks; i++) {
            conductor.doWork();
            var frame = Math.round(driver.nanoTime() * 48e-6);
            var sound = driver.next()[0];
            for (var at = 0; at < BLOCK; at++) {
                if (sound[at] != 0) {
                    heard.add(frame + at);
                }
            }
        }
    }

    private void bundle(long inNanos, OscBundle... inner) {
        var tag = OscTime.tag(DAY.plusNanos(driver.nanoTime() + inNanos));
        var bundle = inner.length == 0 ? OscBundle.of(tag, PLAY) : OscBundle.of(tag, inner[0]);
        OscDoor.pass(bundle, "10.0.0.21", driver.nanoTime(), clock, inbox);
    }

    @Test
    void eachBundleSoundsOnTheSampleOfItsTag() {
        var now = driver.nanoTime();
        var wanted = new ArrayList<Long>();
        for (var i = 39; i >= 0; i--) {
            var later = 1_500_000L + i * 7_654_321L;
            wanted.addFirst(Math.round((now + later) * 48e-6) + BLOCK);
            bundle(later);
        }
        step(400);
        assertThat(heard).isEqualTo(wanted);
        assertThat(engine.audio().lateCommands()).isZero();
    }

    @Test
    void whatIsPastOrFarTooLateActsAtOnceAndAnInnerBundleHasItsOwnTime() {
        var frame = Math.round(driver.nanoTime() * 48e-6);
        bundle(-5_000_000);
        step(100);
        bundle(3_600_000_000_000L);
        step(100);
        bundle(1_000_000, OscBundle.of(OscTime.tag(DAY.plusNanos(driver.nanoTime() + 10_000_000)), PLAY));
        step(100);
        assertThat(heard).containsExactly(frame + BLOCK, frame + 101L * BLOCK, frame + 201L * BLOCK + 480);
    }
}
