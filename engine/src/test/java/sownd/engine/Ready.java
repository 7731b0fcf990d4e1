package sownd.engine;

import sownd.engine.kernel.Kernel;

/** Has every loop warmed up, so that a test plays the wide way. */
final class Ready {
    private Ready() {}

    static void all() {
        Kernel.hurry();
        for (Kernel kernel : Kernel.values()) {
            kernel.wanted();
            while (!kernel.isReady()) {
                Thread.onSpinWait();
            }
        }
    }
}
