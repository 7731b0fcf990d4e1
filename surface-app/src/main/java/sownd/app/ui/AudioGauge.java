package sownd.app.ui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.GridLayout;
import java.util.Locale;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import sownd.engine.AudioStatus;
import sownd.engine.AudioTimings;

/** What plays now, and how close to its limit. */
final class AudioGauge extends JPanel {
    private final Theme.Colours colours;
    private final AudioText playing;
    private final AudioText trouble;
    private final Bar bar = new Bar();
    private final JLabel load = value("load");
    private final JLabel slowest = value("slowest");
    private final JLabel missed = value("missed");
    private final JLabel dry = value("underruns");

    AudioGauge(Theme.Colours colours) {
        this.colours = colours;
        playing = new AudioText("audio/playing", colours.ink());
        trouble = new AudioText("audio/trouble", colours.warn());
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setOpaque(false);
        add(playing);
        add(trouble);
        add(Box.createVerticalStrut(8));
        add(bar);
        add(Box.createVerticalStrut(8));
        var numbers = new JPanel(new GridLayout(0, 2, 12, 4));
        numbers.setOpaque(false);
        numbers.setAlignmentX(LEFT_ALIGNMENT);
        line(numbers, "Load", load);
        line(numbers, "Slowest call", slowest);
        line(numbers, "Blocks missed", missed);
        line(numbers, "Device ran dry", dry);
        add(numbers);
    }

    private static JLabel value(String name) {
        var label = new JLabel();
        label.setName("audio/" + name);
        return label;
    }

    private void line(JPanel numbers, String title, JLabel value) {
        var label = new JLabel(title);
        label.setForeground(colours.faint());
        label.setLabelFor(value);
        numbers.add(label);
        numbers.add(value);
    }

    void show(AudioStatus status, AudioTimings timings) {
        var format = status.format();
        playing.show(String.format(
                Locale.ROOT,
                "%s: %.1f kHz, %d frames, %d out, %d in%s",
                status.driver(),
                format.rate() / 1000.0,
                format.block(),
                format.channels(),
                status.inputs(),
                status.detail().isEmpty() ? "" : "; " + status.detail()));
        trouble.show(status.trouble().isEmpty() ? status.deaf() : status.trouble());
        bar.show(status.load());
        load.setText(String.format(Locale.ROOT, "%.1f %%", status.load() * 100));
        slowest.setText(String.format(Locale.ROOT, "%.2f ms", timings.render().max() / 1e6));
        count(missed, timings.missed());
        count(dry, timings.underruns());
    }

    private void count(JLabel label, long count) {
        label.setText(Long.toString(count));
        label.setForeground(count == 0 ? colours.ink() : colours.warn());
    }

    /** Load, full at 1: the colour of a meter at that height. */
    private final class Bar extends JComponent {
        private double part;

        Bar() {
            setAlignmentX(LEFT_ALIGNMENT);
            setPreferredSize(new Dimension(100, 10));
            setMaximumSize(new Dimension(Integer.MAX_VALUE, 10));
        }

        void show(double newest) {
            part = Math.clamp(newest, 0, 1);
            repaint();
        }

        @Override
        protected void paintComponent(Graphics g) {
            g.setColor(colours.slot());
            g.fillRect(0, 0, getWidth(), getHeight());
            g.setColor(colour());
            g.fillRect(0, 0, (int) Math.round(part * getWidth()), getHeight());
        }

        private Color colour() {
            return part < 0.5 ? colours.meterLow() : part < 0.8 ? colours.meterMiddle() : colours.meterHigh();
        }
    }
}
