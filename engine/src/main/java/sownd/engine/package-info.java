/** Sound and time. The engine knows no device, no page and no project; it plays graphs. */
@NullMarked
package sownd.engine;

import org.jspecify.annotations.NullMarked;
