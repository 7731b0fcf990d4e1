package sownd.devices.virtual;

import java.util.List;

/** What can be seen and touched of a device without hardware. Any thread. */
public interface VirtualPanel {
    /** Its model, for people. */
    String title();

    /** Its parts, on a plane on which a key is one unit wide; the first part is number 0. */
    List<Part> parts();

    /** What a part shows now, by the bytes that came. */
    Seen seen(int part);

    /** A finger on a part, or off it; a part that cannot be pressed takes no notice. */
    void press(int part, boolean down);

    /** A knob is turned; clockwise is more than 0. */
    void turn(int part, int steps);

    /** A fader is moved, 0 to 1. */
    void slide(int part, double position);

    /** Told after each change of what is seen, on the thread that wrote it. */
    void onChange(Runnable told);
}
