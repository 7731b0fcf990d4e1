/** Pages and the controls on them. */
@NullMarked
package sownd.bindings.page;

import org.jspecify.annotations.NullMarked;
