/** Node types from elsewhere: jars in a folder, each in a class loader of its own. */
@NullMarked
package sownd.engine.plugin;

import org.jspecify.annotations.NullMarked;
