package sownd.engine.tape;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.engine.Rig;
import sownd.engine.graph.NodeTypes;

/** The audio thread allocates nothing while files are read and written beside it. */
final class TapeAllocationTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsAllocatedWhilePlayingFromTheDiskAndRecording() throws IOException, InterruptedException {
        Sounds.wav(folder.resolve("a.wav"), Sounds.RATE, Sounds.noise(4 * Sounds.RATE));
        try (Rig rig = new Rig(
                64,
                NodeTypes.builtIn(),
                Sounds.samples(folder, Deck.stepped()),
                new TapeRecordings(folder.resolve("recordings"), Deck.stepped()))) {
            rig.play(Rig.graph(
                    "p: player asset=a.wav from=disk playing=true loop=true loop_from=0.5 loop_to=2.7",
                    "q: player asset=a.wav from=disk playing=true loop=true loop_to=3 crossfade=0.3 rate=1.3",
                    "r: recorder recording=true",
                    "o: output",
                    "p.out -> r.in",
                    "q.out -> r.in",
                    "r.out -> o.in"));
            round(rig, 100);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                least = Math.min(least, round(rig, 40));
            }
            assertThat(least).isZero();
            assertThat(rig.drain()).noneMatch(told -> told.startsWith("failed"));
        }
    }

    private static long round(Rig rig, int stretches) throws InterruptedException {
        long sum = 0;
        for (int i = 0; i < stretches; i++) {
            long now = rig.driver.nanoTime();
            rig.engine.call(
                    rig.engine.event("main/p/" + (i % 4 == 0 ? "pause" : i % 4 == 1 ? "resume" : "play")), 0, now);
            rig.engine.call(rig.engine.event("main/q/play"), 0, now + 20_000_000);
            rig.engine.set(rig.engine.parameter("main/r/recording"), i % 2, 0, now + 5_000_000);
            rig.engine.set(rig.engine.parameter("main/p/rate"), i % 3 == 0 ? 1 : 2.2, 0, now + 7_000_000);
            rig.engine.catchUp();
            Stretch stretch = new Stretch(rig);
            Thread thread = Thread.ofPlatform().start(stretch);
            thread.join();
            sum += stretch.bytes;
        }
        return sum;
    }

    /** Counts only what is allocated between two readings of the counter. */
    private static final class Stretch implements Runnable {
        private final Rig rig;
        private long bytes;

        Stretch(Rig rig) {
            this.rig = rig;
        }

        @Override
        public void run() {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long self = Thread.currentThread().threadId();
            threads.getThreadAllocatedBytes(self);
            long nothing = threads.getThreadAllocatedBytes(self);
            long before = threads.getThreadAllocatedBytes(self);
            for (int i = 0; i < 50; i++) {
                rig.driver.next();
            }
            bytes = threads.getThreadAllocatedBytes(self) - before - (before - nothing);
        }
    }
}
