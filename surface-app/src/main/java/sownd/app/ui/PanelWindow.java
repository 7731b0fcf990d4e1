package sownd.app.ui;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import sownd.devices.virtual.VirtualPanel;

/** A window around a device without hardware. Any thread. */
public final class PanelWindow implements AutoCloseable {
    private static final int PICTURE_UNIT = 96;

    private final JFrame frame;

    private PanelWindow(JFrame frame) {
        this.frame = frame;
    }

    /** Opens a window; returns when it is seen. People may close it: the device stays plugged in. */
    public static PanelWindow open(VirtualPanel panel) {
        return SurfaceWindow.onEventThread(() -> {
            JFrame frame = new JFrame(panel.title() + " · sownd");
            frame.setName("panel window");
            frame.getContentPane().setBackground(Theme.stageDark().colours().ground());
            frame.getContentPane().add(new PanelView(panel));
            frame.setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
            frame.pack();
            frame.setLocationByPlatform(true);
            frame.setVisible(true);
            return new PanelWindow(frame);
        });
    }

    /** A picture of a panel as it is now; needs no display. */
    public static BufferedImage picture(VirtualPanel panel) {
        Rectangle2D extent = PanelPainter.extent(panel);
        BufferedImage image = new BufferedImage(
                (int) (extent.getWidth() * PICTURE_UNIT),
                (int) (extent.getHeight() * PICTURE_UNIT),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new PanelPainter().paint(g, panel, PICTURE_UNIT, true);
        g.dispose();
        return image;
    }

    @Override
    public void close() {
        EventQueue.invokeLater(frame::dispose);
    }
}
