package sownd.engine.kernel;

/** Tones, as {@link Plain} plays them. */
final class PlainTones {
    private PlainTones() {}

    static void play(Tones tones, float[] sums, int frames) {
        float[] waves = tones.room();
        int count = waves.length;
        for (int frame = 0; frame < frames; frame++) {
            sound(tones.phase(), waves, count);
            shape(tones.age(), tones.length(), tones.rise(), tones.fall(), waves, count);
            forward(tones.phase(), tones.step(), tones.age(), count);
            for (int j = 0; j < 16; j++) {
                float sum = 0;
                for (int tone = j; tone < count; tone += 16) {
                    sum += waves[tone];
                }
                sums[frame * 16 + j] = sum;
            }
        }
    }

    private static void sound(int[] phase, float[] waves, int count) {
        for (int i = 0; i < count; i++) {
            waves[i] = Sine.of(phase[i]);
        }
    }

    /** Up from the beginning, down to the end, nothing before and after. */
    private static void shape(float[] age, float[] length, float[] rise, float[] fall, float[] waves, int count) {
        for (int i = 0; i < count; i++) {
            float level = Math.min(age[i] * rise[i], (length[i] - age[i]) * fall[i]);
            waves[i] *= Math.max(0, Math.min(1, level));
        }
    }

    private static void forward(int[] phase, int[] step, float[] age, int count) {
        for (int i = 0; i < count; i++) {
            phase[i] += step[i];
            age[i] += 1;
        }
    }
}
