package sownd.bindings.expression;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sownd.engine.graph.Nearest;

/** The declaration of a function of expressions: its name, what it is given, what it gives. */
public record FunctionType(String name, List<Given> parameters, Sort gives, String about) {
    /** A value it is given. */
    public record Given(String name, Sort sort) {}

    /** Every function there is, in the order of the documentation. */
    public static final List<FunctionType> ALL = Arrays.stream(Functions.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(About.class))
            .sorted(Comparator.comparingInt(
                    method -> method.getAnnotation(About.class).place()))
            .map(FunctionType::of)
            .toList();

    private static FunctionType of(Method method) {
        var given = Arrays.stream(method.getParameters())
                .map(parameter -> new Given(parameter.getName(), Sort.of(parameter.getType())))
                .toList();
        return new FunctionType(
                method.getName(),
                given,
                Sort.of(method.getReturnType()),
                method.getAnnotation(About.class).value());
    }

    /** {@code clamp(number, least, most)} */
    public String signature() {
        return parameters.stream().map(Given::name).collect(Collectors.joining(", ", name + "(", ")"));
    }

    static Optional<FunctionType> named(String name) {
        return ALL.stream().filter(function -> function.name.equals(name)).findFirst();
    }

    static String mend(String wrong) {
        var names = ALL.stream().map(FunctionType::name).toList();
        return Nearest.to(wrong, names)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("use one of " + String.join(", ", names));
    }
}
