/** The audio thread: plans, blocks, timed commands, readings. Nothing here waits, allocates after warm-up, logs or throws. */
@NullMarked
package sownd.engine.realtime;

import org.jspecify.annotations.NullMarked;
