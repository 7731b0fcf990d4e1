/** What can start actions beside a hand on a control. */
@NullMarked
package sownd.bindings.trigger;

import org.jspecify.annotations.NullMarked;
