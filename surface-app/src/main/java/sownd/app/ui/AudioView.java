package sownd.app.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import sownd.engine.audio.Format;

/**
 * A drawer beside the page: what plays the sound, how close it is to its limit, and a choice of another way. It takes room
 * from the page and never lies over it, so every button stays in reach. Event thread.
 */
final class AudioView extends JPanel {
    private static final int WIDTH = 400;
    private static final float TEXT = 15;
    private static final float TITLE = 22;
    private static final int TOUCHABLE = 38;
    private static final int EVERY_MILLIS = 250;
    private static final String ONLY_NOW = "Holds until sownd ends. The project file is not changed.";
    private static final String ANEW =
            "Another rate, block or number of channels makes the graphs begin anew: what plays starts again.";

    private final AudioDesk desk;
    private final AudioGauge gauge;
    private final AudioForm form = new AudioForm(this::note);
    private final AudioText note;
    private final AudioText answer;
    private final JButton apply = new JButton("Apply");
    private final Timer timer = new Timer(EVERY_MILLIS, event -> look());
    private boolean applying;

    /** @param onClose what to do when a person has seen enough */
    AudioView(AudioDesk desk, Theme.Colours colours, Runnable onClose) {
        super(new BorderLayout());
        this.desk = desk;
        gauge = new AudioGauge(colours);
        note = new AudioText("audio/note", colours.faint());
        answer = new AudioText("audio/answer", colours.warn());
        setName("audio");
        setBackground(colours.strip());
        setPreferredSize(new Dimension(WIDTH, 100));
        setBorder(BorderFactory.createMatteBorder(0, 1, 0, 0, colours.track()));
        setVisible(false);
        add(scrolled(column(colours)));
        add(buttons(onClose), BorderLayout.SOUTH);
        enlarge(this);
        apply.setName("audio/apply");
        apply.addActionListener(event -> apply());
        onKey(KeyEvent.VK_ESCAPE, onClose);
        getAccessibleContext().setAccessibleName("Sound");
    }

    private JComponent column(Theme.Colours colours) {
        var column = new JPanel();
        column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
        column.setBackground(colours.strip());
        column.setBorder(BorderFactory.createEmptyBorder(16, 16, 8, 16));
        var title = new JLabel("Sound");
        title.setFont(title.getFont().deriveFont(TITLE));
        for (JComponent part : new JComponent[] {title, gauge, form, note, answer}) {
            part.setAlignmentX(LEFT_ALIGNMENT);
            column.add(part);
            column.add(Box.createVerticalStrut(part == gauge ? 24 : 8));
        }
        return column;
    }

    private static JComponent scrolled(JComponent column) {
        var pane = new JScrollPane(
                new AsWide(column), JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setBorder(null);
        pane.getViewport().setBackground(column.getBackground());
        return pane;
    }

    /** For eyes at arm's length and for fingers. */
    private static void enlarge(Container in) {
        for (Component part : in.getComponents()) {
            if (part.getFont().getSize2D() < TEXT) {
                part.setFont(part.getFont().deriveFont(TEXT));
            }
            if (part instanceof JComboBox || part instanceof JButton) {
                part.setPreferredSize(new Dimension(part.getPreferredSize().width, TOUCHABLE));
            } else if (part instanceof Container inner) {
                enlarge(inner);
            }
        }
    }

    private JComponent buttons(Runnable onClose) {
        var row = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 12));
        row.setOpaque(false);
        var close = new JButton("Close");
        close.setName("audio/close");
        close.addActionListener(event -> onClose.run());
        row.add(close);
        row.add(apply);
        return row;
    }

    private void onKey(int key, Runnable action) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), key);
        getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    /** Shows what is true now and looks for devices. */
    void open() {
        setVisible(true);
        form.show(desk.setup());
        answer.show("");
        note();
        look();
        timer.start();
        Thread.ofVirtual().name("audio-devices").start(() -> {
            var devices = desk.devices();
            EventQueue.invokeLater(() -> form.know(devices));
        });
        form.first().requestFocusInWindow();
    }

    void close() {
        timer.stop();
        setVisible(false);
    }

    private void look() {
        gauge.show(desk.status(), desk.timings());
    }

    private void note() {
        var wanted = form.chosen();
        var now = desk.status().format();
        var inputs = wanted.inputs().orElse(now.inputs());
        var same = new Format(wanted.rate(), wanted.block(), wanted.channels(), inputs).equals(now);
        note.show(same ? ONLY_NOW : ANEW + " " + ONLY_NOW);
    }

    /** The button stays enabled meanwhile: one that is not would lose the keyboard to the page. */
    private void apply() {
        if (applying) {
            return;
        }
        applying = true;
        answer.show("…");
        desk.apply(form.chosen(), fault -> EventQueue.invokeLater(() -> applied(fault)));
    }

    private void applied(String fault) {
        applying = false;
        answer.show(fault);
        note();
        look();
    }
}
