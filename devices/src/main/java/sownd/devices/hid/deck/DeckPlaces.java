package sownd.devices.hid.deck;

import java.util.ArrayList;
import java.util.List;
import sownd.devices.Place;

/**
 * Which place of a surface a deck's controls are. The keys of the grid stand where they stand; keys beside it in the row
 * below, at its ends; encoders are encoders, and the strip above them is what they show; a strip without encoders is the
 * status line.
 */
final class DeckPlaces {
    private final DeckModel model;

    DeckPlaces(DeckModel model) {
        this.model = model;
    }

    /** Every place that shows something. */
    List<Place> shown() {
        List<Place> places = new ArrayList<>();
        if (model.face().coding() != DeckModel.Coding.NONE) {
            for (int key = 0; key < model.keys(); key++) {
                places.add(key(key));
            }
        }
        for (int knob = 0; knob < model.knobs().count(); knob++) {
            places.add(new Place.Encoder(knob));
        }
        if (model.strip().exists() && model.knobs().count() == 0) {
            places.add(new Place.Status());
        }
        return places;
    }

    Place key(int key) {
        int beside = key - model.gridKeys();
        if (beside >= 0) {
            int last = Math.max(1, model.touchKeys() - 1);
            return new Place.Key(model.rows(), beside * (model.columns() - 1) / last);
        }
        return new Place.Key(key / model.columns(), key % model.columns());
    }

    /** The number of a key, or -1 if it stands nowhere on this deck. */
    int key(Place.Key place) {
        if (place.row() == model.rows()) {
            for (int key = model.gridKeys(); key < model.keys(); key++) {
                if (key(key).equals(place)) {
                    return key;
                }
            }
            return -1;
        }
        boolean there = place.row() >= 0
                && place.row() < model.rows()
                && place.column() >= 0
                && place.column() < model.columns();
        return there ? place.row() * model.columns() + place.column() : -1;
    }

    /** The encoder under a point of the strip. */
    int knob(int x) {
        int count = Math.max(1, model.knobs().count());
        return Math.clamp((long) x * count / Math.max(1, model.strip().width()), 0, count - 1);
    }
}
