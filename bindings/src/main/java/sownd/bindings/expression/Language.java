package sownd.bindings.expression;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
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
import sownd.engine.graph.Value;

/** The expression language: JEXL with everything switched off but values, operators and our own functions. */
final class Language {
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 50;

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
                .namespaces(Map.of("math", new Functions()))
                .strict(true)
                .safe(false)
                .silent(false)
                .antish(true)
                .debug(false) // or every compilation looks through the stack of its caller
                .create();
    }

    static JexlScript compile(String source) {
        checkSize(source);
        try {
            return Lazy.ENGINE.createScript(freed(source));
        } catch (JexlException wrong) {
            var info = wrong.getInfo();
            var column = info == null ? 1 : info.getColumn();
            throw new IllegalArgumentException(
                    "the expression \"" + source + "\" is not understood at its letter " + column + ", mend it there",
                    wrong);
        }
    }

    /**
     * {@code var} is a keyword of the library but the first part of many an address, so it is written with a capital
     * inside. Ids hold no capitals, and columns stay what they are.
     */
    private static String freed(String source) {
        var text = new StringBuilder(source);
        var quote = (char) 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (text.indexOf("var.", i) == i && (i == 0 || !isPartOfName(text.charAt(i - 1)))) {
                text.setCharAt(i + 2, 'R');
            }
        }
        return text.toString();
    }

    private static boolean isPartOfName(char c) {
        return c == '.' || c == '_' || Character.isLetterOrDigit(c);
    }

    /** The path of a name as the library gives it. */
    static String path(String name) {
        var path = "/" + name.replace('.', '/');
        return path.startsWith("/vaR/") ? "/var/" + path.substring(5) : path;
    }

    /** The parser recurses: deep nesting would end in a stack overflow instead of a fault. */
    private static void checkSize(String source) {
        if (source.length() > LONGEST) {
            throw new IllegalArgumentException("the expression is longer than " + LONGEST + " letters, shorten it");
        }
        var depth = 0;
        for (var i = 0; i < source.length(); i++) {
            var c = source.charAt(i);
            depth += c == '(' || c == '[' || c == '{' || c == '?' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("the expression nests deeper than " + DEEPEST + ", simplify it");
            }
        }
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
        var said = failed instanceof JexlException jexl ? jexl.getDetail() : failed.getMessage();
        return said == null ? failed.getClass().getSimpleName() : said;
    }

    /** Dotted names seen as variables. */
    record Names(Function<String, Value> values, Set<String> reads) implements JexlContext {
        @Override
        public @Nullable Object get(String name) {
            return plainValue(values.apply(path(name)));
        }

        @Override
        public boolean has(String name) {
            return reads.contains(path(name));
        }

        @Override
        public void set(String name, Object value) {
            throw new UnsupportedOperationException("an expression sets nothing");
        }
    }

    /** Our functions, written {@code math:round(x)}. */
    public static final class Functions {
        public double round(double x) {
            return Math.rint(x);
        }

        public double abs(double x) {
            return Math.abs(x);
        }

        public double min(double a, double b) {
            return Math.min(a, b);
        }

        public double max(double a, double b) {
            return Math.max(a, b);
        }

        /** A number with one digit after the point, for labels. */
        public String fixed(double x) {
            return String.format(java.util.Locale.ROOT, "%.1f", x);
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
