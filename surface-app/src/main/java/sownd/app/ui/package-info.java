/** The Swing surface. Everything here runs on the event thread unless it says otherwise. */
@NullMarked
package sownd.app.ui;

import org.jspecify.annotations.NullMarked;
