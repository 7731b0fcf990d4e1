package sownd.devices.hid.deck;

import java.util.List;

/**
 * A model of deck, as data.
 *
 * @param id {@code [a-z][a-z0-9-]*}
 * @param products USB product ids
 * @param columns keys in a row; keys count from 0, left to right and top to bottom
 * @param mirrored on the wire each row counts from the right
 * @param panels screens behind the keys that can be blanked as one
 * @param touchKeys keys without picture beside the grid; they count on from its last key
 */
public record DeckModel(
        String id,
        String name,
        int vendor,
        List<Integer> products,
        Dialect dialect,
        int columns,
        int rows,
        boolean mirrored,
        int panels,
        Face face,
        Strip strip,
        Knobs knobs,
        int touchKeys) {
    public DeckModel {
        products = List.copyOf(products);
    }

    /**
     * What a key shows.
     *
     * @param width pixels as people see them
     * @param turn what must be done to a picture before it is encoded
     * @param perMetre pixels per metre, as a BMP says; 0 for others
     */
    public record Face(int width, int height, Coding coding, Turn turn, int perMetre) {
        static final Face NONE = new Face(0, 0, Coding.NONE, Turn.NONE, 0);

        static Face jpeg(int width, int height, Turn turn) {
            return new Face(width, height, Coding.JPEG, turn, 0);
        }

        static Face bitmap(int side, Turn turn, int perMetre) {
            return new Face(side, side, Coding.BMP, turn, perMetre);
        }
    }

    /** How a picture is encoded for a key. */
    public enum Coding {
        NONE,
        BMP,
        JPEG
    }

    /**
     * The long screen between keys and encoders.
     *
     * @param regions parts of it can be drawn alone
     */
    public record Strip(int width, int height, Turn turn, boolean regions) {
        static final Strip NONE = new Strip(0, 0, Turn.NONE, false);

        boolean exists() {
            return width > 0;
        }

        /** Where a part of it, as people see it, lies on the wire: the screen may be built in turned. */
        public Region onWire(Region region) {
            if (!turn.swap()) {
                return region;
            }
            int x = turn.flipX() ? height - region.y() - region.height() : region.y();
            int y = turn.flipY() ? width - region.x() - region.width() : region.x();
            return new Region(x, y, /* width= */ region.height(), /* height= */ region.width());
        }
    }

    /**
     * The encoders.
     *
     * @param ringSteps lights around each, or 0
     * @param ringStarts for each encoder, which of its lights comes first on the wire
     * @param lamp there is a light in the middle
     * @param tags there is a reader of NFC tags
     */
    public record Knobs(int count, int ringSteps, List<Integer> ringStarts, boolean lamp, boolean tags) {
        static final Knobs NONE = new Knobs(0, 0, List.of(), false, false);

        public Knobs {
            ringStarts = List.copyOf(ringStarts);
        }

        static Knobs plain(int count) {
            return new Knobs(count, 0, List.of(), false, false);
        }
    }

    /** The part of the strip above an encoder. */
    public Region above(int knob) {
        int width = strip.width() / knobs.count();
        return new Region(knob * width, 0, width, strip.height());
    }

    /** Keys of the grid; touch keys come after them. */
    public int gridKeys() {
        return columns * rows;
    }

    public int keys() {
        return gridKeys() + touchKeys;
    }

    /** Where a key of the grid stands on the wire, and the other way round. */
    public int wireKey(int key) {
        if (!mirrored || key >= gridKeys()) {
            return key;
        }
        int column = key % columns;
        return key - column + columns - 1 - column;
    }

    /** @throws IllegalArgumentException if there is no such key */
    int checkKey(int key) {
        if (key < 0 || key >= gridKeys()) {
            throw new IllegalArgumentException(name + " has keys 0 to " + (gridKeys() - 1) + ", not " + key);
        }
        return key;
    }

    /** @throws IllegalArgumentException if there is no such encoder */
    int checkKnob(int knob) {
        if (knob < 0 || knob >= knobs.count()) {
            throw new IllegalArgumentException(name + " has no encoder " + knob);
        }
        return knob;
    }

    boolean is(int usbVendor, int usbProduct) {
        return vendor == usbVendor && products.contains(usbProduct);
    }
}
