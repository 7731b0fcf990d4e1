/** What a press means and what a light shows. */
@NullMarked
package sownd.bindings;

import org.jspecify.annotations.NullMarked;
