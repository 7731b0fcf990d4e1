package sownd.bindings.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.action.Action;
import sownd.bindings.action.Order;
import sownd.bindings.action.Step;
import sownd.bindings.cue.Cue.Arming;
import sownd.bindings.cue.Cue.Then;

/** The machine of cue lists by tables: cues and what is said in, what begins and ends when out. Times are milliseconds. */
class CueRunTest {
    private static final long MS = 1_000_000L;
    private static final Action SOMETHING = _ -> Step.NEXT;

    /** {@code "a b:before=100,then=follow c[x y]"}: cues, their fields, and the cues of a group. */
    private static CueList list(String text) {
        var cues = new ArrayList<Cue>();
        for (var word : text.strip().split("\\s+(?![^\\[]*])")) {
            cues.add(cue(word));
        }
        return new CueList("Test", 250 * MS, cues);
    }

    private static Cue cue(String word) {
        var bracket = word.indexOf('[');
        var members = new ArrayList<Cue>();
        var plain = bracket < 0 ? word : word.substring(0, bracket) + word.substring(word.indexOf(']') + 1);
        if (bracket >= 0) {
            for (var member : word.substring(bracket + 1, word.indexOf(']')).split("\\s+")) {
                members.add(cue(member));
            }
        }
        var colon = plain.indexOf(':');
        var fields = fields(colon < 0 ? "" : plain.substring(colon + 1));
        var id = colon < 0 ? plain : plain.substring(0, colon);
        return new Cue(
                id,
                id,
                "",
                members.isEmpty() ? List.of(SOMETHING) : List.of(),
                Long.parseLong(fields.getOrDefault("before", "0")) * MS,
                Long.parseLong(fields.getOrDefault("after", "0")) * MS,
                Then.valueOf(fields.getOrDefault("then", "WAIT").toUpperCase(java.util.Locale.ROOT)),
                fields.containsKey("off") ? Arming.DISARMED : Arming.ARMED,
                members,
                fields.containsKey("turn") ? Order.IN_TURN : Order.TOGETHER);
    }

    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        for (var field : text.split(",")) {
            var parts = field.split("=", 2);
            fields.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return fields;
    }

    /** Says everything at its time and tells what came of it: {@code "0 +a, 500 -a"}. */
    private static String played(CueRun run, String said) {
        var told = new ArrayList<String>();
        for (var sentence : said.split(",\\s*")) {
            var words = sentence.strip().split("\\s+");
            var at = Long.parseLong(words[0]) * MS;
            for (var due = run.nextDue(); due <= at; due = run.nextDue()) {
                tell(run.due(due), due, told);
            }
            tell(say(run, words, at), at, told);
        }
        return String.join(", ", told);
    }

    private static List<Effect> say(CueRun run, String[] words, long at) {
        return switch (words[1]) {
            case "go" -> words.length > 2 ? run.go(words[2], at) : run.go(at);
            case "end" -> run.ended(words[2], at);
            case "stop" -> words.length > 2 ? run.stop(words[2], at) : run.stop();
            case "pause" -> run.pause(at);
            case "resume" -> run.resume(at);
            case "reset" -> run.reset();
            case "edit" -> run.edit(list(String.join(" ", List.of(words).subList(2, words.length))));
            case "look" -> run.due(at);
            default -> {
                quietly(run, words);
                yield List.of();
            }
        };
    }

    private static void quietly(CueRun run, String[] words) {
        switch (words[1]) {
            case "next" -> run.next(words[2]);
            case "back" -> run.back();
            case "skip" -> run.skip();
            case "arm" -> run.arm(words[2], Arming.ARMED);
            case "disarm" -> run.arm(words[2], Arming.DISARMED);
            default -> throw new IllegalArgumentException(words[1]);
        }
    }

    private static void tell(List<Effect> effects, long at, List<String> told) {
        for (var effect : effects) {
            told.add(
                    switch (effect) {
                        case Effect.Begin(var cue, var begin) -> begin / MS + " +" + cue.id();
                        case Effect.End(var cue) -> at / MS + " -" + cue.id();
                        case Effect.Hold(var cue) -> at / MS + " =" + cue.id();
                        case Effect.Release(var cue) -> at / MS + " >" + cue.id();
                    });
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # GO, one after the other, and the end of the list
        a b                            | 0 go, 300 go, 600 go                       | 0 +a, 300 +b                  | -
        # a GO within the lock-out is a slip; one at its edge is not
        a b c                          | 0 go, 249 go, 250 go, 499 go               | 0 +a, 250 +b                  | c
        # waits before; two at the same time
        a:before=100 b                 | 0 go, 99 look, 100 look                    | 100 +a                        | b
        a:before=1000 b                | 0 go, 300 go, 1200 look                    | 300 +b, 1000 +a               | -
        # continue counts from the beginning, whether the actions have ended or not
        a:then=continue b              | 0 go                                       | 0 +a, 0 +b                    | -
        a:after=500,then=continue b c  | 0 go, 499 look, 500 look                   | 0 +a, 500 +b                  | c
        a:after=500,then=continue b c  | 0 go, 100 end a, 500 look                  | 0 +a, 500 +b                  | c
        a:before=100,after=200,then=continue b:before=50 c | 0 go, 1000 look        | 100 +a, 350 +b                | c
        # follow counts from the end
        a:then=follow b c              | 0 go, 5000 look, 6000 end a                | 0 +a, 6000 +b                 | c
        a:after=200,then=follow b      | 0 go, 1000 end a, 1199 look, 1200 look     | 0 +a, 1200 +b                 | -
        a:then=follow b:then=follow c  | 0 go, 10 end a, 20 end b                   | 0 +a, 10 +b, 20 +c            | -
        # GO while a chain runs begins what stands behind the chain
        a:after=900,then=continue b c  | 0 go, 300 go, 1000 look                    | 0 +a, 300 +c, 900 +b          | -
        # a GO never stops or repeats what runs
        a b                            | 0 go, 300 next a, 300 go                   | 0 +a                          | b
        a b                            | 0 go, 100 go a                             | 0 +a                          | b
        a b                            | 0 go, 100 end a, 200 go a                  | 0 +a, 200 +a                  | b
        # groups
        g[x y]                         | 0 go                                       | 0 +x, 0 +y                    | -
        g[x:before=50 y]:then=follow b | 0 go, 60 end x, 70 end y                   | 0 +y, 50 +x, 70 +b            | -
        g[x y]:turn b                  | 0 go, 100 end x, 200 end y                 | 0 +x, 100 +y                  | b
        g[x:after=30 y]:turn,then=follow b | 0 go, 100 end x, 200 look, 300 end y   | 0 +x, 130 +y, 300 +b          | -
        g[x y]:turn                    | 0 go, 50 stop x, 60 end y                  | 0 +x, 50 -x, 50 +y            | -
        g[x y]                         | 0 go, 50 stop g                            | 0 +x, 0 +y, 50 -x, 50 -y      | -
        # stop ends what runs and what waits; what follows does not
        a:then=follow b c              | 0 go, 100 stop, 200 end a, 300 go          | 0 +a, 100 -a, 300 +c          | -
        a:before=500 b                 | 0 go, 100 stop a, 600 look                 | -                             | b
        a b:then=continue c            | 0 go, 300 go, 400 stop b, 500 look         | 0 +a, 300 +b, 300 +c, 400 -b  | -
        # pause and resume of waits
        a:before=500 b                 | 0 go, 100 pause, 5000 look, 6000 resume, 6399 look, 6400 look | 6400 +a    | b
        a:after=300,then=follow b      | 0 go, 10 pause, 100 end a, 900 look, 1000 resume, 1300 look | 0 +a, 10 =a, 1300 +b | -
        a b                            | 0 go, 50 pause, 60 pause, 100 resume       | 0 +a, 50 =a, 100 >a           | b
        a:before=500 b                 | 0 go, 100 pause, 300 go                    | 300 +b                        | -
        # arming: a cue that is off keeps its time
        a:off,before=100,then=continue,after=50 b | 0 go, 300 look                  | 150 +b                        | -
        a:off,then=follow b            | 0 go                                       | 0 +b                          | -
        a b                            | 0 disarm a, 0 go, 300 arm a, 300 next a, 600 go | 600 +a                   | b
        g[x y]:off,then=follow b       | 0 go                                       | 0 +b                          | -
        # the pointer
        a b c                          | 0 skip, 0 go                               | 0 +b                          | c
        a b c                          | 0 go, 1 back, 300 end a, 300 go            | 0 +a, 300 +a                  | b
        a b                            | 0 back, 0 go                               | 0 +a                          | b
        a b                            | 0 skip, 0 skip, 0 skip, 0 go               | -                             | -
        a b                            | 0 go, 10 reset, 20 go                      | 0 +a, 10 -a, 20 +a            | b
        # a changed list goes on with what is still there
        a b c                          | 0 go, 100 edit a x b c, 300 go             | 0 +a, 300 +b                  | c
        a b c                          | 0 go, 100 edit b c                         | 0 +a, 100 -a                  | b
        a b c d                        | 0 skip, 0 edit a c d, 0 go                 | 0 +c                          | d
        a:then=follow b                | 0 go, 100 edit a:then=follow x b, 200 end a | 0 +a, 200 +x                 | -
        """)
    void aListPlaysItsCues(String cues, String said, String told, String next) {
        var run = new CueRun(list(cues));
        assertThat(played(run, said)).isEqualTo(told == null ? "" : told);
        assertThat(run.next().map(Cue::id).orElse(null)).isEqualTo(next);
    }

    @Test
    void itTellsWhatRunsAndWhatIsLeft() {
        var run = new CueRun(list("a:before=1000 b"));
        assertThat(run.running()).isFalse();
        run.go(0);
        assertThat(run.running("a")).isTrue();
        assertThat(run.remaining(400 * MS)).isEqualTo(600 * MS);
        run.pause(400 * MS);
        assertThat(run.paused()).isTrue();
        assertThat(run.remaining(9000 * MS)).isEqualTo(600 * MS);
        run.resume(9000 * MS);
        run.due(9600 * MS);
        assertThat(run.remaining(9600 * MS))
                .as("an action has no end known beforehand")
                .isZero();
        run.ended("a", 9700 * MS);
        assertThat(run.running()).isFalse();
        assertThat(run.current().map(Cue::id)).contains("a");
    }

    @Test
    void aCueThatIsNotThereCannotBeNext() {
        assertThatThrownBy(() -> new CueRun(list("a g[x y]")).next("x")).hasMessageContaining("no cue \"x\"");
        assertThatThrownBy(() -> list("a b[a]")).hasMessageContaining("two cues have the id \"a\"");
    }

    /** Whatever is said in whatever order: what begins and ends takes turns, and after a stop nothing is left. */
    @Test
    void whateverIsSaidWhatBeginsEndsOnce() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var run = new CueRun(
                    list(
                            "a:then=follow b:before=70 c:after=30,then=continue d:off,then=follow g[x y:before=20]:turn h[u v]"));
            var acting = new HashMap<String, Boolean>();
            var at = 0L;
            for (var step = 0; step < 60; step++) {
                at += random.nextInt(120);
                check(saidAtRandom(run, random, at * MS), acting, seed);
            }
            check(run.stop(), acting, seed);
            assertThat(acting).as("seed %d", seed).doesNotContainValue(true);
            assertThat(run.running()).isFalse();
            assertThat(run.nextDue()).isEqualTo(Long.MAX_VALUE);
        }
    }

    private static List<Effect> saidAtRandom(CueRun run, Random random, long at) {
        var ids = List.of("a", "b", "c", "d", "g", "x", "y", "h", "u", "v");
        var id = ids.get(random.nextInt(ids.size()));
        var effects = new ArrayList<>(run.due(at));
        effects.addAll(
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> run.go(at);
                    case 3 -> run.go(id, at);
                    case 4 -> run.stop(id, at);
                    case 5 -> run.pause(at);
                    case 6 -> run.resume(at);
                    case 7 -> random.nextInt(8) == 0 ? run.reset() : run.due(at);
                    default -> List.of();
                });
        return effects;
    }

    private static void check(List<Effect> effects, Map<String, Boolean> acting, int seed) {
        for (var effect : effects) {
            var id = effect.cue().id();
            var was = acting.getOrDefault(id, false);
            switch (effect) {
                case Effect.Begin _ -> {
                    assertThat(was).as("seed %d: %s begins twice", seed, id).isFalse();
                    acting.put(id, true);
                }
                case Effect.End _ -> {
                    assertThat(was).as("seed %d: %s ends twice", seed, id).isTrue();
                    acting.put(id, false);
                }
                case Effect.Hold _, Effect.Release _ -> assertThat(was).isTrue();
            }
        }
    }
}
