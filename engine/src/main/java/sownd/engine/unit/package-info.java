/** The node types: one file declares one node and holds its realtime body. */
@NullMarked
package sownd.engine.unit;

import org.jspecify.annotations.NullMarked;
