/** Measures what rendering costs. */
@NullMarked
package sownd.engine.bench;

import org.jspecify.annotations.NullMarked;
