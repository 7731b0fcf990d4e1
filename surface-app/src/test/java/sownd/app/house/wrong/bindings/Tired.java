package sownd.app.house.wrong.bindings;

import sownd.app.house.wrong.app.hub.Gallery;

/** Uses what is above it, sleeps and ends the process. */
public final class Tired {
    final Class<?> hub = Gallery.class;

    void rest() throws InterruptedException {
        Thread.sleep(1);
        System.exit(1);
    }
}
