/** Shapes: what a piece of a document must look like. One declaration reads it, names its faults and gives its JSON Schema. */
@NullMarked
package sownd.bindings.shape;

import org.jspecify.annotations.NullMarked;
