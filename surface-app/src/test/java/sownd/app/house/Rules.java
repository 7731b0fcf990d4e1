package sownd.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.awt.GraphicsEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The lines between the rooms of one house, by name. */
final class Rules {
    private static final String[] DRAWING = {"java.awt..", "javax.swing..", "javax.accessibility..", "com.formdev.."};
    private static final String[] JACKSON_ROOMS = {
        "devices.profile", // profiles are JSON
        "devices.net.obs", // so is what OBS speaks
        "bindings.shape", // reads project.json with places, builds the schema
        "bindings.store", // reads and writes the document as it stands
        "bindings.page", // what follows declares its piece of the schema
        "bindings.trigger",
        "bindings.action",
        "bindings.project",
        "bindings.exchange", // reads and writes projects as they are, and what others wrote
        "app.hub", // the API speaks JSON
        "app.ui", // themes are JSON
        "app.app" // types --json
    };

    private final House house;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    private Rules(House house) {
        this.house = house;
    }

    /** Every rule, made for this house. */
    static Map<String, ArchRule> of(House house) {
        var rules = new Rules(house);
        rules.arrows();
        rules.libraries();
        rules.conduct();
        return rules.rules;
    }

    private void arrows() {
        rules.put("engine uses no other module", usesOnly("engine", "engine"));
        rules.put("devices uses no other module", usesOnly("devices", "devices"));
        rules.put("bindings uses engine and devices", usesOnly("bindings", "bindings", "engine", "devices"));
        rules.put(
                "hub does not use ui",
                noClasses().that(in("app.hub")).should().dependOnClassesThat(in("app.ui", "app.app")));
        rules.put(
                "ui does not use hub",
                noClasses().that(in("app.ui")).should().dependOnClassesThat(in("app.hub", "app.app")));
    }

    private ArchRule usesOnly(String module, String... used) {
        return noClasses().that(in(module)).should().dependOnClassesThat(in("").and(not(in(used))));
    }

    private void libraries() {
        var asking = resideInAPackage(house.all("app.app")).and(not(in("app.ui")));
        rules.put(
                "drawing is in ui",
                noClasses()
                        .that(not(in("app.ui")).and(not(asking)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(DRAWING)));
        rules.put(
                "app only asks whether there is a screen",
                noClasses()
                        .that(asking)
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(DRAWING).and(not(assignableTo(GraphicsEnvironment.class)))));
        library("the HTTP server is in hub", new String[] {"app.hub"}, "io.javalin..", "org.eclipse.jetty..");
        library("HIDAPI is in devices.hid", new String[] {"devices.hid"}, "org.hid4java..", "com.sun.jna..");
        library("MIDI ports are in devices.midi", new String[] {"devices.midi"}, "javax.sound.midi..");
        rules.put(
                "the sound card is in engine.audio",
                noClasses()
                        .that(not(in("engine.audio")).and(not(named("app.app.DevicesCommand"))))
                        .should()
                        .dependOnClassesThat(resideInAPackage("javax.sound.sampled..")));
        library("JEXL is in bindings.expression", new String[] {"bindings.expression"}, "org.apache.commons.jexl3..");
        library("JSON is where JSON is read or written", JACKSON_ROOMS, "com.fasterxml..");
        library("the command line is in app", new String[] {"app.app"}, "picocli..");
    }

    private void library(String name, String[] rooms, String... packages) {
        rules.put(name, noClasses().that(not(in(rooms))).should().dependOnClassesThat(resideInAnyPackage(packages)));
    }

    private void conduct() {
        rules.put(
                "only Main ends the process",
                noClasses()
                        .that(not(named("app.app.Main")))
                        .should()
                        .accessTargetWhere(calls("exit", System.class, Runtime.class))
                        .orShould()
                        .accessTargetWhere(calls("halt", Runtime.class)));
        rules.put(
                "nobody sleeps but a call that is tried again", // automation may wait, on a virtual thread of its own
                noClasses()
                        .that(not(named("engine.automation.HttpCalls")))
                        .should()
                        .accessTargetWhere(calls("sleep", Thread.class, TimeUnit.class)));
        rules.put(
                "names say what a thing is",
                classes()
                        .should()
                        .haveSimpleNameNotEndingWith("Impl")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Manager")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Helper")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Util")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Utils"));
        rules.put(
                "what is audible does no I/O, logs nothing, locks nothing",
                noClasses()
                        .that(in("engine.realtime", "engine.unit"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                        "java.io..",
                                        "java.nio.file..",
                                        "java.nio.channels..",
                                        "java.net..",
                                        "java.util.logging..",
                                        "java.util.concurrent.locks..",
                                        "org.slf4j..")
                                .or(assignableTo(System.Logger.class))));
        rules.put(
                "no locks in what is audible",
                classes().that(in("engine.realtime", "engine.unit")).should(new NeverLock()));
        rules.put(
                "no collections in what is audible",
                classes().that(in("engine.realtime", "engine.unit")).should(new NoCollections(house)));
    }

    private DescribedPredicate<JavaClass> in(String... rooms) {
        return rooms[0].isEmpty() ? resideInAPackage(house.root() + "..") : resideInAnyPackage(house.all(rooms));
    }

    private DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(name, type -> type.getName().equals(house.room(name)));
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String method, Class<?>... owners) {
        return DescribedPredicate.describe(method, access -> {
            var target = access.getTarget();
            return target.getName().equals(method)
                    && java.util.Arrays.stream(owners).anyMatch(target.getOwner()::isAssignableTo);
        });
    }
}
