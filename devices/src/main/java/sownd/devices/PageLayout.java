package sownd.devices;

import java.util.List;

/**
 * The controls of a page as a surface lays them out.
 *
 * @param id id of the page
 * @param name what people call it
 * @param rows height of the grid in cells
 */
public record PageLayout(String id, String name, int rows, int columns, List<Control> controls) {
    public PageLayout {
        controls = List.copyOf(controls);
    }

    /** What kind of thing is drawn and how a hand moves it. */
    public enum Kind {
        BUTTON,
        FADER,
        METER,
        LABEL,
        /** A knob without ends, turned in steps; it may be pushed. */
        ENCODER,
        /** A key that knows how hard it is hit and pressed. */
        PAD,
        /** An area in which a finger moves two values. */
        XY
    }

    /**
     * One control, beginning at a cell and spanning several.
     *
     * @param scale tick marks of a fader or meter, from low to high; empty for others
     * @param home position 0 to 1 of a fader's initial value (double tap), NaN where there is none
     */
    public record Control(Kind kind, Place.Key at, int rowSpan, int columnSpan, List<Tick> scale, double home) {
        public Control {
            scale = List.copyOf(scale);
        }
    }

    /** A tick of a scale: where (0 to 1) and what it says ("-10"). */
    public record Tick(double position, String label) {}
}
