/** Appearance as a function of state. */
@NullMarked
package sownd.bindings.feedback;

import org.jspecify.annotations.NullMarked;
