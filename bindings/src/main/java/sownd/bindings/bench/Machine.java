package sownd.bindings.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the machine and the JVM tell: processor time, memory; and waiting for a time or for something to be so. */
final class Machine {
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private Machine() {}

    /** Processor time of the whole process, nanoseconds. */
    static long busy() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Processor time of the conductor's thread, nanoseconds. */
    static long conductorBusy() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("conductor"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    /** What is held on the heap after it was collected, bytes. */
    static long held() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static void pass(double seconds) {
        passUntil(System.nanoTime() + (long) (seconds * 1e9));
    }

    static void passUntil(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Waits for it, awake. @throws IllegalStateException if it does not come about within a minute */
    static void until(String what, BooleanSupplier holds) {
        var begun = System.nanoTime();
        while (!holds.getAsBoolean()) {
            Thread.onSpinWait();
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new IllegalStateException("waited a minute for this, in vain: " + what);
            }
        }
    }
}
