package sownd.devices.hid.deck;

/**
 * How a panel is built in: what must be done to an upright picture so that people see it upright.
 *
 * @param flipX columns of the result are taken from the right
 * @param flipY rows of the result are taken from the bottom
 * @param swap then rows become columns: width and height change places
 */
public record Turn(boolean flipX, boolean flipY, boolean swap) {
    public static final Turn NONE = new Turn(false, false, false);
    public static final Turn MIRROR = new Turn(true, false, false);
    public static final Turn HALF = new Turn(true, true, false);
    public static final Turn QUARTER = new Turn(false, true, true);

    /** The turn that undoes this one. */
    public Turn back() {
        return swap ? new Turn(flipY, flipX, true) : this;
    }

    public Pixels of(Pixels upright) {
        if (equals(NONE)) {
            return upright;
        }
        int width = swap ? upright.height() : upright.width();
        int height = swap ? upright.width() : upright.height();
        int[] turned = new int[width * height];
        for (int y = 0; y < height; y++) {
            row(upright, y, width, height, turned);
        }
        return new Pixels(width, height, turned);
    }

    private void row(Pixels from, int y, int width, int height, int[] turned) {
        int down = flipY ? height - 1 - y : y;
        for (int x = 0; x < width; x++) {
            int right = flipX ? width - 1 - x : x;
            turned[y * width + x] =
                    swap ? from.rgb()[right * from.width() + down] : from.rgb()[down * from.width() + right];
        }
    }
}
