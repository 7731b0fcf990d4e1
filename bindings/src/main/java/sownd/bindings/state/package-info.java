/** The address space: every value that can be read, set or called, under one name. */
@NullMarked
package sownd.bindings.state;

import org.jspecify.annotations.NullMarked;
