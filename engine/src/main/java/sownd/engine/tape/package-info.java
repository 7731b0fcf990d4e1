/** What reads and writes sound files for the audio thread while it plays: it may wait, the audio thread never does. */
@NullMarked
package sownd.engine.tape;

import org.jspecify.annotations.NullMarked;
