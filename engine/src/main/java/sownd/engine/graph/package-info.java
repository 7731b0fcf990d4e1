/** Graphs as values, the declarations of node types, and the compiler. Pure: no thread, no I/O. */
@NullMarked
package sownd.engine.graph;

import org.jspecify.annotations.NullMarked;
