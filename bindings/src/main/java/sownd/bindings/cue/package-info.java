/** Cue lists: what they are, and the machine that says what begins and ends when. Pure, no clock of its own. */
@NullMarked
package sownd.bindings.cue;

import org.jspecify.annotations.NullMarked;
