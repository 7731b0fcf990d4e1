package sownd.bindings.expression;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.jspecify.annotations.Nullable;
import sownd.bindings.state.Addresses;
import sownd.engine.graph.Value;

/**
 * The expression language: JEXL with everything switched off but values, operators and our own functions. What it is
 * given to read are {@link Tokens} that were let through, not what a person wrote.
 */
final class Language {
    private Language() {}

    /** Built on first use: a project without expressions does not pay for it. */
    private static final class Lazy {
        static final JexlEngine ENGINE = new JexlBuilder()
                .features(new JexlFeatures()
                        .loops(false)
                        .sideEffectGlobal(false)
                        .sideEffect(false)
                        .newInstance(false)
                        .lambda(false)
                        .pragma(false)
                        .annotation(false)
                        .script(false))
                .permissions(new OnlyFunctions())
                .arithmetic(new Arithmetic())
                .namespaces(functions())
                .strict(true)
                .safe(false)
                .silent(false)
                .antish(false)
                .debug(false) // or every compilation looks through the stack of its caller
                .create();

        private static Map<String, Object> functions() {
            var functions = new HashMap<String, Object>();
            functions.put("fn", new Functions());
            return functions;
        }
    }

    static JexlScript compile(String source, List<Token> tokens) {
        var text = new StringBuilder();
        for (var token : tokens) {
            text.append(spelled(token)).append(' ');
        }
        try {
            return Lazy.ENGINE.createScript(text.toString());
        } catch (JexlException wrong) {
            var info = wrong.getInfo();
            var column = column(tokens, info == null ? 1 : info.getColumn());
            throw new NotUnderstood(source, column, "it does not go on like that", "mend it there");
        } catch (StackOverflowError deep) {
            throw new IllegalArgumentException("the expression nests too deep, simplify it", deep);
        }
    }

    /** No name can be mistaken for a word of the library: all have a sign in them that people cannot write. */
    private static String spelled(Token token) {
        return switch (token.kind()) {
            case NAME -> name(token.text());
            case FUNCTION -> "fn:" + token.text();
            case NUMBER, TEXT, CONSTANT, OPERATOR -> token.text();
        };
    }

    private static String name(String dotted) {
        return dotted.replace('.', '$') + '$';
    }

    /** Where the token that the library stumbled over stands in what the person wrote. */
    private static int column(List<Token> tokens, int column) {
        var at = 0;
        for (var token : tokens) {
            at += spelled(token).length() + 1;
            if (at >= column) {
                return token.at() + 1;
            }
        }
        return tokens.getLast().end() + 1;
    }

    static Value value(@Nullable Object result) {
        return switch (result) {
            case null -> Value.nothing();
            case Boolean flag -> Value.of(flag);
            case Number number -> Value.of(number.doubleValue());
            default -> Value.of(result.toString());
        };
    }

    static @Nullable Object plainValue(Value value) {
        return switch (value) {
            case Value.Num(var number) -> number;
            case Value.Flag(var on) -> on;
            case Value.Text(var text) -> text;
            case Value.Nothing _, Value.Items _, Value.Fields _ -> null;
        };
    }

    static String plain(RuntimeException failed) {
        var cause = failed.getCause();
        var deeper = cause == null ? null : cause.getMessage();
        var said = failed instanceof JexlException jexl ? jexl.getDetail() : failed.getMessage();
        said = deeper == null || deeper.length() < 3 ? said : deeper;
        return said == null
                ? failed.getClass().getSimpleName()
                : said.replace('$', '.').replaceAll("\\.(?=\\W|$)", "");
    }

    /** The names an expression uses, as the library spells them, and their addresses. */
    record Names(Map<String, String> bySpelling, Set<String> paths) {
        static Names of(List<Token> tokens) {
            var names = new HashMap<String, String>();
            for (var token : tokens) {
                if (token.kind() == Token.Kind.NAME) {
                    names.put(name(token.text()), Addresses.ofName(token.text()));
                }
            }
            return new Names(Collections.unmodifiableMap(names), Set.copyOf(names.values()));
        }

        JexlContext in(Function<String, Value> values) {
            return new Reading(this, values);
        }
    }

    /** Names seen as variables that can only be read. */
    private record Reading(Names names, Function<String, Value> values) implements JexlContext {
        @Override
        public @Nullable Object get(String name) {
            var path = names.bySpelling.get(name);
            return path == null ? null : plainValue(values.apply(path));
        }

        @Override
        public boolean has(String name) {
            return names.bySpelling.containsKey(name);
        }

        @Override
        public void set(String name, Object value) {
            throw new UnsupportedOperationException("an expression sets nothing");
        }
    }

    private static final class Arithmetic extends JexlArithmetic {
        Arithmetic() {
            super(true);
        }

        @Override
        public Object divide(Object left, Object right) {
            return super.divide(toDouble(left), toDouble(right)); // 1/2 is a half for everybody but programmers
        }

        @Override
        public Object add(Object left, Object right) {
            var sum = left instanceof String || right instanceof String
                    ? value(left).asText() + value(right).asText()
                    : super.add(left, right);
            if (sum instanceof String text && text.length() > Functions.LONGEST_TEXT) {
                throw new ArithmeticException("the text is longer than " + Functions.LONGEST_TEXT + " letters");
            }
            return sum;
        }

        @Override
        public Boolean contains(Object container, Object value) {
            throw new UnsupportedOperationException("=~ is switched off"); // a pattern could run for ever
        }
    }

    /** Allows the methods of {@link Functions} and nothing else: no property, no constructor, no method of a value. */
    private static final class OnlyFunctions implements JexlPermissions {
        @Override
        public boolean allow(Package any) {
            return true;
        }

        @Override
        public boolean allow(Class<?> any) {
            return true;
        }

        @Override
        public boolean allow(Constructor<?> none) {
            return false;
        }

        @Override
        public boolean allow(Field none) {
            return false;
        }

        @Override
        public boolean allow(Method method) {
            return method.getDeclaringClass() == Functions.class;
        }

        @Override
        public JexlPermissions compose(String... ignored) {
            return this;
        }
    }
}
