package sownd.devices.hid.xkeys;

import java.util.List;

/** What is said to a panel: reports of 36 bytes, the first 0. Keeps nothing. */
public final class XkeysReports {
    private static final int LENGTH = 36;

    private XkeysReports() {}

    /** How a light shines. */
    public enum Shine {
        OFF(0),
        ON(1),
        FLASH(2);

        private final int number;

        Shine(int number) {
            this.number = number;
        }
    }

    /** Asks for the state as it is now. */
    public static byte[] askState() {
        return report(177);
    }

    public static byte[] askVersion() {
        return report(214);
    }

    /** One of the two small lights, 1 green and 2 red. @throws IllegalArgumentException if there is no such light */
    public static byte[] indicator(int light, Shine shine) {
        if (light != 1 && light != 2) {
            throw new IllegalArgumentException("the small lights are 1 (green) and 2 (red), not " + light);
        }
        return report(179, 5 + light, shine.number);
    }

    /** How fast lights flash, in the panel's units: 1 fastest, 255 slowest. */
    public static byte[] flashPeriod(int period) {
        return report(180, period);
    }

    /** How bright the two banks are, 0 to 255. */
    public static byte[] brightness(int blue, int red) {
        return report(187, blue, red);
    }

    /**
     * Every light of the panel.
     *
     * @param rgb 0xRRGGBB, 0 for dark
     */
    public static List<byte[]> all(int rgb) {
        return List.of(report(182, 0, blue(rgb) ? 255 : 0), report(182, 1, red(rgb) ? 255 : 0));
    }

    /**
     * The light of one button.
     *
     * @param rgb 0xRRGGBB, 0 for dark; shown as well as the panel can
     * @return none for a button without a light
     */
    public static List<byte[]> button(XkeysModel model, int button, int rgb, boolean flash) {
        if (button < 1 || !model.has(button)) {
            return List.of();
        }
        Shine on = flash ? Shine.FLASH : Shine.ON;
        Shine blue = blue(rgb) ? on : Shine.OFF;
        Shine red = red(rgb) ? on : Shine.OFF;
        return switch (model.backlight()) {
            case NONE -> List.of();
            case STICK -> List.of(light(first(model, button), rgb == 0 ? Shine.OFF : on, 1));
            case COLUMNS, LINEAR -> {
                int bank = model.backlight() == XkeysModel.Backlight.COLUMNS ? 1 : 0;
                yield List.of(
                        light(first(model, button), blue, bank),
                        light(first(model, button) + model.secondBank(), red, bank));
            }
        };
    }

    /** The number of a button's only or blue light; the red one is {@link XkeysModel#secondBank} above it. */
    static int first(XkeysModel model, int button) {
        return switch (model.backlight()) {
            case NONE -> -1;
            case STICK -> onStick(model.column(button) - 1);
            case COLUMNS -> (model.column(button) - 1) * 8 + model.row(button) - 1;
            case LINEAR -> button - 1;
        };
    }

    /** Lights lie in groups of six, with numbers for eight. */
    private static int onStick(int column) {
        return column + (column > 11 ? 4 : column > 5 ? 2 : 0);
    }

    private static byte[] light(int index, Shine shine, int bank) {
        return report(181, index, shine.number, bank);
    }

    /** Panels have blue and red only: what is neither, red. */
    private static boolean blue(int rgb) {
        return (rgb & 0xFF) != 0;
    }

    private static boolean red(int rgb) {
        return (rgb & 0xFFFF00) != 0;
    }

    private static byte[] report(int... bytes) {
        byte[] report = new byte[LENGTH];
        for (int i = 0; i < bytes.length; i++) {
            report[i + 1] = (byte) bytes[i];
        }
        return report;
    }
}
