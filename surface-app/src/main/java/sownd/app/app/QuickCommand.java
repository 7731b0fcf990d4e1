package sownd.app.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import sownd.engine.graph.NodeTypes;

/**
 * A command that says itself what it takes, so that an ordinary line is read without picocli: to set that up costs a start
 * as much as the rest of the JVM's does.
 */
abstract class QuickCommand implements Callable<Integer> {
    private @Nullable CommandSpec spec;
    private @Nullable PrintWriter out;
    private @Nullable PrintWriter err;

    /** What it takes; the same each time. */
    abstract Takes takes();

    /** What it is for, a paragraph each. */
    abstract List<String> about();

    /** Reads an ordinary line; false for any other. */
    final boolean read(List<String> words, PrintWriter answers, PrintWriter complaints) {
        out = answers;
        err = complaints;
        return takes().read(words);
    }

    /** Where it answers. */
    final PrintWriter out() {
        return spec != null ? spec.commandLine().getOut() : Objects.requireNonNull(out);
    }

    /** Where it says what people should know. */
    final PrintWriter err() {
        return spec != null ? spec.commandLine().getErr() : Objects.requireNonNull(err);
    }

    /** The node types there are. */
    final NodeTypes types() {
        return spec != null ? Main.types(spec) : Main.usualTypes();
    }

    /** The same for picocli. */
    final CommandSpec spec(String name) {
        var all = CommandSpec.wrapWithoutInspection(this).name(name);
        all.usageMessage().description(about().toArray(String[]::new));
        var takes = takes();
        takes.places.forEach(place -> all.addPositional(PositionalParamSpec.builder()
                .paramLabel(place.label())
                .description(place.about())
                .required(true)
                .type(String.class)
                .setter(setter(place, all))
                .build()));
        takes.options.values().forEach(option -> all.addOption(option(option, all)));
        spec = all;
        return all;
    }

    private static OptionSpec option(Takes.Word option, CommandSpec all) {
        var made = OptionSpec.builder(option.name())
                .description(option.about())
                .required(option.required())
                .setter(setter(option, all));
        return option.isFlag()
                ? made.type(boolean.class).arity("0").build()
                : made.type(String.class)
                        .paramLabel(option.label())
                        .defaultValue(option.initial().isEmpty() ? null : option.initial())
                        .build();
    }

    /** What is not there is set as null by picocli, a flag as false. */
    private static ISetter setter(Takes.Word word, CommandSpec all) {
        return new ISetter() {
            @Override
            public <T> T set(T value) {
                if (value != null && !Boolean.FALSE.equals(value)) {
                    try {
                        word.into().accept(value.toString());
                    } catch (IllegalArgumentException refused) {
                        var where = word.name().isEmpty() ? word.label() : "option '" + word.name() + "'";
                        throw new ParameterException(
                                all.commandLine(), "Invalid value for " + where + ": " + refused.getMessage());
                    }
                }
                return value;
            }
        };
    }
}
