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
    private final EncoderFace encoder;
    private final PadFace pad;
    private final XyFace xy;
    private final StatusFace status;
    private final Marks marks;

    public FaceRenderer(Theme theme) {
        this(theme, Pictures.NONE);
    }

    FaceRenderer(Theme theme, Pictures pictures) {
        brush = new Brush(theme);
        marks = new Marks(brush);
        button = new ButtonFace(brush, pictures);
        fader = new FaderFace(brush);
        meter = new MeterFace(brush);
        label = new LabelFace(brush);
        encoder = new EncoderFace(brush);
        pad = new PadFace(brush, button);
        xy = new XyFace(brush);
        status = new StatusFace(brush);
    }

    /**
     * Paints into the rectangle from the origin; corners outside the rounded face stay as they are.
     *
     * @param width pixels
     */
    public void paint(
            Graphics2D g, PageLayout.Control control, Appearance appearance, Touch touch, int width, int height) {
        paint(g, control, appearance, touch, 1, width, height);
    }

    /** @param pulse 0 to 1: how strong what pulses is now */
    void paint(
            Graphics2D g,
            PageLayout.Control control,
            Appearance appearance,
            Touch touch,
            double pulse,
            int width,
            int height) {
        Brush.smooth(g);
        if (appearance.equals(Appearance.DARK)) {
            brush.cell(g, width, height, touch);
            return;
        }
        switch (control.kind()) {
            case BUTTON -> button.paint(g, control, appearance, touch, width, height);
            case PAD -> pad.paint(g, control, appearance, touch, width, height);
            case FADER -> fader.paint(g, control, appearance, touch, width, height);
            case ENCODER -> encoder.paint(g, appearance, touch, width, height);
            case XY -> xy.paint(g, appearance, touch, width, height);
            case METER -> meter.paint(g, control, appearance, width, height);
            case LABEL -> label.paint(g, appearance, width, height);
        }
        marks.paint(g, control.kind(), appearance, pulse, width, height);
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

    Marks marks() {
        return marks;
    }

    MeterFace meter() {
        return meter;
    }
}
