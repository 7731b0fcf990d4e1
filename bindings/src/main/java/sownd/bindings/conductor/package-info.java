/** The control thread: owner of state, pages, running actions and what each light last showed. */
@NullMarked
package sownd.bindings.conductor;

import org.jspecify.annotations.NullMarked;
