/** Expressions and text templates over addresses. */
@NullMarked
package sownd.bindings.expression;

import org.jspecify.annotations.NullMarked;
