/** Musical time on the audio thread: where it stands, how fast it runs, where its bars are. Uses no other package. */
@NullMarked
package sownd.engine.realtime.transport;

import org.jspecify.annotations.NullMarked;
