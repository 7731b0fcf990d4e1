package sownd.devices.hid.xkeys;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reports of one open panel to what hands did. A report is a whole state: only what changed gives an event. One thread.
 */
public final class XkeysDecoder {
    /** The second byte of a report of buttons is no greater; others answer questions. */
    private static final int LAST_STATE = 3;

    private final XkeysModel model;
    private final BitSet held = new BitSet();
    private int jog;
    private int shuttle;
    private int bar;
    private int x;
    private int y;
    private int z;

    public XkeysDecoder(XkeysModel model) {
        this.model = model;
    }

    /** What a report without report id says; anything else than a state says nothing. */
    public List<XkeysEvent> decode(byte[] report) {
        if (report.length < 2 || (report[1] & 0xFF) > LAST_STATE) {
            return List.of();
        }
        List<XkeysEvent> events = new ArrayList<>();
        for (int button = 0; button <= model.buttons(); button++) {
            if (model.has(button) && model.down(button, report) != held.get(button)) {
                held.flip(button);
                events.add(held.get(button) ? new XkeysEvent.Down(button) : new XkeysEvent.Up(button));
            }
        }
        wheels(report, events);
        return events;
    }

    private void wheels(byte[] report, List<XkeysEvent> events) {
        XkeysModel.Wheels at = model.wheels();
        if (has(at.jog(), report)) {
            jog(report[at.jog()], events);
        }
        if (has(at.shuttle(), report) && report[at.shuttle()] != shuttle) {
            shuttle = report[at.shuttle()];
            events.add(new XkeysEvent.Shuttle(shuttle));
        }
        if (has(at.bar(), report) && (report[at.bar()] & 0xFF) != bar) {
            bar = report[at.bar()] & 0xFF;
            events.add(new XkeysEvent.Bar(bar));
        }
        if (has(at.joystickZ(), report)) {
            joystick(report[at.joystickX()], -report[at.joystickY()], report[at.joystickZ()] & 0xFF, events);
        }
    }

    private static boolean has(int at, byte[] report) {
        return at >= 0 && at < report.length;
    }

    /** Steps come once and are followed by 0; a report that only repeats them tells of something else. */
    private void jog(int steps, List<XkeysEvent> events) {
        if (steps != 0 && steps != jog) {
            events.add(new XkeysEvent.Jog(steps));
        }
        jog = steps;
    }

    private void joystick(int nowX, int nowY, int nowZ, List<XkeysEvent> events) {
        if (nowX == x && nowY == y && nowZ == z) {
            return;
        }
        events.add(new XkeysEvent.Joystick(nowX, nowY, nowZ, (byte) (nowZ - z)));
        x = nowX;
        y = nowY;
        z = nowZ;
    }

    /** Every button held is let go: the panel has gone. */
    public List<XkeysEvent> letGo() {
        List<XkeysEvent> events = new ArrayList<>();
        held.stream().forEach(button -> events.add(new XkeysEvent.Up(button)));
        held.clear();
        return events;
    }
}
