/** Stream Decks: models as data, bytes to events, pictures to bytes, and a simulator of each model. */
@NullMarked
package sownd.devices.hid.deck;

import org.jspecify.annotations.NullMarked;
