package sownd.app.ui;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import javax.accessibility.AccessibleAction;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/** One control on the screen. Named "key/row/column", so that tests and assistive tools can find it. */
final class ControlView extends JComponent {
    /** Calm: a little less than once a second. */
    private static final double PULSE_NANOS = 1.2e9;

    private static final int PULSE_FRAME_MILLIS = 80;

    private final PageLayout.Control control;
    private final FaceRenderer renderer;
    private final MeterSkin skin;
    private final Hands hands;
    private Appearance appearance = Appearance.DARK;
    private final Timer pulse = new Timer(PULSE_FRAME_MILLIS, tick -> repaint());
    private boolean ringed;

    ControlView(PageLayout.Control control, FaceRenderer renderer, Report report) {
        this.control = control;
        this.renderer = renderer;
        skin = new MeterSkin(renderer, control);
        setName(nameOf(control));
        setOpaque(true);
        hands = hands(report);
        setFocusable(!(hands instanceof Hands.Off));
        addFocusListener(new Ring());
    }

    static String nameOf(PageLayout.Control control) {
        return "key/" + control.at().row() + "/" + control.at().column();
    }

    private Hands hands(Report report) {
        return switch (control.kind()) {
            case BUTTON, PAD -> ButtonHands.on(this, report);
            case FADER -> FaderHands.on(this, new FaderGrip(report, control.home()), () -> appearance.level());
            case ENCODER -> TurnHands.on(this, report);
            case XY -> XyHands.on(this, report, () -> appearance);
            case METER, LABEL -> new Hands.Off();
        };
    }

    PageLayout.Control control() {
        return control;
    }

    Hands hands() {
        return hands;
    }

    /** What is on the glass: what we were told, except where a hand knows better. */
    Appearance shown() {
        return appearance.at(hands.level(appearance.level()));
    }

    void show(Appearance newest) {
        if (!newest.equals(appearance)) {
            Appearance before = appearance;
            appearance = newest;
            if (accessibleContext instanceof Voice voice) {
                voice.changed(before);
            }
            var note = newest.decor().note();
            setToolTipText(note.isEmpty() ? null : note);
            pulse();
            repaint();
        }
    }

    /** Only what waits for an answer moves by itself, and only while it can be seen. */
    private void pulse() {
        if (appearance.truth() != Appearance.Truth.COMMANDED || !isShowing()) {
            pulse.stop();
        } else if (!pulse.isRunning()) {
            pulse.start();
        }
    }

    private static double pulseNow() {
        return 0.5 + 0.5 * Math.cos(System.nanoTime() % (long) PULSE_NANOS / PULSE_NANOS * 2 * Math.PI);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        pulse();
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(renderer.brush().colours().ground());
        g.fillRect(0, 0, getWidth(), getHeight());
        if (control.kind() == PageLayout.Kind.METER && !appearance.equals(Appearance.DARK)) {
            skin.paint(g, appearance, pulseNow(), getWidth(), getHeight());
        } else {
            renderer.paint(g, control, shown(), hands.touch(), pulseNow(), getWidth(), getHeight());
        }
        if (ringed) {
            ring(g);
        }
        g.dispose();
    }

    private void ring(Graphics2D g) {
        double corner = Brush.corner(getWidth(), getHeight());
        g.setColor(renderer.brush().colours().focus());
        g.setStroke(new BasicStroke(3));
        g.draw(new RoundRectangle2D.Double(2.5, 2.5, getWidth() - 5, getHeight() - 5, 2 * corner, 2 * corner));
    }

    @Override
    public void removeNotify() {
        // A page turned or a window gone under the finger must not leave anything held.
        hands.letGo();
        pulse.stop();
        super.removeNotify();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Voice();
        }
        return accessibleContext;
    }

    private String words(Appearance face) {
        var truth = face.truth() == Appearance.Truth.PLAIN
                ? ""
                : face.truth().name().toLowerCase(Locale.ROOT);
        return String.join(" ", face.text(), face.badge(), face.readout(), truth)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What assistive tools are told: the words on the face with its sign, a role, a value. */
    private final class Voice extends AccessibleJComponent implements AccessibleAction, AccessibleValue {
        void changed(Appearance before) {
            firePropertyChange(ACCESSIBLE_NAME_PROPERTY, words(before), words(appearance));
            if (getAccessibleValue() != null) {
                firePropertyChange(ACCESSIBLE_VALUE_PROPERTY, before.level(), appearance.level());
            }
        }

        @Override
        public String getAccessibleName() {
            return words(appearance);
        }

        @Override
        public AccessibleRole getAccessibleRole() {
            return switch (control.kind()) {
                case BUTTON, PAD -> AccessibleRole.PUSH_BUTTON;
                case FADER, ENCODER, XY -> AccessibleRole.SLIDER;
                case METER -> AccessibleRole.PROGRESS_BAR;
                case LABEL -> AccessibleRole.LABEL;
            };
        }

        @Override
        public @Nullable AccessibleAction getAccessibleAction() {
            return hands instanceof ButtonHands ? this : null;
        }

        @Override
        public int getAccessibleActionCount() {
            return 1;
        }

        @Override
        public String getAccessibleActionDescription(int index) {
            return "press";
        }

        @Override
        public boolean doAccessibleAction(int index) {
            if (index == 0 && hands instanceof ButtonHands button) {
                button.tap();
                return true;
            }
            return false;
        }

        @Override
        public @Nullable AccessibleValue getAccessibleValue() {
            return control.kind() == PageLayout.Kind.FADER || control.kind() == PageLayout.Kind.METER ? this : null;
        }

        @Override
        public Number getCurrentAccessibleValue() {
            return shown().level();
        }

        @Override
        public boolean setCurrentAccessibleValue(Number value) {
            if (hands instanceof FaderHands fader) {
                fader.set(value.doubleValue());
                return true;
            }
            return false;
        }

        @Override
        public Number getMinimumAccessibleValue() {
            return 0.0;
        }

        @Override
        public Number getMaximumAccessibleValue() {
            return 1.0;
        }
    }

    /** A ring shows where the keyboard is, but only to those who use it. */
    private final class Ring implements FocusListener {
        @Override
        public void focusGained(FocusEvent event) {
            ringed = switch (event.getCause()) {
                case TRAVERSAL, TRAVERSAL_FORWARD, TRAVERSAL_BACKWARD, TRAVERSAL_DOWN, TRAVERSAL_UP -> true;
                default -> false;
            };
            repaint();
        }

        @Override
        public void focusLost(FocusEvent event) {
            ringed = false;
            repaint();
        }
    }
}
