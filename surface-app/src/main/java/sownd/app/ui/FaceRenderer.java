package sownd.app.ui;

import java.awt.Graphics2D;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/**
 * Paints one control at any size, from a 72 pixel key image to a quarter of a screen. What is loud is decided by the
 * appearance and the span alone. Keeps nothing between calls, needs no display, may be used by any thread.
 */
public final class FaceRenderer {
    private final Brush brush;
    private final ButtonFace button;
    private final FaderFace fader;
    private final MeterFace meter;
    private final LabelFace label;
    private final StatusFace status;

    public FaceRenderer(Theme theme) {
        brush = new Brush(theme);
        button = new ButtonFace(brush);
        fader = new FaderFace(brush);
        meter = new MeterFace(brush);
        label = new LabelFace(brush);
        status = new StatusFace(brush);
    }

    /**
     * Paints into the rectangle from the origin; corners outside the rounded face stay as they are.
     *
     * @param width pixels
     */
    public void paint(
            Graphics2D g, PageLayout.Control control, Appearance appearance, Touch touch, int width, int height) {
        Brush.smooth(g);
        if (appearance.equals(Appearance.DARK)) {
            brush.cell(g, width, height, touch);
            return;
        }
        switch (control.kind()) {
            case BUTTON, PAD -> button.paint(g, control, appearance, touch, width, height);
            case FADER, ENCODER, XY -> fader.paint(g, control, appearance, touch, width, height);
            case METER -> meter.paint(g, control, appearance, width, height);
            case LABEL -> label.paint(g, appearance, width, height);
        }
    }

    /** Paints a cell that no control covers. */
    public void paintEmpty(Graphics2D g, int width, int height) {
        Brush.smooth(g);
        brush.cell(g, width, height, Touch.AWAY);
    }

    /** Paints the status line; its text may hold parts between " · ", the last of which stands at the right. */
    public void paintStatus(Graphics2D g, Appearance appearance, int width, int height) {
        Brush.smooth(g);
        status.paint(g, appearance, width, height);
    }

    Brush brush() {
        return brush;
    }

    MeterFace meter() {
        return meter;
    }
}
