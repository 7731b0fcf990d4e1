/** HTTP for machines and people on the network. Each request runs on its own virtual thread and asks the conductor. */
@NullMarked
package sownd.app.hub;

import org.jspecify.annotations.NullMarked;
