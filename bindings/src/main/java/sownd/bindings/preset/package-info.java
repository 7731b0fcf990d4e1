/** Named snapshots of values: what they are, what lies between them, and how one is made of what is. Pure. */
@NullMarked
package sownd.bindings.preset;

import org.jspecify.annotations.NullMarked;
