/** The loops that nodes in lanes are made of, each in two ways that give the same bits: plain, and 16 lanes at a time. */
@NullMarked
package sownd.engine.kernel;

import org.jspecify.annotations.NullMarked;
