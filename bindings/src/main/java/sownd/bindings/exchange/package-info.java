/** Projects and parts of them as files for others, and what others wrote as parts of a project. */
@NullMarked
package sownd.bindings.exchange;

import org.jspecify.annotations.NullMarked;
