package sownd.engine.audio;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/** How the system is asked to schedule the audio thread. */
public enum Scheduling {
    /** Before everything else, where the system allows it (Linux); without that the sound plays all the same. */
    REALTIME,
    /** As any thread. */
    ORDINARY;

    private static final int PRIORITY = 70;
    private static final int FIFO = 1;
    private static final int NOT_PERMITTED = 1;

    /** Asks for the calling platform thread and says how it went, in a few words with the mend. */
    String apply() {
        if (this == ORDINARY) {
            return "ordinary priority";
        }
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return "ordinary priority (realtime is asked for on Linux only)";
        }
        int error = request();
        if (error == 0) {
            return "realtime priority " + PRIORITY;
        }
        return error == NOT_PERMITTED
                ? "ordinary priority (realtime was refused: add \"@audio - rtprio 95\" to /etc/security/limits.conf and"
                        + " the user to the group audio, or LimitRTPRIO=95 to the service)"
                : "ordinary priority (realtime was refused with error " + error + ")";
    }

    /** Error number of the system, 0 for none. Thread 0 is the calling one. */
    @SuppressWarnings("restricted")
    private static int request() {
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            MethodHandle call = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("sched_setscheduler"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS),
                    Linker.Option.captureCallState("errno"));
            MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
            MemorySegment priority = arena.allocateFrom(ValueLayout.JAVA_INT, PRIORITY);
            int done = (int) call.invokeExact(state, 0, FIFO, priority);
            return done == 0 ? 0 : state.get(ValueLayout.JAVA_INT, 0);
        } catch (Throwable absent) {
            // A system without the call: nothing is lost but the priority.
            return -1;
        }
    }
}
