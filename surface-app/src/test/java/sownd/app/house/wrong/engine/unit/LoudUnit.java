package sownd.app.house.wrong.engine.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import sownd.app.house.wrong.engine.Curious;

/** Locks, logs and collects where it shall only sound. */
public final class LoudUnit {
    private static final Logger LOG = Logger.getLogger("loud");
    private final List<Object> heard = new ArrayList<>();
    Class<?> room = Curious.class;

    synchronized void lock() {
        LOG.info("locked");
    }

    void block(int frames) {
        synchronized (heard) {
            heard.add(frames);
        }
    }
}
