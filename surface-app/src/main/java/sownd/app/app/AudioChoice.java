package sownd.app.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import sownd.bindings.conductor.Inbox;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.audio.JavaSoundDriver;
import sownd.engine.audio.NullDriver;
import sownd.engine.graph.Value;

/** Starts the driver that was chosen and keeps the words on screen true, also when the sound card is lost later. */
final class AudioChoice implements AutoCloseable {
    /** What javax.sound needs for a steady sound through a sound server: 1024 frames, in blocks. */
    private static final int BUFFER_FRAMES = 1024;

    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("audio-watch").factory());
    private final Engine engine;
    private final Inbox inbox;

    private AudioChoice(Engine engine, Inbox inbox) {
        this.engine = engine;
        this.inbox = inbox;
    }

    static AudioChoice start(Engine engine, ShowSettings.Audio audio, Inbox inbox) {
        var format = engine.audio().format();
        switch (audio) {
            case JAVASOUND ->
                engine.start(new JavaSoundDriver(format, Math.max(BUFFER_FRAMES, 2 * format.block())));
            case NULL -> engine.start(new NullDriver(format, Clock.system()));
        }
        var choice = new AudioChoice(engine, inbox);
        choice.tell();
        choice.watch.scheduleAtFixedRate(choice::tell, 1, 1, TimeUnit.SECONDS);
        return choice;
    }

    private void tell() {
        var status = engine.audio();
        var format = status.format();
        var silent = status.driver().equals("null");
        var words = silent
                ? "no sound card: keeping time without sound"
                : status.driver() + " " + format.rate() / 1000 + " kHz, " + format.block() + " frames";
        inbox.tell("/status/audio", Value.of(words));
        inbox.tell("/status/silent", Value.of(silent));
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
