/** Drivers that call the engine for blocks, and the media files it reads and writes. */
@NullMarked
package sownd.engine.audio;

import org.jspecify.annotations.NullMarked;
