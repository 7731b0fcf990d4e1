package sownd.devices.rtpmidi;

/** How a packet follows the last one. Numbers go from 0 to 65535 and begin again. */
sealed interface Sequence {
    /**
     * It is newer.
     *
     * @param lost packets in between that have not come
     */
    record Newer(int lost) implements Sequence {}

    /** It has come before. */
    record Duplicate() implements Sequence {}

    /** A newer one came before it. */
    record Late() implements Sequence {}

    static Sequence after(int last, int next) {
        int step = (next - last) & 0xFFFF;
        if (step == 0) {
            return new Duplicate();
        }
        return step < 0x8000 ? new Newer(step - 1) : new Late();
    }
}
