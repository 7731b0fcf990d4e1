package sownd.app.app;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Tells picocli what a command takes that says so itself. */
final class QuickSpec {
    private QuickSpec() {}

    static CommandSpec of(String name, QuickCommand command) {
        var all = CommandSpec.wrapWithoutInspection(command).name(name);
        all.usageMessage().description(command.about().toArray(String[]::new));
        var takes = command.takes();
        takes.places.forEach(place -> all.addPositional(PositionalParamSpec.builder()
                .paramLabel(place.label())
                .description(place.about())
                .required(true)
                .type(String.class)
                .setter(setter(place, all))
                .build()));
        takes.options.values().forEach(option -> all.addOption(option(option, all)));
        command.readBy(all);
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
