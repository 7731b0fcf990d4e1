package sownd.bindings.bench;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Measures the control model: a large project, state that changes, lists that wait, things that set each other off,
 * expressions. Everything is played as in a show; only what would be hardware is noted instead.
 */
public final class ControlBench {
    private final double seconds;
    private final Consumer<Figure> to;

    /**
     * @param seconds how long the longest stretch takes; 30 for what the bars are meant for
     * @param to is told each figure as soon as it is there
     */
    public ControlBench(double seconds, Consumer<Figure> to) {
        this.seconds = seconds;
        this.to = to;
    }

    /** Measures all; takes about four times the seconds. @throws IOException if no folder for the project can be had */
    public void run() throws IOException {
        Large.measure(seconds, to); // first: what is measured cold must be cold
        Waits.measure(seconds, to);
        Circles.measure(seconds, to);
        Expressions.measure(seconds, to);
    }
}
