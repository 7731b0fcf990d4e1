/** The saved document: read with every fault named, its shapes and its JSON Schema. */
@NullMarked
package sownd.bindings.project;

import org.jspecify.annotations.NullMarked;
