package sownd.app.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.BaseStream;

/**
 * No collections, streams or boxed numbers in the code and the fields of what runs on the audio thread. Static
 * initialisers run before anything sounds, and units are declared and prepared elsewhere. The exceptions are code that runs on other
 * threads.
 */
final class NoCollections extends ArchCondition<JavaClass> {
    /** A class and what is within it, or one method or field of a class, and why it may. */
    static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("engine.realtime.PlanBuilder", "builds a plan, off the audio thread"),
            Map.entry("engine.realtime.Buffers", "assigns buffers while a plan is built"),
            Map.entry("engine.realtime.Pool", "lends buffers while a plan is built"),
            Map.entry("engine.realtime.Intake", "gathers what feeds an input while a plan is built"),
            Map.entry("engine.realtime.Lead", "orders parts while a plan is built"),
            Map.entry("engine.realtime.Lineup", "puts like nodes together while a plan is built"),
            Map.entry("engine.realtime.LaneSum", "made while a plan is built; what it plays from is an array"),
            Map.entry("engine.realtime.Scratch", "shares tables out while a plan is built"),
            Map.entry("engine.realtime.Part", "a part of a plan being built"),
            Map.entry("engine.realtime.Chain.<init>", "a chain is made off the audio thread"),
            Map.entry("engine.realtime.RenderPlan.<init>", "a plan is made off the audio thread"),
            Map.entry("engine.realtime.RenderPlan.leaving", "the units to close, read after the plan came back"),
            Map.entry("engine.realtime.RenderPlan.closeLeaving", "runs on the conductor's thread"),
            Map.entry("engine.realtime.Slot.<init>", "a slot is made off the audio thread"),
            Map.entry("engine.realtime.Slot.texts", "compared while a plan is built"),
            Map.entry("engine.realtime.Sources", "says where things stand while a plan is built"),
            Map.entry("engine.realtime.Wire.out", "asked while a plan is built"),
            Map.entry("engine.unit.Needles.count", "types are made while a graph is compiled"),
            Map.entry("engine.unit.VoicesUnit.type", "types are made while a graph is compiled"));

    private static final Set<String> ELSEWHERE = Set.of("<clinit>", "declare", "prepare");
    private static final Set<Class<?>> FORBIDDEN = Set.of(Collection.class, Map.class, BaseStream.class);
    private static final Set<String> BOXES =
            Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double");

    private final House house;
    private final Set<String> used = new TreeSet<>();

    NoCollections(House house) {
        super("use no collections but in the " + EXCEPTIONS.size() + " places listed");
        this.house = house;
    }

    /** The exceptions that were needed. */
    Set<String> used() {
        return used;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getAccessesFromSelf().stream()
                .filter(NoCollections::isForbidden)
                .forEach(access -> judge(type, access.getOrigin().getName(), access.getDescription(), events));
        type.getFields().stream()
                .filter(NoCollections::isForbidden)
                .forEach(field -> judge(type, field.getName(), field.getDescription(), events));
    }

    private void judge(JavaClass type, String member, String what, ConditionEvents events) {
        var owner = type.getName().substring(house.root().length() + 1);
        var outer = owner.replaceFirst("\\$.*", "");
        if (EXCEPTIONS.containsKey(outer)) {
            used.add(outer);
        } else if (EXCEPTIONS.containsKey(owner + "." + member)) {
            used.add(owner + "." + member);
        } else {
            events.add(SimpleConditionEvent.violated(type, what));
        }
    }

    private static boolean isForbidden(JavaAccess<?> access) {
        return !ELSEWHERE.contains(access.getOrigin().getName())
                && (isForbidden(access.getTargetOwner()) || isBoxing(access));
    }

    private static boolean isBoxing(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Number.class)
                && access.getTarget().getName().equals("valueOf");
    }

    private static boolean isForbidden(JavaField field) {
        var constant = field.getModifiers().contains(JavaModifier.STATIC)
                && field.getModifiers().contains(JavaModifier.FINAL);
        return !constant
                && (isForbidden(field.getRawType())
                        || BOXES.contains(field.getRawType().getName()));
    }

    private static boolean isForbidden(JavaClass type) {
        return FORBIDDEN.stream().anyMatch(type::isAssignableTo);
    }
}
