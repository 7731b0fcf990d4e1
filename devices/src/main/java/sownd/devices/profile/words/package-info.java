/** What a profile cannot say: the messages of single makers, as small tested vocabularies. Immutable, any thread. */
@NullMarked
package sownd.devices.profile.words;

import org.jspecify.annotations.NullMarked;
