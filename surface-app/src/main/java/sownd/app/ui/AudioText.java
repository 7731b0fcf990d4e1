package sownd.app.ui;

import java.awt.Color;
import java.awt.Dimension;
import javax.swing.JTextArea;

/** A few words that take as many lines as they need, and no room when there are none. */
final class AudioText extends JTextArea {
    AudioText(String name, Color ink) {
        setName(name);
        setForeground(ink);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setBorder(null);
        setAlignmentX(LEFT_ALIGNMENT);
        setVisible(false);
    }

    void show(String words) {
        if (!words.equals(getText())) {
            setText(words);
            setVisible(!words.isEmpty());
            revalidate();
        }
    }

    @Override
    public Dimension getMaximumSize() {
        return new Dimension(Integer.MAX_VALUE, getPreferredSize().height);
    }
}
