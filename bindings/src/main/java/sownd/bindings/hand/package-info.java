/** What hands mean: the grammar of presses, faders and encoders. Pure; time comes from outside. */
@NullMarked
package sownd.bindings.hand;

import org.jspecify.annotations.NullMarked;
