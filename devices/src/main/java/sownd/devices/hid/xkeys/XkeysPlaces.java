package sownd.devices.hid.xkeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.devices.Place;

/**
 * Which place of a surface a panel's controls are: buttons stand where they stand, the switch at the back below them. The
 * bar is fader 0, a shuttle or the two ways of a joystick are the faders after it, a jog or a joystick's knob is encoder 0.
 */
final class XkeysPlaces {
    private final Map<Integer, Place.Key> keys = new LinkedHashMap<>();
    private final Map<Place.Key, Integer> buttons = new LinkedHashMap<>();
    private final int afterBar;

    XkeysPlaces(XkeysModel model) {
        for (int button = 0; button <= model.buttons(); button++) {
            if (model.has(button)) {
                Place.Key key = button == 0
                        ? new Place.Key(model.rows(), 0)
                        : new Place.Key(model.row(button) - 1, model.column(button) - 1);
                keys.put(button, key);
                buttons.put(key, button);
            }
        }
        afterBar = model.wheels().bar() >= 0 ? 1 : 0;
    }

    /** Where a button stands; one that only tells of a plug in a socket stands nowhere. */
    Optional<Place.Key> key(int button) {
        return Optional.ofNullable(keys.get(button)).filter(key -> key.row() >= 0 && key.column() >= 0);
    }

    Optional<Integer> button(Place place) {
        return place instanceof Place.Key key ? Optional.ofNullable(buttons.get(key)) : Optional.empty();
    }

    Place.Fader bar() {
        return new Place.Fader(0);
    }

    /** @param way 0 across or a shuttle, 1 upwards */
    Place.Fader stick(int way) {
        return new Place.Fader(afterBar + way);
    }

    Place.Encoder knob() {
        return new Place.Encoder(0);
    }

    /** Every place with a light. */
    List<Place> lights(XkeysModel model) {
        return model.backlight() == XkeysModel.Backlight.NONE
                ? List.of()
                : keys.entrySet().stream()
                        .filter(one -> one.getKey() > 0)
                        .map(one -> (Place) one.getValue())
                        .toList();
    }
}
