package sownd.bindings;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import sownd.bindings.action.Sending;
import sownd.bindings.conductor.Conductor;
import sownd.bindings.conductor.ConductorThread;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.conductor.Outside;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.PageLayout;
import sownd.devices.Place;
import sownd.devices.Surface;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.Samples;
import sownd.engine.audio.Format;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** Measures a large project with a conductor on its own thread, as in a show: {@code BigShow}. Prints its figures. */
final class BigShow implements AutoCloseable {
    private static final int ROUNDS = 5;
    private static final int KEYS = 32;
    private final Deck deck = new Deck();
    private final Effects effects = new Effects();
    private final Inbox inbox = new Inbox(Clock.system());
    private final Engine engine =
            new Engine(new Format(48_000, 128, 2), NodeTypes.builtIn(), Samples.NONE, Clock.system());
    private final ConductorThread thread = ConductorThread.start(
            new Conductor(engine, inbox, effects, Clock.system(), java.time.Clock.systemDefaultZone()), inbox);

    /** 32 keys that count what they are shown. */
    private static final class Deck implements Surface {
        private final AtomicLong shown = new AtomicLong();
        private volatile String page = "";

        @Override
        public String id() {
            return "deck";
        }

        @Override
        public List<Place> places() {
            var places = new ArrayList<Place>();
            for (var key = 0; key < KEYS; key++) {
                places.add(new Place.Key(key / 8, key % 8));
            }
            return places;
        }

        @Override
        public void lay(PageLayout laid) {
            shown.set(0);
            page = laid.id();
        }

        @Override
        public void show(Place place, Appearance appearance) {
            shown.incrementAndGet();
        }

        @Override
        public void close() {}
    }

    /** Notes when each message left. */
    private static final class Effects implements Outside {
        private final Queue<Long> times = new ConcurrentLinkedQueue<>();

        @Override
        public void send(Sending sending) {
            times.add(System.nanoTime());
        }
    }

    public static void main(String[] arguments) throws Exception {
        var text = BigProject.text();
        System.out.printf(Locale.ROOT, "file %.1f MB%n", text.length() / 1e6);
        for (var round = 1; round <= ROUNDS; round++) {
            try (var show = new BigShow()) {
                show.open(text, round);
                if (round == ROUNDS) {
                    show.measure();
                }
            }
        }
    }

    private void open(String text, int round) throws Exception {
        var from = System.nanoTime();
        var read = new ProjectReader(NodeTypes.builtIn()).read(Path.of("project.json"), text);
        var project = read.project().orElseThrow(() -> new IllegalStateException(String.valueOf(read.said())));
        var opened = System.nanoTime();
        play(project);
        inbox.attach(deck);
        until(() -> deck.page.equals("p0") && deck.shown.get() >= KEYS);
        var there = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "open %d: read %.0f ms, played and shown %.0f ms, together %.0f ms%n",
                round,
                (opened - from) / 1e6,
                (there - opened) / 1e6,
                (there - from) / 1e6);
    }

    private void play(Project project) throws Exception {
        var faults = inbox.open(project).get();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
    }

    private void measure() throws Exception {
        heap();
        pages();
        idle();
        changes(1_000, 10);
        changes(100_000, 5);
        heap();
    }

    private static void heap() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(Locale.ROOT, "heap %.0f MB%n", used / 1e6);
    }

    /** From the wish for another page until all keys have been shown: first of pages never seen, then again. */
    private void pages() throws Exception {
        for (var way : List.of("first", "again")) {
            var times = new long[BigProject.PAGES - 1];
            for (var page = 1; page < BigProject.PAGES; page++) {
                var id = "p" + page;
                var from = System.nanoTime();
                inbox.set("/surface/deck/page", Value.of(id));
                until(() -> deck.page.equals(id) && deck.shown.get() >= KEYS);
                times[page - 1] = System.nanoTime() - from;
            }
            print("page switch, " + way, times);
        }
    }

    private void idle() throws Exception {
        Thread.sleep(2_000);
        var before = busy();
        var wall = System.nanoTime();
        Thread.sleep(10_000);
        var part = (busy() - before) / (double) (System.nanoTime() - wall);
        System.out.printf(Locale.ROOT, "idle %.2f %% of a core%n", part * 100);
    }

    private static long busy() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }

    /** Variables change so often, evenly by the millisecond; meanwhile a hand presses a key fifty times a second. */
    private void changes(int perSecond, int seconds) throws Exception {
        var random = new SplittableRandom(7);
        var refused = inbox.refused();
        var before = threadBusy();
        var presses = new ArrayList<Long>();
        effects.times.clear();
        var begin = System.nanoTime();
        for (var milli = 0; milli < seconds * 1_000; milli++) {
            sleepUntil(begin + milli * 1_000_000L);
            for (var i = 0; i < perSecond / 1_000; i++) {
                inbox.tell("/var/v" + random.nextInt(BigProject.VARIABLES), Value.of(milli + i));
            }
            if (milli % 20 == 10) {
                presses.add(press(presses.size()));
            }
        }
        settle();
        var took = System.nanoTime() - begin;
        var total = (long) perSecond * seconds;
        System.out.printf(
                Locale.ROOT,
                "%,d changes/s: %,d of %,d taken in %.2f s, the conductor's thread took %.1f %% of a core%n",
                perSecond,
                total - (inbox.refused() - refused),
                total,
                took / 1e9,
                100.0 * (threadBusy() - before) / took);
        var effect = List.copyOf(effects.times);
        print(
                "press to effect",
                IntStream.range(0, presses.size())
                        .mapToLong(i -> effect.get(i) - presses.get(i))
                        .toArray());
    }

    private static void sleepUntil(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static long threadBusy() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(thread -> thread.getThreadName().equals("conductor"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    /** Presses a key and lets it go; its actions end with one message. @return when */
    private long press(int count) {
        var key = new Place.Key(count / 8 % 4, count % 8);
        var at = System.nanoTime();
        inbox.offer(new ControlEvent("deck", key, Gesture.DOWN, 1, at));
        inbox.offer(new ControlEvent("deck", key, Gesture.UP, 0, at));
        return at;
    }

    /** Waits until all that was told before is taken. */
    private void settle() throws Exception {
        inbox.get("/status/dropped").get();
    }

    private interface Question {
        boolean holds();
    }

    private static void until(Question question) {
        var patience = System.nanoTime() + 20_000_000_000L;
        while (!question.holds()) {
            Thread.onSpinWait();
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("nothing happened for 20 s");
            }
        }
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.3f ms, p99 %.3f ms, max %.3f ms of %d%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
    }

    @Override
    public void close() {
        thread.close();
        engine.close();
    }
}
