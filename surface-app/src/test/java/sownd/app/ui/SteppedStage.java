package sownd.app.ui;

import java.util.ArrayDeque;
import java.util.Queue;

/** An event thread that runs when a test says so. */
final class SteppedStage implements Pacer.Stage {
    private final Queue<Runnable> soon = new ArrayDeque<>();
    private final Queue<Runnable> later = new ArrayDeque<>();

    @Override
    public void soon(Runnable frame) {
        soon.add(frame);
    }

    @Override
    public void after(int millis, Runnable frame) {
        later.add(frame);
    }

    void run() {
        while (!soon.isEmpty()) {
            soon.remove().run();
        }
    }

    /** A frame's time goes by. */
    void tick() {
        run();
        int due = later.size();
        for (int i = 0; i < due; i++) {
            later.remove().run();
        }
        run();
    }

    boolean isIdle() {
        return soon.isEmpty() && later.isEmpty();
    }
}
