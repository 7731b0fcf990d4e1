/** Things to do. One file declares one action. */
@NullMarked
package sownd.bindings.action;

import org.jspecify.annotations.NullMarked;
