package sownd.engine.unit;

/** Random numbers that are the same at every run from one seed: a counter, thoroughly mixed. */
final class Dice {
    private long state;

    void seed(long seed) {
        state = seed * 0x9E3779B97F4A7C15L;
    }

    long bits() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Even from -1 to 1. */
    double even() {
        return (bits() >> 11) * 0x1p-52;
    }

    /** Even from 0 to 1, exclusive. */
    double part() {
        return (bits() >>> 11) * 0x1p-53;
    }
}
