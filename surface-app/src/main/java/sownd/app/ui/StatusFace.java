package sownd.app.ui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sownd.devices.Appearance;

/**
 * The line that says how the show stands: its first part loud, the rest quieter, the last (the clock) at the right. Where
 * room is short the parts yield in their order, the first (the project) first; the one that tells what is wrong never does.
 */
final class StatusFace {
    static final String BETWEEN = " · ";

    private final Brush brush;

    StatusFace(Brush brush) {
        this.brush = brush;
    }

    /** @param width pixels it is drawn with; 0 where there was no room */
    private record Part(String text, boolean wrong, double width) {
        Part narrowed(double to) {
            return new Part(text, wrong, to);
        }
    }

    void paint(Graphics2D g, Appearance appearance, double width, double height) {
        g.setColor(brush.colours().strip());
        g.fillRect(0, 0, (int) width, (int) height);
        List<String> texts = List.of(appearance.text().split(BETWEEN, -1));
        double right = width - height * 0.4;
        if (texts.size() > 1) {
            g.setColor(brush.colours().ink());
            right = clock(g, texts.getLast(), right, height);
        }
        double x = sign(g, appearance.badge(), height * 0.4, height);
        List<Part> parts = texts.subList(0, Math.max(1, texts.size() - 1)).stream()
                .map(text -> part(text, appearance, height))
                .toList();
        parts(g, yielding(parts, right - x, height), appearance, x, height);
    }

    private Part part(String text, Appearance appearance, double height) {
        boolean wrong = !text.isEmpty() && text.equals(appearance.decor().note());
        return new Part(text, wrong, Math.ceil(Digits.width(text, font(text, height))));
    }

    private Font font(String text, double height) {
        return brush.type().font(text, step(height));
    }

    private int step(double height) {
        return brush.type().step(height * 0.5);
    }

    /**
     * First each part in turn becomes as short as can still be read, but for the last (the address), of which a half is worth
     * nothing; then each goes, until the rest fits.
     */
    private static List<Part> yielding(List<Part> all, double room, double height) {
        List<Part> parts = new ArrayList<>(all);
        List<Integer> order = IntStream.range(0, parts.size())
                .boxed()
                .sorted((a, b) -> Boolean.compare(parts.get(a).wrong, parts.get(b).wrong))
                .toList();
        int strongest = order.getLast();
        List<Integer> weaker = order.subList(0, order.size() - 1);
        double least = height * 2.6;
        weaker.stream().filter(i -> i < parts.size() - 1).forEach(i -> {
            Part part = parts.get(i);
            double over = taken(parts, height) - room;
            if (over > 0 && part.width > least) {
                parts.set(i, part.narrowed(Math.max(least, part.width - over)));
            }
        });
        for (int i : weaker) {
            if (taken(parts, height) > room) {
                parts.set(i, parts.get(i).narrowed(0));
            }
        }
        double left = parts.get(strongest).width - Math.max(0, taken(parts, height) - room);
        parts.set(strongest, parts.get(strongest).narrowed(Math.max(0, left)));
        return parts;
    }

    private static double taken(List<Part> parts, double height) {
        long shown = parts.stream().filter(part -> part.width > 0).count();
        double widths = parts.stream().mapToDouble(part -> part.width).sum();
        return widths + Math.max(0, shown - 1) * gap(height);
    }

    private static double gap(double height) {
        return height * 0.9;
    }

    private void parts(Graphics2D g, List<Part> parts, Appearance appearance, double from, double height) {
        double x = from;
        boolean told = parts.stream().anyMatch(part -> part.wrong);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.width <= 0) {
                continue;
            }
            if (x > from) {
                dot(g, x + (gap(height) - height * 0.1) / 2, height);
                x += gap(height);
            }
            boolean loud = told ? part.wrong : i == 0;
            g.setColor(loud ? loud(appearance) : brush.colours().faint());
            Typesetter.Block block = brush.type().line(part.text, part.width, step(height));
            Digits.draw(g, block.lines().getFirst(), block.font(), x, (height + block.cap()) / 2);
            x += Math.min(part.width, block.width());
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

    private void dot(Graphics2D g, double x, double height) {
        double size = height * 0.1;
        Brush.bar(g, brush.colours().faint(), x, (height - size) / 2, size, size, size / 2);
    }
}
