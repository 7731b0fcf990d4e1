package sownd.app.ui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import sownd.devices.Appearance;

/** The line that says how the show stands: its first part loud, the rest quieter, the last (the clock) at the right. */
final class StatusFace {
    static final String BETWEEN = " · ";

    private final Brush brush;

    StatusFace(Brush brush) {
        this.brush = brush;
    }

    void paint(Graphics2D g, Appearance appearance, double width, double height) {
        Color ground = brush.colours().strip();
        g.setColor(ground);
        g.fillRect(0, 0, (int) width, (int) height);
        List<String> parts = List.of(appearance.text().split(BETWEEN, -1));
        double size = height * 0.5;
        double right = width - height * 0.4;
        if (parts.size() > 1) {
            g.setColor(brush.colours().ink());
            right = clock(g, parts.getLast(), right, height);
        }
        double x = sign(g, appearance.badge(), height * 0.4, height);
        int last = Math.max(1, parts.size() - 1);
        for (int i = 0; i < last; i++) {
            g.setColor(i == 0 ? loud(appearance) : brush.colours().faint());
            x = part(g, parts.get(i), x, right, height, size) + height * 0.45;
            if (i + 1 < last && right - x > 2 * height) {
                dot(g, x, height);
                x += height * 0.5;
            }
        }
    }

    private Color loud(Appearance appearance) {
        return signColour(appearance.badge(), brush.colours().ink());
    }

    private Color signColour(String badge, Color otherwise) {
        return switch (badge) {
            case "warn" -> brush.colours().warn();
            case "fault" -> brush.colours().fault();
            default -> otherwise;
        };
    }

    private double sign(Graphics2D g, String badge, double x, double height) {
        if (badge.isEmpty()) {
            return x;
        }
        double size = height * 0.52;
        g.setColor(signColour(badge, brush.colours().meterLow()));
        brush.badge(g, badge, x, (height - size) / 2, size);
        return x + size + height * 0.25;
    }

    private double clock(Graphics2D g, String text, double right, double height) {
        int size = brush.type().step(height * 0.62);
        brush.endingAt(g, text, right, height / 2 + 0.365 * size, size);
        Font font = brush.type().font(text, size);
        return right - Digits.width(text, font) - height * 0.4;
    }

    private double part(Graphics2D g, String text, double x, double right, double height, double size) {
        if (right - x < height || text.isEmpty()) {
            return x;
        }
        Typesetter.Block block = brush.type().fit(text, right - x, size * 0.8, size);
        Digits.draw(g, block.lines().getFirst(), block.font(), x, (height + block.cap()) / 2);
        return x + Digits.width(block.lines().getFirst(), block.font());
    }

    private void dot(Graphics2D g, double x, double height) {
        double size = height * 0.1;
        Brush.bar(g, brush.colours().faint(), x, (height - size) / 2, size, size, size / 2);
    }
}
