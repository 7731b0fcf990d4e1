package sownd.devices.net.loop;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.function.Consumer;

/** The thread of a loop: turns until it is closed, waiting in between for its sockets or the time the turn asks for. */
final class LoopThread implements AutoCloseable {
    private static final long CLOSING_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 1_000;

    /** One turn. */
    interface Turn {
        /** Takes it. @return nanoseconds until the next turn, should no socket ask for one */
        long take() throws IOException;
    }

    /** The last turn. */
    interface End {
        void take() throws IOException;
    }

    private final Selector selector;
    private final Turn turn;
    private final End end;
    private final Consumer<String> failed;
    private final Thread thread;
    private volatile boolean ended;

    LoopThread(String name, Selector selector, Turn turn, End end, Consumer<String> failed) {
        this.selector = selector;
        this.turn = turn;
        this.end = end;
        this.failed = failed;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try (selector) {
            turns();
            end.take();
        } catch (IOException wrong) {
            tell(String.valueOf(wrong.getMessage()));
        } catch (RuntimeException wrong) {
            tell("the driver failed: " + wrong);
        }
    }

    private void turns() throws IOException {
        try {
            while (!ended) {
                rest(turn.take());
            }
        } catch (IOException | RuntimeException wrong) {
            if (!ended) {
                ended = true;
                tell(wrong instanceof IOException ? String.valueOf(wrong.getMessage()) : "the driver failed: " + wrong);
            }
        }
    }

    private void rest(long nanos) throws IOException {
        if (nanos <= 0) {
            selector.selectNow();
        } else {
            selector.select(Math.clamp(nanos / 1_000_000, 1, LONGEST_MILLIS));
        }
        selector.selectedKeys().clear();
    }

    private void tell(String why) {
        failed.accept(why);
    }

    /** Ends it after the turn it is in; one that hangs is left behind after a second. */
    @Override
    public void close() {
        ended = true;
        selector.wakeup();
        if (thread.getState() == Thread.State.NEW) {
            run();
            return;
        }
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
