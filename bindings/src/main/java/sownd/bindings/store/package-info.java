/** The project store: the saved document as a tree, edits with their inverses, generations, what is remembered beside it. */
@NullMarked
package sownd.bindings.store;

import org.jspecify.annotations.NullMarked;
