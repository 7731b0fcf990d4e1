package sownd.engine.audio;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Locale;

/**
 * A count that native code raises without entering Java: a semaphore of the system for which nobody waits. Any thread may
 * read it. Where the system has none (it is used on Linux only) it stays 0.
 */
@SuppressWarnings("restricted")
final class NativeCount {
    static final boolean PRESENT =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");

    /** A function that takes an {@link #address} and adds one. */
    static final MemorySegment ADDER =
            PRESENT ? Linker.nativeLinker().defaultLookup().findOrThrow("sem_post") : MemorySegment.NULL;

    private static final MethodHandle INIT = call("sem_init", JAVA_LONG, JAVA_INT, JAVA_INT);
    private static final MethodHandle VALUE = call("sem_getvalue", JAVA_LONG, JAVA_LONG);

    /** More than a semaphore takes on any Linux, and where its value is read. */
    private static final int BYTES = 64;

    private static final int PLACE = BYTES;

    private final MemorySegment memory;

    NativeCount(Arena arena) {
        memory = arena.allocate(BYTES + JAVA_INT.byteSize(), 16);
        try {
            int done = (int) INIT.invokeExact(address(), 0, 0);
            if (done != 0) {
                throw new IllegalStateException("the system gives no semaphore");
            }
        } catch (Throwable broken) {
            throw new IllegalStateException("a count cannot be made", broken);
        }
    }

    long address() {
        return memory.address();
    }

    synchronized int value() {
        try {
            int done = (int) VALUE.invokeExact(address(), address() + PLACE);
            return done == 0 ? memory.get(JAVA_INT, PLACE) : 0;
        } catch (Throwable broken) {
            throw new IllegalStateException("a count cannot be read", broken);
        }
    }

    private static MethodHandle call(String name, MemoryLayout... arguments) {
        FunctionDescriptor shape = FunctionDescriptor.of(JAVA_INT, arguments);
        Linker linker = Linker.nativeLinker();
        return PRESENT
                ? linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape)
                : MethodHandles.empty(shape.toMethodType());
    }
}
