package sownd.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the lines of the house. Each rule is also shown to find what breaks it, in a small house built for that. */
final class HouseTest {
    /**
     * Circles there are in the engine: the compiler knows the units it offers and the units how they are declared; the
     * joiner plays through drivers, which know its clock. None may be added, and one that is mended is to be struck out.
     */
    private static final Set<String> ENGINE_CIRCLES = Set.of(
            ". -> audio",
            ". -> graph",
            ". -> realtime",
            "audio -> .",
            "graph -> realtime",
            "graph -> unit",
            "realtime -> .",
            "realtime -> audio",
            "realtime -> graph",
            "unit -> .",
            "unit -> graph",
            "unit -> realtime");

    static Set<String> rules() {
        return Rules.of(House.SOWND).keySet();
    }

    @Test
    void seesEveryModuleAndNoTest() {
        var packages = new TreeSet<String>();
        House.SOWND.classes().forEach(type -> packages.add(type.getPackageName()));
        assertThat(packages)
                .contains(
                        "sownd.engine.unit",
                        "sownd.devices.midi",
                        "sownd.bindings.project",
                        "sownd.app.ui",
                        "sownd.app.hub")
                .doesNotContain("sownd.app.house");
        assertThat(House.SOWND.classes())
                .noneMatch(type -> type.getSimpleName().endsWith("Test"))
                .noneMatch(type -> type.getSimpleName().equals("VirtualMidi"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(String rule) {
        Rules.of(House.SOWND).get(rule).check(House.SOWND.classes());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void canFail(String rule) {
        assertThat(Rules.of(House.WRONG)
                        .get(rule)
                        .evaluate(House.WRONG.classes())
                        .hasViolation())
                .as("the rule finds what breaks it")
                .isTrue();
    }

    @Test
    void namesTheOneThatBreaksARule() {
        var broken = Map.of(
                "engine uses no other module", "engine.Curious",
                "devices uses no other module", "devices.Curious",
                "drawing is in ui", "engine.Painting",
                "nobody sleeps but a call that is tried again", "bindings.Tired",
                "only Main ends the process", "bindings.Tired",
                "what is audible does no I/O, logs nothing, locks nothing", "engine.unit.LoudUnit");
        var rules = Rules.of(House.WRONG);
        broken.forEach((rule, culprit) -> assertThat(rules.get(rule)
                        .evaluate(House.WRONG.classes())
                        .getFailureReport()
                        .toString())
                .as(rule)
                .contains("wrong." + culprit));
    }

    @Test
    void findsEachWayToLockAndToCollect() {
        var rules = Rules.of(House.WRONG);
        assertThat(rules.get("no locks in what is audible")
                        .evaluate(House.WRONG.classes())
                        .getFailureReport()
                        .getDetails())
                .anyMatch(line -> line.endsWith("LoudUnit.lock() is synchronized"))
                .anyMatch(line -> line.endsWith("LoudUnit holds a synchronized block"));
        assertThat(rules.get("no collections in what is audible")
                        .evaluate(House.WRONG.classes())
                        .getFailureReport()
                        .getDetails())
                .anyMatch(line -> line.contains("LoudUnit.heard>"))
                .anyMatch(line -> line.contains("ArrayList.<init>()"))
                .anyMatch(line -> line.contains("java.lang.Integer.valueOf(int)"));
    }

    @Test
    void everyExceptionIsNeeded() {
        var condition = new NoCollections(House.SOWND);
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage(House.SOWND.all("engine.realtime", "engine.unit"))
                .should(condition)
                .check(House.SOWND.classes());
        assertThat(condition.used())
                .as("exceptions that are not needed are to be struck out")
                .containsExactlyInAnyOrderElementsOf(NoCollections.EXCEPTIONS.keySet());
        assertThat(NoCollections.EXCEPTIONS).as("the list does not grow").hasSizeLessThanOrEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"devices", "bindings", "app"})
    void packagesRunInNoCircle(String module) {
        assertThat(Circles.of(House.SOWND, module)).isEmpty();
    }

    @Test
    void theEngineGetsNoMoreCircles() {
        assertThat(Circles.of(House.SOWND, "engine"))
                .as("a circle that is mended is to be struck out here, none may be added")
                .containsExactlyInAnyOrderElementsOf(ENGINE_CIRCLES);
    }

    @Test
    void findsACircle() {
        assertThat(Circles.of(House.WRONG, "engine")).containsExactly(". -> unit", "unit -> .");
    }
}
