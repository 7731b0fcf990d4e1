package sownd.engine.realtime.transport;

/**
 * Musical time as a project writes it, made for one rate. Handed to the audio thread once and then its own.
 *
 * @param from where the loop begins, in quarter notes
 */
public record Written(TempoMap tempos, Metres metres, boolean looping, double from, double to) {}
