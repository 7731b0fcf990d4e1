package sownd.devices.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sownd.devices.hid.deck.DeckModel;
import sownd.devices.hid.deck.DeckSimulator;
import sownd.devices.hid.deck.Region;

/** A Stream Deck to be seen: its keys, its strip, its encoders below. */
public final class DeckPanel implements VirtualPanel {
    private final DeckSimulator deck;
    private final DeckModel model;
    private final List<Part> parts = new ArrayList<>();
    private final int strips;
    private final int knobs;

    public DeckPanel(DeckSimulator deck) {
        this.deck = deck;
        this.model = deck.model();
        keys();
        strips = parts.size();
        strip();
        knobs = parts.size();
        knobs();
    }

    private void keys() {
        for (int key = 0; key < model.gridKeys(); key++) {
            parts.add(Part.key(key % model.columns(), Math.floorDiv(key, model.columns())));
        }
        for (int key = 0; key < model.touchKeys(); key++) {
            double apart = (model.columns() - 1.0) / Math.max(1, model.touchKeys() - 1);
            parts.add(Part.key(key * apart, model.rows()));
        }
    }

    /** One part above each encoder; without encoders the strip is one, between the touch keys where there are any. */
    private void strip() {
        DeckModel.Strip strip = model.strip();
        if (strip.width() == 0) {
            return;
        }
        int count = model.knobs().count();
        double width = model.columns() - (model.touchKeys() > 0 ? 2 : 0);
        double height = width * strip.height() / strip.width();
        for (int i = 0; i < Math.max(1, count); i++) {
            double each = width / Math.max(1, count);
            double left = model.touchKeys() > 0 ? 1 : 0;
            parts.add(new Part(Part.Kind.SCREEN, left + i * each, model.rows(), each, height));
        }
    }

    private void knobs() {
        DeckModel.Strip strip = model.strip();
        double below =
                model.rows() + (strip.width() == 0 ? 0 : (double) model.columns() * strip.height() / strip.width());
        double apart = (double) model.columns() / Math.max(1, model.knobs().count());
        for (int knob = 0; knob < model.knobs().count(); knob++) {
            parts.add(Part.knob((knob + 0.5) * apart - 0.5, below));
        }
    }

    /** What a driver opens. */
    public DeckSimulator wire() {
        return deck;
    }

    @Override
    public String title() {
        return model.name();
    }

    @Override
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    @Override
    public Seen seen(int part) {
        if (part >= knobs) {
            int knob = part - knobs;
            Seen seen = model.knobs().ringSteps() > 0 ? Seen.NOTHING.ringed(deck.ring(knob)) : Seen.NOTHING;
            return model.knobs().lamp() ? seen.lit(deck.lamp(knob), false) : seen;
        }
        if (part >= strips) {
            Region region = model.knobs().count() > 0
                    ? model.above(part - strips)
                    : new Region(0, 0, model.strip().width(), model.strip().height());
            boolean pieces = model.strip().regions();
            Optional<byte[]> shown = deck.strip(pieces ? model.strip().onWire(region) : region);
            return Seen.picture(shown, model.strip().turn());
        }
        return part < model.gridKeys()
                ? Seen.picture(deck.shown(part), model.face().turn())
                : Seen.NOTHING.lit(deck.colour(part), false);
    }

    @Override
    public void press(int part, boolean down) {
        if (part >= knobs) {
            deck.knob(part - knobs, down);
        } else if (part >= strips) {
            touch(part - strips, down);
        } else {
            deck.key(part, down);
        }
    }

    private void touch(int piece, boolean down) {
        if (down && model.knobs().count() > 0) {
            Region region = model.above(piece);
            deck.touch(region.x() + region.width() / 2, region.height() / 2, false);
        }
    }

    @Override
    public void turn(int part, int steps) {
        if (part >= knobs) {
            deck.turn(part - knobs, steps);
        }
    }

    /** A deck has no faders. */
    @Override
    public void slide(int part, double position) {}

    @Override
    public void onChange(Runnable told) {
        deck.onChange(told);
    }
}
