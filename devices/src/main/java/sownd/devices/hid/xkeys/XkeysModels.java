package sownd.devices.hid.xkeys;

import java.util.List;
import java.util.Optional;
import sownd.devices.hid.HidIdentity;
import sownd.devices.hid.xkeys.XkeysModel.Backlight;
import sownd.devices.hid.xkeys.XkeysModel.Wheels;

/** Every panel sownd knows. */
public final class XkeysModels {
    private static final List<Integer> NONE_MISSING = List.of();

    private static final List<XkeysModel> ALL = List.of(
            older(1029, "XK-24", 4, 6, 4, 6, Backlight.COLUMNS, 32, 6),
            older(1030, "XK-128 Matrix", 16, 8, 16, 8, Backlight.NONE, 0, 18),
            older(1049, "XK-16 Stick", 16, 1, 4, 4, Backlight.STICK, 0, 6).with(Layout.STICK),
            older(1062, "XK-12 Jog-Shuttle", 4, 3, 4, 3, Backlight.COLUMNS, 32, 8)
                    .with(Wheels.jog(6, 7), NONE_MISSING),
            older(1065, "XK-12 Joystick", 4, 3, 4, 3, Backlight.COLUMNS, 32, 12).with(Wheels.joystick(6), NONE_MISSING),
            older(1080, "XK-3 Foot Pedal", 3, 1, 1, 4, Backlight.NONE, 0, 18)
                    .with(Wheels.NONE, List.of(1))
                    .with(Layout.PEDALS),
            older(1089, "XK-80", 10, 8, 10, 8, Backlight.COLUMNS, 80, 12),
            older(1114, "XK-68 Jog-Shuttle", 10, 8, 10, 8, Backlight.COLUMNS, 80, 18)
                    .with(Wheels.jog(16, 17), List.of(30, 31, 32, 38, 39, 40, 46, 47, 48, 54, 55, 56)),
            older(1117, "XK-68 Joystick", 10, 8, 10, 8, Backlight.COLUMNS, 80, 18)
                    .with(Wheels.joystick(14), List.of(28, 29, 30, 36, 37, 38, 44, 45, 46, 52, 53, 54)),
            older(1121, "XK-60", 10, 8, 10, 8, Backlight.COLUMNS, 80, 12),
            older(1127, "XK-4 Stick", 4, 1, 4, 1, Backlight.STICK, 0, 6),
            older(1130, "XK-8 Stick", 8, 1, 4, 2, Backlight.STICK, 0, 6).with(Layout.STICK),
            newer(1192, "XK-12 Switch Interface", 6, 2, 2, Backlight.NONE, 0).with(Layout.SOCKETS),
            new XkeysModel(
                    1224,
                    0,
                    "XK-3 Switch Interface",
                    3,
                    1,
                    1,
                    5,
                    false,
                    Backlight.NONE,
                    0,
                    31,
                    Wheels.NONE,
                    List.of(4),
                    Layout.SOCKET),
            newer(1230, "XKE-128", 16, 8, 16, Backlight.COLUMNS, 128),
            new XkeysModel(
                    1278,
                    0,
                    "XKE-124 T-bar",
                    16,
                    8,
                    16,
                    8,
                    false,
                    Backlight.COLUMNS,
                    128,
                    -1,
                    new Wheels(-1, -1, 28, -1, -1, -1),
                    List.of(109, 110, 111, 112),
                    Layout.COLUMNS),
            newer(1279, "XKR-32", 16, 2, 4, Backlight.COLUMNS, 32),
            newer(1325, "XKE-64 Jog T-bar", 10, 8, 10, Backlight.COLUMNS, 80)
                    .with(
                            new Wheels(18, 19, 17, -1, -1, -1),
                            List.of(6, 7, 8, 14, 15, 16, 22, 23, 24, 30, 31, 32, 73, 74, 75, 73)),
            new XkeysModel(
                    1355,
                    0,
                    "XKE-40",
                    20,
                    2,
                    5,
                    8,
                    true,
                    Backlight.LINEAR,
                    40,
                    31,
                    Wheels.NONE,
                    NONE_MISSING,
                    Layout.ROWS));

    private XkeysModels() {}

    private static XkeysModel older(
            int product,
            String name,
            int columns,
            int rows,
            int bytes,
            int bits,
            Backlight light,
            int second,
            int clock) {
        return new XkeysModel(
                product,
                0,
                name,
                columns,
                rows,
                bytes,
                bits,
                true,
                light,
                second,
                clock,
                Wheels.NONE,
                NONE_MISSING,
                Layout.COLUMNS);
    }

    private static XkeysModel newer(
            int product, String name, int columns, int rows, int bytes, Backlight light, int second) {
        return new XkeysModel(
                product,
                0,
                name,
                columns,
                rows,
                bytes,
                8,
                false,
                light,
                second,
                31,
                Wheels.NONE,
                NONE_MISSING,
                Layout.COLUMNS);
    }

    public static List<XkeysModel> all() {
        return ALL;
    }

    public static Optional<XkeysModel> product(int product) {
        return ALL.stream().filter(model -> model.product() == product).findFirst();
    }

    /** The model of a device, if it is a panel; of its interfaces only the one that speaks, if the system tells them apart. */
    public static Optional<XkeysModel> of(HidIdentity device) {
        return product(device.product())
                .filter(_ -> device.vendor() == XkeysModel.VENDOR)
                .filter(model -> device.interfaceNumber() < 0 || device.interfaceNumber() == model.interfaceNumber());
    }
}
