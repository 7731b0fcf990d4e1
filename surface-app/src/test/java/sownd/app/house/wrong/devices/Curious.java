package sownd.app.house.wrong.devices;

import javax.sound.sampled.AudioSystem;

/** Devices use the engine, and the sound card. */
public final class Curious {
    final Class<?> engine = sownd.app.house.wrong.engine.Curious.class;
    final Object mixers = AudioSystem.getMixerInfo();
}
