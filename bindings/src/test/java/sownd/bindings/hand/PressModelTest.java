package sownd.bindings.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random hands on random grammars against a second account of the rules, written the other way round: a whole press is
 * judged when everything about it is known, by looking back over the script.
 */
class PressModelTest {
    private static final int SCRIPTS = Boolean.getBoolean("sownd.soak") ? 1_000_000 : 10_000;
    private static final long MS = 1_000_000L;
    private static final long LONG = 500;
    private static final long DOUBLE = 300;

    /** A press as it was, milliseconds: down, up, and the down and up of a second press that followed. */
    private record Taps(long down, long up) {}

    /** One finger, no guards: what is done, judged afterwards. */
    private static List<String> judged(List<Taps> taps, Set<Occasion> lists, long end) {
        var done = new ArrayList<String>();
        for (var i = 0; i < taps.size(); i++) {
            var tap = taps.get(i);
            var next = i + 1 < taps.size() ? taps.get(i + 1) : null;
            var tellsApart = lists.contains(Occasion.LONG) || lists.contains(Occasion.DOUBLE);
            var atOnce = lists.contains(Occasion.SHORT) || !tellsApart;
            if (atOnce) {
                add(done, lists, Occasion.PRESS, tap.down);
            }
            var held = tap.up - tap.down;
            var twice = lists.contains(Occasion.DOUBLE)
                    && held < DOUBLE
                    && held < LONG
                    && next != null
                    && next.down - tap.down < DOUBLE;
            if (twice) {
                add(done, lists, Occasion.DOUBLE, next.down);
                add(done, lists, Occasion.RELEASE, next.up);
                i++;
                continue;
            }
            var released = tap.up;
            if (lists.contains(Occasion.LONG) && held >= LONG) {
                add(done, lists, Occasion.LONG, tap.down + LONG);
            } else if (lists.contains(Occasion.SHORT)) {
                if (held < LONG) {
                    released = lists.contains(Occasion.DOUBLE) ? Math.max(tap.up, tap.down + DOUBLE) : tap.up;
                    add(done, lists, Occasion.SHORT, released);
                }
            } else if (!atOnce && lists.contains(Occasion.LONG)) {
                released = lists.contains(Occasion.DOUBLE) ? Math.max(tap.up, tap.down + DOUBLE) : tap.up;
                add(done, lists, Occasion.PRESS, released);
            } else if (!atOnce) {
                add(done, lists, Occasion.PRESS, tap.down + DOUBLE);
                released = Math.max(tap.up, tap.down + DOUBLE);
            }
            add(done, lists, Occasion.RELEASE, released);
        }
        done.removeIf(one -> Long.parseLong(one.substring(one.indexOf('@') + 1)) > end);
        return done;
    }

    private static void add(List<String> done, Set<Occasion> lists, Occasion occasion, long at) {
        if (lists.contains(occasion)) {
            done.add(occasion + "@" + at);
        }
    }

    @Test
    void randomTapsDoWhatTheModelSays() {
        for (var seed = 0; seed < SCRIPTS; seed++) {
            var random = new Random(seed);
            var lists = EnumSet.noneOf(Occasion.class);
            for (var occasion : Occasion.values()) {
                if (random.nextInt(3) > 0) {
                    lists.add(occasion);
                }
            }
            var press = new Press<String>(Grammar.plain(lists.toArray(Occasion[]::new)));
            var taps = new ArrayList<Taps>();
            var done = new ArrayList<String>();
            long now = 0;
            for (var i = 0; i < 8; i++) {
                now += 1 + random.nextInt(400);
                var down = now;
                note(done, press.down("", now * MS));
                if (random.nextBoolean()) {
                    now += random.nextInt(300);
                    note(done, press.tick(now * MS));
                }
                now += random.nextInt(400);
                note(done, press.up("", now * MS));
                taps.add(new Taps(down, now));
            }
            now += 2000;
            note(done, press.tick(now * MS));
            assertThat(done).as("seed %d %s %s", seed, lists, taps).isEqualTo(judged(taps, lists, now));
            assertThat(press.busy()).isFalse();
        }
    }

    private static void note(List<String> done, List<Effect<String>> effects) {
        effects.forEach(effect -> done.add(effect.occasion() + "@" + effect.at() / MS));
    }

    /** Several fingers, every guard, lost surfaces, edits, panics: what must hold whatever happens. */
    @Test
    void everyPressThatActedHasOneReleaseWhateverHappens() {
        for (var seed = 0; seed < SCRIPTS; seed++) {
            var random = new Random(seed);
            var grammar = anyGrammar(random);
            var press = new Press<String>(grammar);
            var done = new ArrayList<Effect<String>>();
            long now = 0;
            for (var i = 0; i < 60; i++) {
                now += random.nextInt(300) * MS;
                var finger = "abc".substring(random.nextInt(3)).substring(0, 1);
                done.addAll(
                        switch (random.nextInt(10)) {
                            case 0, 1, 2, 3 -> press.down(finger, now);
                            case 4, 5, 6 -> press.up(finger, now);
                            case 7 -> press.lost(finger, now);
                            default -> press.tick(now);
                        });
                if (random.nextInt(50) == 0) {
                    press.calm();
                }
                holds(press, now, seed);
            }
            for (var finger : List.of("a", "b", "c")) {
                done.addAll(press.up(finger, now));
            }
            done.addAll(press.tick(now + 10_000 * MS));
            done.addAll(press.latch(false, now + 10_000 * MS));
            assertThat(press.busy()).as("seed " + seed).isFalse();
            assertThat(press.next()).as("seed " + seed).isEqualTo(Press.NEVER);
            released(done, grammar, seed);
            apart(done, grammar, seed);
        }
    }

    private static void holds(Press<String> press, long now, int seed) {
        var ring = press.ring(now);
        assertThat(Double.isNaN(ring) || (ring >= 0 && ring <= 1))
                .as("seed " + seed)
                .isTrue();
        if (press.next() != Press.NEVER) {
            assertThat(press.next()).as("seed " + seed).isGreaterThan(now);
        }
    }

    private static void released(List<Effect<String>> done, Grammar grammar, int seed) {
        var open = 0;
        for (var effect : done) {
            if (effect.occasion() == Occasion.PRESS) {
                open += grammar.repeat().isPresent() ? 0 : 1;
            } else if (effect.occasion() == Occasion.RELEASE) {
                open -= grammar.repeat().isPresent() ? 0 : 1;
            }
            assertThat(open).as("seed " + seed).isBetween(0, 3);
        }
        assertThat(open).as("seed " + seed).isZero();
    }

    /** After acting, nothing else acts during the lock-out. */
    private static void apart(List<Effect<String>> done, Grammar grammar, int seed) {
        var last = -grammar.lockout();
        for (var effect : done) {
            if (effect.occasion() == Occasion.PRESS && grammar.repeat().isEmpty()) {
                assertThat(effect.at() - last).as("seed " + seed).isGreaterThanOrEqualTo(grammar.lockout());
                last = effect.at();
            }
        }
    }

    private static Grammar anyGrammar(Random random) {
        var both = Set.of(Occasion.PRESS, Occasion.RELEASE);
        var guard = random.nextInt(5);
        var steps = guard < 4 && random.nextBoolean() ? List.of(both, both, both) : List.of(both);
        return new Grammar(
                steps,
                HandTimes.USUAL,
                guard == 1 ? Optional.of(new Repeat(200 * MS, 100 * MS, 20 * MS)) : Optional.empty(),
                guard == 2 ? 400 * MS : 0,
                guard == 3 ? 900 * MS : 0,
                random.nextBoolean() ? 250 * MS : 0,
                guard == 4 ? Grammar.Latch.LATCH : Grammar.Latch.NONE,
                random.nextBoolean() ? Grammar.Progress.AUTO : Grammar.Progress.TOLD);
    }
}
