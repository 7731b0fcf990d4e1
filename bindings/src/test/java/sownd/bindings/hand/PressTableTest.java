package sownd.bindings.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/project.md: which lists a control has, what hands do, what is done when. Times are milliseconds. */
class PressTableTest {
    private static final long MS = 1_000_000L;

    /** {@code "d0 u100"} is down at 0 and up at 100, a letter after it names another finger, {@code t} lets time pass. */
    static String played(Press<String> press, String script) {
        var done = new ArrayList<String>();
        for (var word : script.split(" ", -1)) {
            var finger = word.replaceAll("[^A-Z]", "");
            var at = Long.parseLong(word.replaceAll("[^0-9]", "")) * MS;
            var effects = switch (word.charAt(0)) {
                case 'd' -> press.down(finger, at);
                case 'u' -> press.up(finger, at);
                case 'l' -> press.lost(finger, at);
                case 't' -> press.tick(at);
                default -> throw new AssertionError(word);
            };
            effects.forEach(effect -> done.add(said(effect)));
        }
        return String.join(" ", done);
    }

    private static String said(Effect<String> effect) {
        var step = effect.step() == 0 ? "" : "#" + effect.step();
        return effect.occasion().name().toLowerCase(Locale.ROOT) + step + "@" + effect.at() / MS;
    }

    static Set<Occasion> occasions(String words) {
        var all = EnumSet.noneOf(Occasion.class);
        Stream.of(words.split(" ", -1))
                .map(word -> Occasion.valueOf(word.toUpperCase(Locale.ROOT)))
                .forEach(all::add);
        return all;
    }

    private static Grammar grammar(List<Set<Occasion>> steps, String how) {
        return new Grammar(
                steps,
                HandTimes.USUAL,
                how.contains("repeat") ? Optional.of(new Repeat(400 * MS, 100 * MS, 50 * MS)) : Optional.empty(),
                how.contains("confirm") ? 1500 * MS : 0,
                how.contains("arm") ? 3000 * MS : 0,
                how.contains("lockout") ? 250 * MS : 0,
                how.contains("latch") ? Grammar.Latch.LATCH : Grammar.Latch.NONE,
                how.contains("told") ? Grammar.Progress.TOLD : Grammar.Progress.AUTO);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // lists                           | hands                | done
                "press release                     | d0 u100              | press@0 release@100",
                "press release                     | d0 t900 u1000        | press@0 release@1000",
                "release                           | d0 u100              | release@100",
                "press release                     | d0 d50 u100          | press@0 release@50 press@50 release@100",
                "press release                     | u5                   | ''",
                "press long release                | d0 u100              | press@100 release@100",
                "press long release                | d0 u499              | press@499 release@499",
                "press long release                | d0 u500              | long@500 release@500",
                "press long release                | d0 t700 u900         | long@500 release@900",
                "long release                      | d0 u100              | release@100",
                "press short long release          | d0 u100              | press@0 short@100 release@100",
                "press short long release          | d0 u800              | press@0 long@500 release@800",
                "short                             | d0 u100              | short@100",
                "press short release               | d0 u800              | press@0 release@800",
                "press double release              | d0 u100 t400         | press@300 release@300",
                "press double release              | d0 u100 d200 u250    | double@200 release@250",
                "press double release              | d0 u100 d300 u350 t900 | press@300 release@300 press@600 release@600",
                "press double release              | d0 t400 u450         | press@300 release@450",
                "double                            | d0 u50 d100 u150 d200 u250 t900 | double@100",
                "press double long release         | d0 u100 t400         | press@300 release@300",
                "press double long release         | d0 u400              | press@400 release@400",
                "press double long release         | d0 u700              | long@500 release@700",
                "press double long release         | d0 u100 d200 u900    | double@200 release@900",
                "press short double release        | d0 u100 t400         | press@0 short@300 release@300",
                "press short double release        | d0 u100 d200 u210    | press@0 double@200 release@210",
                "press short double long release   | d0 u600              | press@0 long@500 release@600",
            })
    void listsApart(String lists, String script, String expected) {
        assertThat(played(new Press<>(grammar(List.of(occasions(lists)), "")), script))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // how             | hands                    | done
                "confirm          | d0 u1499                 | ''",
                "confirm          | d0 u1500                 | press@1500 release@1500",
                "confirm          | d0 t2000 u2100           | press@1500 release@2100",
                "confirm lockout  | d0 t1600 u1610 d1700 u1750 d1800 t4000 u4000 | press@1500 release@1610 press@3300 release@4000",
                "arm              | d0 u100                  | ''",
                "arm              | d0 u100 d2999 u3010      | press@2999 release@3010",
                "arm              | d0 u100 d3000 u3010 d3100 u3200 | press@3100 release@3200",
                "arm              | d0 u1 d2 u3 d4 u5        | press@2 release@3",
                "arm lockout      | d0 u1 d2 u3 d4 u5 d300 u301 d310 u311 | press@2 release@3 press@310 release@311",
                "lockout          | d0 u10 d249 u260 d260 u270 | press@0 release@10 press@260 release@270",
                "lockout          | d0A u10A d100B u110B d250B u255B | press@0 release@10 press@250 release@255",
                "lockout          | d0 u900 d901 u902        | press@0 release@900 press@901 release@902",
                "repeat           | d0 u399                  | press@0 release@399",
                "repeat           | d0 t400 t499 t500 t589 t590 u600 | press@0 press@400 press@500 press@590 release@600",
                "repeat           | d0 t5000 t5049 t5050     | press@0 press@400",
                "latch            | d0 u10 d20 u30 d40 u50   | press@0 release@20 press@40",
                "latch lockout    | d0 u10 d20 u30 d250 u260 | press@0 release@250",
                "latch confirm    | d0 u1400 d2000 t4000 u4001 d5000 t6600 u6601 | press@3500 release@6500",
                "latch arm        | d0 u1 d10 u11 d20 u21 d30 u31 | press@10 release@30",
            })
    void guardsOfAPress(String how, String script, String expected) {
        var press = new Press<String>(grammar(List.of(occasions("press release")), how));
        assertThat(played(press, script)).isEqualTo(expected);
        assertThat(press.busy()).as("a hand is on it").isEqualTo(script.matches(".*t\\d+"));
    }

    @Test
    void whatCouldNotBeRepeatedInTimeIsLeftOut() {
        var press = new Press<String>(grammar(List.of(occasions("press release")), "repeat"));
        assertThat(played(press, "d0 t5000")).isEqualTo("press@0 press@400");
        assertThat(press.next()).isEqualTo(5100 * MS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "auto | d0 u10 d20 u30 d40 u50          | press@0 release@10 press#1@20 release#1@30 press#2@40",
                "auto | d0A d5B u10A u15B d20 u25       | press@0 press@5 release@10 release@15 press#1@20 release#1@25",
                "told | d0 u10 d20 u30                  | press@0 release@10 press@20 release@30",
                "auto lockout | d0 u10 d20 u30 d300 u301 | press@0 release@10 press#1@300 release#1@301",
            })
    void steps(String how, String script, String expected) {
        var steps = List.of(occasions("press release"), occasions("press release"), occasions("press"));
        assertThat(played(new Press<>(grammar(steps, how)), script)).isEqualTo(expected);
    }

    @Test
    void aReleaseIsOfTheStepItsPressBeganInEvenIfTheStepWasSetMeanwhile() {
        var press = new Press<String>(grammar(List.of(occasions("press release"), occasions("press release")), "auto"));
        press.down("", 0);
        press.step(1);
        assertThat(played(press, "u10")).isEqualTo("release@10");
        assertThat(press.step()).as("set by hand, it is not counted on").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "repeat confirm,press,one of repeat",
        "confirm,press long,no short",
        "arm,press double,no short",
        "latch repeat,press,a latch"
    })
    void whatContradictsItselfIsRefusedInWords(String how, String lists, String said) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> grammar(List.of(occasions(lists)), how))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said)
                .hasMessageContaining(", keep one");
    }

    @Test
    void aLostFingerReleasesWhatItDidAndDoesNothingElse() {
        assertThat(played(new Press<>(Grammar.plain(Occasion.PRESS, Occasion.RELEASE)), "d0 l50 u60"))
                .isEqualTo("press@0 release@50");
        assertThat(played(new Press<>(Grammar.plain(Occasion.PRESS, Occasion.LONG, Occasion.RELEASE)), "d0 l50 t900"))
                .isEmpty();
        assertThat(played(
                        new Press<>(Grammar.plain(Occasion.PRESS, Occasion.DOUBLE, Occasion.RELEASE)),
                        "d0 u50 l60 t900"))
                .as("it came up before: the press stands")
                .isEqualTo("press@300 release@300");
    }

    @Test
    void anEventThatTheClockOvertookHappensAfterWhatWasDueMeanwhile() {
        var press = new Press<String>(Grammar.plain(Occasion.PRESS, Occasion.LONG, Occasion.RELEASE));
        assertThat(played(press, "d0 t501 u499")).isEqualTo("long@500 release@501");
    }

    @Test
    void ringsShowAHoldAnArmingAndALockOut() {
        var confirm = new Press<String>(grammar(List.of(occasions("press")), "confirm"));
        assertThat(confirm.ring(0)).isNaN();
        confirm.down("", 0);
        assertThat(confirm.ring(750 * MS)).isEqualTo(0.5);
        confirm.tick(1500 * MS);
        assertThat(confirm.ring(1500 * MS)).isNaN();

        var arm = new Press<String>(grammar(List.of(occasions("press")), "arm lockout"));
        played(arm, "d0 u1");
        assertThat(arm.armed()).isTrue();
        assertThat(arm.ring(1500 * MS)).isEqualTo(0.5);
        played(arm, "d1600 u1601");
        assertThat(arm.armed()).isFalse();
        assertThat(arm.locked(1700 * MS)).isTrue();
        assertThat(arm.ring(1725 * MS)).isEqualTo(0.5);
        arm.tick(1850 * MS);
        assertThat(arm.ring(1850 * MS)).isNaN();
        assertThat(arm.next()).isEqualTo(Press.NEVER);
    }

    @Test
    void otherRulesHoldFromTheNextPressOn() {
        var press = new Press<String>(grammar(List.of(occasions("press release")), "confirm"));
        press.down("", 0);
        assertThat(press.follow(Grammar.plain(Occasion.PRESS, Occasion.RELEASE), 100 * MS))
                .isEmpty();
        assertThat(played(press, "u200")).as("held under the old rule").isEmpty();
        assertThat(played(press, "d300 u301")).isEqualTo("press@300 release@301");

        var latch = new Press<String>(grammar(List.of(occasions("press release")), "latch"));
        played(latch, "d0 u1");
        assertThat(latch.follow(Grammar.plain(Occasion.PRESS, Occasion.RELEASE), 100 * MS))
                .as("what was latched is released")
                .extracting(Effect::occasion)
                .containsExactly(Occasion.RELEASE);
    }

    @Test
    void aLatchIsSetFromElsewhereToo() {
        var press = new Press<String>(grammar(List.of(occasions("press release")), "latch"));
        assertThat(press.latch(true, 0)).extracting(Effect::occasion).containsExactly(Occasion.PRESS);
        assertThat(press.latch(true, 1)).isEmpty();
        assertThat(played(press, "d10 u11")).isEqualTo("release@10");
    }

    @Test
    void calmEndsWhatIsDueButNotTheReleaseOfWhatActed() {
        var repeat = new Press<String>(grammar(List.of(occasions("press release")), "repeat"));
        repeat.down("", 0);
        repeat.calm();
        assertThat(played(repeat, "t900 u1000")).isEqualTo("release@1000");
        var twice = new Press<String>(Grammar.plain(Occasion.PRESS, Occasion.DOUBLE));
        played(twice, "d0 u10");
        twice.calm();
        assertThat(played(twice, "t900")).isEmpty();
    }
}
