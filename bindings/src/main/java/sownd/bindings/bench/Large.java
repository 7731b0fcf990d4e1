package sownd.bindings.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import sownd.bindings.store.Document;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.NotJson;
import sownd.bindings.store.Opening;
import sownd.bindings.store.Search;
import sownd.bindings.store.Unusable;
import sownd.engine.graph.Value;

/** A large project: opened, leafed through, searched, left alone, and flooded with news. */
final class Large {
    private static final List<String> WANTED =
            List.of("scene 99", "v1777", "amber", "/desk/cue/4999/fire", "bulb", "7", "nowhere", "lamp_63", "toggle");

    private final double seconds;
    private final Consumer<Figure> to;
    private final int openings;

    private Large(double seconds, Consumer<Figure> to) {
        this.seconds = seconds;
        this.to = to;
        this.openings = Math.clamp((long) (seconds / 6), 2, 5);
    }

    static void measure(double seconds, Consumer<Figure> to) throws IOException {
        new Large(seconds, to).measure();
    }

    private void measure() throws IOException {
        var folder = Files.createTempDirectory("sownd-bench");
        var file = folder.resolve("project.json");
        try {
            Files.writeString(file, BigProject.text());
            for (var opening = 1; opening <= openings; opening++) {
                try (var stand = new Stand()) {
                    open(stand, file, opening);
                    if (opening == openings) {
                        all(stand, file);
                    }
                }
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** As {@code run} does: found on the disk, read, played, shown. */
    private void open(Stand stand, Path file, int opening) {
        var from = System.nanoTime();
        try {
            var found = Opening.of(file, Stand.reader(), new LocalDisk(), ZoneId.systemDefault());
            stand.open(found.project());
        } catch (Unusable unusable) {
            throw new IllegalStateException(String.join("; ", unusable.said()), unusable);
        }
        stand.inbox.attach(stand.deck);
        Machine.until("the first page", () -> stand.deck.shows("p0"));
        var took = (System.nanoTime() - from) / 1e9;
        if (opening == 1) {
            to.accept(new Figure("open, first in this process", took, "s", 3));
        } else if (opening == openings) {
            to.accept(new Figure("open, again", took, "s", 3));
        }
    }

    private void all(Stand stand, Path file) throws IOException {
        to.accept(new Figure("heap after opening", Machine.held() / 1e6, "MB", 512));
        pages(stand, "first");
        pages(stand, "again");
        search(file);
        idle(stand);
        news(stand, 1_000, seconds / 3, 2);
        news(stand, 100_000, seconds / 6, 20);
        to.accept(new Figure("heap after all that", Machine.held() / 1e6, "MB", 512));
    }

    /** From the wish for another page until all keys have been shown. */
    private void pages(Stand stand, String way) {
        var times = new ArrayList<Long>();
        for (var page = 1; page < BigProject.PAGES; page++) {
            var id = "p" + page;
            var from = System.nanoTime();
            var _ = stand.inbox.set("/surface/" + Deck.ID + "/page", Value.of(id));
            Machine.until("page " + id, () -> stand.deck.shows(id));
            times.add(System.nanoTime() - from);
        }
        var all = Times.of(times);
        to.accept(Figure.of("page switch, " + way + ", p50", all.millis(0.5), "ms"));
        to.accept(new Figure("page switch, " + way + ", max", all.millis(1), "ms", 100));
    }

    private void search(Path file) throws IOException {
        var document = document(Files.readAllBytes(file));
        var times = new ArrayList<Long>();
        for (var round = 0; round < 3; round++) {
            for (var wanted : WANTED) {
                var from = System.nanoTime();
                var found = Search.all(document, wanted);
                times.add(System.nanoTime() - from);
                if (found.isEmpty() != wanted.equals("nowhere")) {
                    throw new IllegalStateException(wanted + " was found " + found.size() + " times");
                }
            }
        }
        to.accept(new Figure("search, the slowest word", Times.of(times).millis(1), "ms", 200));
    }

    private static Document document(byte[] bytes) {
        try {
            return Document.of(bytes);
        } catch (NotJson broken) {
            throw new IllegalStateException(broken.said(), broken);
        }
    }

    /** Nobody does anything; clocks, intervals and conditions do. */
    private void idle(Stand stand) {
        stand.value("/status/dropped");
        Machine.pass(seconds / 15);
        var before = Machine.busy();
        var from = System.nanoTime();
        Machine.pass(seconds / 3);
        var part = (Machine.busy() - before) / (double) (System.nanoTime() - from);
        to.accept(new Figure("idle, whole process", part * 100, "% of a core", 3));
    }

    /** Variables are told anew so often, evenly by the millisecond; meanwhile a hand presses fifty times a second. */
    private void news(Stand stand, int perSecond, double lasting, double bar) {
        var random = new SplittableRandom(7);
        var refused = stand.inbox.refused();
        var busy = Machine.conductorBusy();
        var presses = new ArrayList<Long>();
        stand.takeSent();
        var begin = System.nanoTime();
        for (var milli = 0; milli < lasting * 1_000; milli++) {
            Machine.passUntil(begin + milli * 1_000_000L);
            for (var i = 0; i < perSecond / 1_000; i++) {
                stand.inbox.tell("/var/v" + random.nextInt(BigProject.VARIABLES), Value.of(milli + i));
            }
            if (milli % 20 == 10) {
                presses.add(stand.press(Deck.key(presses.size())));
            }
        }
        stand.value("/status/dropped");
        var took = System.nanoTime() - begin;
        var at = "%,d changes/s: ".formatted(perSecond);
        to.accept(Figure.of(at + "conductor", 100.0 * (Machine.conductorBusy() - busy) / took, "% of a core"));
        to.accept(new Figure(at + "left out for newer ones", stand.inbox.refused() - refused, "", Double.NaN));
        effects(stand, presses, at, bar);
    }

    private void effects(Stand stand, List<Long> presses, String at, double bar) {
        var left = stand.takeSent();
        if (left.size() != presses.size()) {
            throw new IllegalStateException(presses.size() + " presses, " + left.size() + " effects");
        }
        var times = new ArrayList<Long>();
        for (var i = 0; i < left.size(); i++) {
            times.add(left.get(i).at() - presses.get(i));
        }
        var all = Times.of(times);
        to.accept(new Figure(at + "press to effect, p50", all.millis(0.5), "ms", bar > 2 ? Double.NaN : 0.2));
        to.accept(new Figure(at + "press to effect, p99", all.millis(0.99), "ms", bar));
        to.accept(Figure.of(at + "press to effect, max", all.millis(1), "ms"));
    }
}
