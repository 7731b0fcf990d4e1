/** Configurations of Companion as projects: every data version, in every container it writes. */
@NullMarked
package sownd.bindings.exchange.companion;

import org.jspecify.annotations.NullMarked;
