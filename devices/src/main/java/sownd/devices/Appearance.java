package sownd.devices;

/**
 * What a control shows. Surfaces draw as much of it as they can: a screen all of it, a pad its fill.
 *
 * @param text label, may hold line breaks
 * @param fill background, 0xRRGGBB
 * @param ink text and icon colour, 0xRRGGBB
 * @param badge short sign in the corner that says the state without colour ("play", "on", "warn"), or empty
 * @param pressed a hand holds it now
 * @param level 0 to 1: fader position, meter level, gauge; NaN where there is none, and on a fader of hardware while a
 *     hand has it: its motor lets go; of an area how far across it is
 * @param mark 0 to 1: peak hold of a meter, of an area how far up it is; NaN where there is none
 * @param readout the value in words ("-6.0 dB"), or empty
 * @param ring 0 to 1: how far a hold to confirm, an arming or a lock-out is; NaN where there is none
 * @param hint 0 to 1: where the hardware's fader stands while it has not taken over; NaN where there is none
 * @param truth whether what it shows is known to be so
 * @param decor what is drawn besides
 */
public record Appearance(
        String text,
        int fill,
        int ink,
        String badge,
        boolean pressed,
        double level,
        double mark,
        String readout,
        double ring,
        double hint,
        Truth truth,
        Decor decor) {
    /** An empty cell: nothing there. */
    public static final Appearance DARK = new Appearance("", 0, 0, "", false, Double.NaN, Double.NaN, "");

    /** Whether what is shown is known to be so. */
    public enum Truth {
        /** Nobody doubts it, or nobody can know. */
        PLAIN,
        /** It was asked for and is not confirmed yet. */
        COMMANDED,
        /** What was asked for has happened. */
        CONFIRMED,
        /** It was asked for and did not happen in time. */
        FAILED,
        /** It was so once; whoever could tell is silent since. */
        STALE
    }

    /** How large a text is, in steps of the face it stands on; a longer text is set smaller until it fits. */
    public enum Size {
        /** As the kind of control likes it. */
        AUTO,
        SMALL,
        MEDIUM,
        LARGE,
        HUGE
    }

    /** Where the text stands on the face. */
    public enum Align {
        TOP_LEFT(-1, -1),
        TOP(0, -1),
        TOP_RIGHT(1, -1),
        LEFT(-1, 0),
        MIDDLE(0, 0),
        RIGHT(1, 0),
        BOTTOM_LEFT(-1, 1),
        BOTTOM(0, 1),
        BOTTOM_RIGHT(1, 1);

        private final int across;
        private final int down;

        Align(int across, int down) {
            this.across = across;
            this.down = down;
        }

        /** -1 for the left, 0 for the middle, 1 for the right. */
        public int across() {
            return across;
        }

        /** -1 for the top, 0 for the middle, 1 for the bottom. */
        public int down() {
            return down;
        }
    }

    /**
     * What is drawn besides text and fill.
     *
     * @param icon name of an icon, or empty
     * @param image path of a picture in the project's assets, or empty
     * @param border colour of the border, 0xRRGGBB, or -1 for none
     * @param gauge 0 to 1: a gauge or ring that shows a value; NaN where there is none
     * @param size of the text
     * @param align where the text stands
     * @param note what people read who point at it: why something is wrong with it; or empty
     */
    public record Decor(String icon, String image, int border, double gauge, Size size, Align align, String note) {
        public static final Decor NONE = new Decor("", "", -1, Double.NaN);

        /** With text as usual and without a note. */
        public Decor(String icon, String image, int border, double gauge) {
            this(icon, image, border, gauge, Size.AUTO, Align.MIDDLE, "");
        }
    }

    /** The same at another level. */
    public Appearance at(double otherLevel) {
        return new Appearance(text, fill, ink, badge, pressed, otherLevel, mark, readout, ring, hint, truth, decor);
    }

    /** Without ring, hint, doubt and decor. */
    public Appearance(
            String text, int fill, int ink, String badge, boolean pressed, double level, double mark, String readout) {
        this(text, fill, ink, badge, pressed, level, mark, readout, Double.NaN, Double.NaN, Truth.PLAIN, Decor.NONE);
    }
}
