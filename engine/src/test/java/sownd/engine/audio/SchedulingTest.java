package sownd.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is told about a thread's priority is what the system says of it. */
final class SchedulingTest {
    private static final int POLICY = 41;

    /** What the driver tells and the policy of its thread: 0 ordinary, 1 realtime. */
    private record Told(String priority, String policy) {}

    private static Told told(Scheduling scheduling) {
        CompletableFuture<Told> told = new CompletableFuture<>();
        AudioThread thread = new AudioThread("audio", scheduling, self -> {
            try {
                String stat = Files.readString(Path.of("/proc/thread-self/stat"));
                String[] fields =
                        stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
                told.complete(new Told(self.priority(), fields[POLICY - 3]));
            } catch (IOException unreadable) {
                told.completeExceptionally(unreadable);
            }
        });
        thread.start();
        Told answer = told.join();
        thread.end();
        thread.join();
        return answer;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void realtimeIsHadOrItsRefusalIsToldWithTheMend() {
        Told told = told(Scheduling.REALTIME);
        if (told.policy().equals("1")) {
            assertThat(told.priority()).isEqualTo("realtime priority 70");
        } else {
            assertThat(told.priority())
                    .startsWith("ordinary priority (realtime was refused")
                    .contains("rtprio");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ordinaryAsksForNothing() {
        assertThat(told(Scheduling.ORDINARY)).isEqualTo(new Told("ordinary priority", "0"));
    }
}
