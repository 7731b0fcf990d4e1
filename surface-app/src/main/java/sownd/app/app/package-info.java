/** Main, the command line, and the wiring of one running show. */
@NullMarked
package sownd.app.app;

import org.jspecify.annotations.NullMarked;
