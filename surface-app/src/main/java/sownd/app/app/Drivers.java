package sownd.app.app;

import sownd.bindings.project.AudioSetup;
import sownd.engine.Clock;
import sownd.engine.audio.AudioDriver;
import sownd.engine.audio.Format;
import sownd.engine.audio.JackDriver;
import sownd.engine.audio.JavaSoundDriver;
import sownd.engine.audio.NullDriver;
import sownd.engine.audio.Scheduling;

/** Makes the driver a setup asks for. */
final class Drivers {
    /** What javax.sound needs for a steady sound through a sound server, in frames. */
    private static final int BUFFER_FRAMES = 1024;

    private Drivers() {}

    static AudioDriver of(AudioSetup setup, Format format, Scheduling scheduling) {
        return switch (setup.driver()) {
            case AUTO -> of(setup.through(present()), format, scheduling);
            case JAVASOUND ->
                new JavaSoundDriver(format, Math.max(BUFFER_FRAMES, 2 * format.block()), scheduling, setup.device());
            case JACK -> new JackDriver(format, setup.device());
            case NULL -> silent(format, scheduling);
        };
    }

    /** Keeps time without sound. */
    static AudioDriver silent(Format format, Scheduling scheduling) {
        return new NullDriver(format, Clock.system(), scheduling);
    }

    private static AudioSetup.Driver present() {
        return JackDriver.runs() ? AudioSetup.Driver.JACK : AudioSetup.Driver.JAVASOUND;
    }
}
