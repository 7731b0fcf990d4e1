package sownd.app.ui;

import java.util.ArrayList;
import java.util.List;
import sownd.devices.PageLayout;

/** Reads a scale backwards: from the number printed to the position. */
final class Scale {
    private record Point(double number, double position) {}

    private final List<Point> points = new ArrayList<>();

    /** Ticks whose label is no number ("−∞") are passed over. */
    Scale(List<PageLayout.Tick> ticks) {
        for (PageLayout.Tick tick : ticks) {
            String label = tick.label().replace('−', '-').strip();
            if (label.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
                points.add(new Point(Double.parseDouble(label), tick.position()));
            }
        }
    }

    /** The ticks there is room to write: both ends first, then from high to low whatever keeps its distance. */
    static List<PageLayout.Tick> written(List<PageLayout.Tick> ticks, double least) {
        List<PageLayout.Tick> wanted = new ArrayList<>(ticks.reversed());
        if (!ticks.isEmpty()) {
            wanted.add(1, ticks.getFirst());
        }
        List<PageLayout.Tick> written = new ArrayList<>();
        for (PageLayout.Tick tick : wanted) {
            if (written.stream().allMatch(other -> Math.abs(other.position() - tick.position()) >= least)) {
                written.add(tick);
            }
        }
        return written;
    }

    /**
     * Where that number stands.
     *
     * @return 0 to 1; {@code otherwise} where the scale has no two numbers around that one
     */
    double position(double number, double otherwise) {
        for (int i = 1; i < points.size(); i++) {
            Point low = points.get(i - 1);
            Point high = points.get(i);
            if (low.number <= number && number <= high.number) {
                double share = (number - low.number) / Math.max(1e-9, high.number - low.number);
                return low.position + share * (high.position - low.position);
            }
        }
        return otherwise;
    }
}
