/** Work that waits, fails and is tried again. Never on the audio or the conductor thread. */
@NullMarked
package sownd.engine.automation;

import org.jspecify.annotations.NullMarked;
