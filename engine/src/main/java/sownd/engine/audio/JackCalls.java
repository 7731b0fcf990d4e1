package sownd.engine.audio;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The functions of libjack, called as they are. Pointers are numbers here, so that a call allocates nothing. Any use
 * without {@link #present} fails.
 */
@SuppressWarnings("restricted")
final class JackCalls {
    private static final int NO_START = 0x01;
    private static final int SERVER_NAME = 0x04;
    private static final String AUDIO = "32 bit float mono audio";
    private static final long IS_PHYSICAL = 0x4;

    /** All of memory: what libjack hands out is an address in it. */
    static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private static final @Nullable SymbolLookup LIBRARY = library();
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle BUFFER = call("jack_port_get_buffer", JAVA_LONG, JAVA_LONG, JAVA_INT);
    private static final MethodHandle CLOSE = call("jack_client_close", JAVA_INT, JAVA_LONG);
    private static final MethodHandle RATE = call("jack_get_sample_rate", JAVA_INT, JAVA_LONG);
    private static final MethodHandle PERIOD = call("jack_get_buffer_size", JAVA_INT, JAVA_LONG);
    private static final MethodHandle REALTIME = call("jack_is_realtime", JAVA_INT, JAVA_LONG);
    private static final MethodHandle ACTIVATE = call("jack_activate", JAVA_INT, JAVA_LONG);
    private static final MethodHandle NAME = call("jack_port_name", JAVA_LONG, JAVA_LONG);
    private static final MethodHandle FREE = call("jack_free", null, JAVA_LONG);
    private static final MethodHandle CONNECTIONS = call("jack_port_get_connections", JAVA_LONG, JAVA_LONG);
    private static final MethodHandle ON_PROCESS =
            call("jack_set_process_callback", JAVA_INT, JAVA_LONG, ADDRESS, JAVA_LONG);
    private static final MethodHandle ON_XRUN = call("jack_set_xrun_callback", JAVA_INT, JAVA_LONG, ADDRESS, JAVA_LONG);
    private static final MethodHandle ON_SHUTDOWN = call("jack_on_shutdown", null, JAVA_LONG, ADDRESS, JAVA_LONG);
    private static final MethodHandle ON_ERROR = call("jack_set_error_function", null, ADDRESS);
    private static final MethodHandle ON_INFO = call("jack_set_info_function", null, ADDRESS);
    private static final MethodHandle CONNECT = call("jack_connect", JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS);
    private static final MethodHandle REGISTER =
            call("jack_port_register", JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle PORTS = call("jack_get_ports", JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG);
    private static final MethodHandle OPEN = open();

    private JackCalls() {}

    /** Which way sound goes through a port of ours, and which ports of a device it is joined to. */
    enum Way {
        /** We hear what the device's ports give. */
        IN(0x1, 0x2),
        /** The device's ports take what we play. */
        OUT(0x2, 0x1);

        private final long ours;
        private final long device;

        Way(long ours, long device) {
            this.ours = ours;
            this.device = device | IS_PHYSICAL;
        }
    }

    /** What libjack calls on its thread for sound. */
    interface Listener {
        /** A period is due; never throws. */
        int process(int frames, long nothing);
    }

    /** Whether libjack is on this machine. */
    static boolean present() {
        return LIBRARY != null;
    }

    /** Opens a client of a running server, never starting one; 0 when there is none. */
    static long open(String client, @Nullable String server) {
        try (Arena arena = Arena.ofConfined()) {
            quiet();
            MemorySegment name = server == null ? MemorySegment.NULL : arena.allocateFrom(server);
            return (long) OPEN.invokeExact(
                    arena.allocateFrom(client),
                    server == null ? NO_START : NO_START | SERVER_NAME,
                    arena.allocate(JAVA_INT),
                    name);
        } catch (Throwable broken) {
            throw unexpected(broken);
        }
    }

    /**
     * Has libjack call. It tells of underruns and of its end through the counts, because the thread it tells them on is one
     * it may cancel at any instruction, and a thread that is cancelled inside Java stops the whole program.
     */
    static void listen(long client, Listener listener, Arena arena, NativeCount underruns, NativeCount gone) {
        try {
            FunctionDescriptor shape = shape(JAVA_INT, JAVA_INT, JAVA_LONG);
            MethodHandle process = MethodHandles.lookup()
                    .findVirtual(Listener.class, "process", shape.toMethodType())
                    .bindTo(listener);
            boolean taken = (int) ON_PROCESS.invokeExact(client, LINKER.upcallStub(process, shape, arena), 0L) == 0;
            if (NativeCount.PRESENT) {
                taken &= (int) ON_XRUN.invokeExact(client, NativeCount.ADDER, underruns.address()) == 0;
                ON_SHUTDOWN.invokeExact(client, NativeCount.ADDER, gone.address());
            }
            if (!taken) {
                throw new IllegalStateException("libjack takes no callback");
            }
        } catch (Throwable broken) {
            throw unexpected(broken);
        }
    }

    /** The number of a new port, 0 when it cannot be had. */
    static long register(long client, String name, Way way) {
        try (Arena arena = Arena.ofConfined()) {
            return (long)
                    REGISTER.invokeExact(client, arena.allocateFrom(name), arena.allocateFrom(AUDIO), way.ours, 0L);
        } catch (Throwable broken) {
            throw unexpected(broken);
        }
    }

    /** Where a port's samples of this period lie, or go. For the process call; allocates nothing. */
    static long buffer(long port, int frames) {
        try {
            return (long) BUFFER.invokeExact(port, frames);
        } catch (Throwable broken) {
            throw unexpected(broken);
        }
    }

    static int rate(long client) {
        return number(RATE, client);
    }

    /** Frames the server asks for at a time. */
    static int period(long client) {
        return number(PERIOD, client);
    }

    static boolean realtime(long client) {
        return number(REALTIME, client) != 0;
    }

    static boolean activate(long client) {
        return number(ACTIVATE, client) == 0;
    }

    static void close(long client) {
        number(CLOSE, client);
    }

    /** Joins two ports by their names; false when it cannot be done. One that is there already counts as done. */
    static boolean connect(long client, String from, String to) {
        int there = 17;
        try (Arena arena = Arena.ofConfined()) {
            int answer = (int) CONNECT.invokeExact(client, arena.allocateFrom(from), arena.allocateFrom(to));
            return answer == 0 || answer == there;
        } catch (Throwable broken) {
            throw unexpected(broken);
        }
    }

    /** Names of the sound devices' ports that ours are joined to, in their order. */
    static List<String> physical(long client, Way way) {
        try (Arena arena = Arena.ofConfined()) {
            return names((long) PORTS.invokeExact(client, MemorySegment.NULL, arena.allocateFrom(AUDIO), way.device));
        } catch (Throwable broken) {
            throw unexpected(broken);
        }
    }

    /** Names of the ports a port of ours leads to. */
    static List<String> connections(long port) {
        try {
            return names((long) CONNECTIONS.invokeExact(port));
        } catch (Throwable broken) {
            throw unexpected(broken);
        }
    }

    static String name(long port) {
        try {
            return MEMORY.getString((long) NAME.invokeExact(port));
        } catch (Throwable broken) {
            throw unexpected(broken);
        }
    }

    /** Takes over a list that ends with a null. */
    private static List<String> names(long list) throws Throwable {
        List<String> names = new ArrayList<>();
        if (list != 0) {
            for (long at = list; MEMORY.get(JAVA_LONG, at) != 0; at += JAVA_LONG.byteSize()) {
                names.add(MEMORY.getString(MEMORY.get(JAVA_LONG, at)));
            }
            FREE.invokeExact(list);
        }
        return names;
    }

    private static int number(MethodHandle of, long client) {
        try {
            return (int) of.invokeExact(client);
        } catch (Throwable broken) {
            throw unexpected(broken);
        }
    }

    /** What libjack would print at every try; the answers say it too. */
    private static void quiet() throws Throwable {
        ON_ERROR.invokeExact(Silent.STUB);
        ON_INFO.invokeExact(Silent.STUB);
    }

    /** Made only once libjack is used. */
    private static final class Silent {
        private static final MemorySegment STUB = LINKER.upcallStub(
                MethodHandles.empty(MethodType.methodType(void.class, long.class)),
                FunctionDescriptor.ofVoid(JAVA_LONG),
                Arena.global());
    }

    private static MethodHandle open() {
        return handle(
                "jack_client_open",
                FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_INT, ADDRESS, ADDRESS),
                Linker.Option.firstVariadicArg(3));
    }

    private static MethodHandle call(String name, @Nullable MemoryLayout result, MemoryLayout... arguments) {
        return handle(name, shape(result, arguments));
    }

    private static FunctionDescriptor shape(@Nullable MemoryLayout result, MemoryLayout... arguments) {
        return result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
    }

    /** Without the library a handle that is never called. */
    private static MethodHandle handle(String name, FunctionDescriptor shape, Linker.Option... options) {
        SymbolLookup library = LIBRARY;
        return library == null
                ? MethodHandles.empty(shape.toMethodType())
                : LINKER.downcallHandle(library.findOrThrow(name), shape, options);
    }

    private static @Nullable SymbolLookup library() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String name = system.startsWith("mac")
                ? "libjack.0.dylib"
                : system.startsWith("windows") ? "libjack64.dll" : "libjack.so.0";
        try {
            return SymbolLookup.libraryLookup(name, Arena.global());
        } catch (IllegalArgumentException absent) {
            return null;
        }
    }

    private static IllegalStateException unexpected(Throwable broken) {
        return new IllegalStateException("libjack cannot be called", broken);
    }
}
