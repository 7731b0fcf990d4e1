package sownd.devices.hid.xkeys;

import java.util.List;

/**
 * A model of panel, as data: where in its report what stands. Bytes count from the unit id; -1 for what it does not have.
 *
 * @param product USB product id
 * @param interfaceNumber which of its interfaces speaks this way
 * @param columnBytes bytes of buttons, one a column
 * @param columnBits buttons in a column
 * @param programSwitch it has the small switch at the back, button 0
 * @param secondBank index of the first red light
 * @param timestamp byte at which its clock stands, in milliseconds, big endian
 * @param missing buttons whose bits mean nothing
 * @param layout where its buttons lie
 */
public record XkeysModel(
        int product,
        int interfaceNumber,
        String name,
        int columns,
        int rows,
        int columnBytes,
        int columnBits,
        boolean programSwitch,
        Backlight backlight,
        int secondBank,
        int timestamp,
        Wheels wheels,
        List<Integer> missing,
        Layout layout) {
    /** USB vendor id of every panel. */
    public static final int VENDOR = 0x05f3;

    private static final int FIRST_COLUMN = 2;

    public XkeysModel {
        missing = List.copyOf(missing);
    }

    /** How lights are numbered. */
    public enum Backlight {
        NONE,
        /** Eight a column, blue and red. */
        COLUMNS,
        /** As the buttons, one colour. */
        STICK,
        /** As the buttons, blue and red. */
        LINEAR
    }

    /** Bytes of what is neither button nor light. */
    public record Wheels(int jog, int shuttle, int bar, int joystickX, int joystickY, int joystickZ) {
        static final Wheels NONE = new Wheels(-1, -1, -1, -1, -1, -1);

        static Wheels jog(int jog, int shuttle) {
            return new Wheels(jog, shuttle, -1, -1, -1, -1);
        }

        static Wheels joystick(int x) {
            return new Wheels(-1, -1, -1, x, x + 1, x + 2);
        }
    }

    XkeysModel with(Wheels other, List<Integer> absent) {
        return new XkeysModel(
                product,
                interfaceNumber,
                name,
                columns,
                rows,
                columnBytes,
                columnBits,
                programSwitch,
                backlight,
                secondBank,
                timestamp,
                other,
                absent,
                layout);
    }

    XkeysModel with(Layout other) {
        return new XkeysModel(
                product,
                interfaceNumber,
                name,
                columns,
                rows,
                columnBytes,
                columnBits,
                programSwitch,
                backlight,
                secondBank,
                timestamp,
                wheels,
                missing,
                other);
    }

    /** Highest number of a button; the switch at the back is 0. */
    public int buttons() {
        return columnBytes * columnBits;
    }

    /** Column of a button, from 1. */
    public int column(int button) {
        return button == 0 ? 0 : layout.column(button, this);
    }

    /** Row of a button, from 1. */
    public int row(int button) {
        return button == 0 ? 0 : layout.row(button, this);
    }

    /** Whether it is a button to be seen: not the switch at the back, nor a bit that means nothing. */
    public boolean shown(int button) {
        return button > 0 && has(button) && column(button) > 0 && row(button) > 0;
    }

    boolean has(int button) {
        return button == 0 ? programSwitch : button <= buttons() && !missing.contains(button);
    }

    /** Whether a button is down in a report; out of a short report, none is. */
    boolean down(int button, byte[] report) {
        if (button == 0) {
            return (report[1] & 1) != 0;
        }
        int at = FIRST_COLUMN + (button - 1) / columnBits;
        return at < report.length && (report[at] >> (button - 1) % columnBits & 1) != 0;
    }
}
