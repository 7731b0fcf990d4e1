package sownd.app.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.MonitorInstruction;

/** Neither a synchronized method nor a synchronized block; blocks are found in the bytes of the class. */
final class NeverLock extends ArchCondition<JavaClass> {
    NeverLock() {
        super("take no lock");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
                .forEach(method ->
                        events.add(SimpleConditionEvent.violated(type, method.getFullName() + " is synchronized")));
        if (entersMonitor(type)) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " holds a synchronized block"));
        }
    }

    private static boolean entersMonitor(JavaClass type) {
        var source = type.getSource().orElseThrow(() -> new AssertionError(type + " has no class file"));
        try (var in = source.getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes()).methods().stream()
                    .flatMap(method -> method.code().stream())
                    .anyMatch(code -> code.elementStream().anyMatch(NeverLock::isEnter));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isEnter(CodeElement element) {
        return element instanceof MonitorInstruction monitor && monitor.opcode() == Opcode.MONITORENTER;
    }
}
