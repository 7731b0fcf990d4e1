package sownd.engine;

import sownd.engine.audio.Histogram.Spread;

/**
 * How evenly the audio thread is called and how long it takes, since the driver began or {@link
 * Engine#clearTimings} was called.
 *
 * @param interval between the beginnings of two calls of the driver
 * @param render time taken in a call
 * @param missed calls that took longer than the sound they rendered lasts
 * @param underruns times the device had to go on without sound, as its driver counts them
 */
public record AudioTimings(Spread interval, Spread render, long missed, long underruns) {}
