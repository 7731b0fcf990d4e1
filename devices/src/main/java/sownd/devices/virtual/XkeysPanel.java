package sownd.devices.virtual;

import java.util.ArrayList;
import java.util.List;
import sownd.devices.hid.xkeys.XkeysModel;
import sownd.devices.hid.xkeys.XkeysSimulator;

/** An X-keys panel to be seen: its buttons, below them its jog wheel and its bar or shuttle. */
public final class XkeysPanel implements VirtualPanel {
    private final XkeysSimulator panel;
    private final XkeysModel model;
    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> buttons = new ArrayList<>();

    public XkeysPanel(XkeysSimulator panel) {
        this.panel = panel;
        this.model = panel.model();
        for (int button = 1; button <= model.buttons(); button++) {
            if (model.shown(button)) {
                buttons.add(button);
                parts.add(Part.key(model.column(button) - 1, model.row(button) - 1));
            }
        }
        if (model.wheels().jog() >= 0) {
            parts.add(Part.knob(0, model.rows()));
        }
        if (model.wheels().bar() >= 0 || model.wheels().shuttle() >= 0) {
            parts.add(Part.fader(1, model.rows()));
        }
    }

    /** What a driver opens. */
    public XkeysSimulator wire() {
        return panel;
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
        if (part >= buttons.size() || model.backlight() == XkeysModel.Backlight.NONE) {
            return Seen.NOTHING;
        }
        int button = buttons.get(part);
        return Seen.NOTHING.lit(panel.colour(button), panel.flashes(button));
    }

    @Override
    public void press(int part, boolean down) {
        if (part < buttons.size()) {
            panel.button(buttons.get(part), down);
        }
    }

    @Override
    public void turn(int part, int steps) {
        if (parts.get(part).kind() == Part.Kind.KNOB) {
            panel.jog(steps);
        }
    }

    @Override
    public void slide(int part, double position) {
        if (parts.get(part).kind() == Part.Kind.FADER) {
            panel.slide(position);
        }
    }

    @Override
    public void onChange(Runnable told) {
        panel.onChange(told);
    }
}
