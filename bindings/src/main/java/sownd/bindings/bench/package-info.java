/** What the control model costs: measured on the conductor as it is in a show, beside the bars it is to keep below. */
@NullMarked
package sownd.bindings.bench;

import org.jspecify.annotations.NullMarked;
