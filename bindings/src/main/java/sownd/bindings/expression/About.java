package sownd.bindings.expression;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a function of expressions does, in a sentence; its place among the others. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface About {
    int place();

    String value();
}
