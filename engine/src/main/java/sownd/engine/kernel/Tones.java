package sownd.engine.kernel;

/**
 * Tones beside each other, each with a beginning and an end.
 *
 * @param phase of each at the first frame of the stretch; a turn is 2^32
 * @param step from frame to frame
 * @param age frames since it began, at the first frame of the stretch; below 0 before
 * @param length in frames
 * @param rise by which an age is multiplied while the tone rises
 * @param fall by which the time left is multiplied while it falls
 * @param room a table of one frame, for plain loops
 */
public record Tones(int[] phase, int[] step, float[] age, float[] length, float[] rise, float[] fall, float[] room) {}
