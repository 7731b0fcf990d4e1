package sownd.engine.realtime;

/**
 * An OSC message inside a graph: an address, known by the number {@link Setup#address} gives it, and up to four numbers of
 * 32 bits. Made once and filled anew; audio thread.
 */
public final class OscMessage {
    /** More numbers than this are left out. */
    public static final int MOST = 4;

    private static final int COUNT_BITS = 8;
    private static final long LOW = 0xffff_ffffL;

    private int address;
    private int count;
    private final float[] numbers = new float[MOST];

    /** Begins it anew. */
    public OscMessage to(int newAddress) {
        address = newAddress;
        count = 0;
        return this;
    }

    public OscMessage add(float number) {
        if (count < MOST) {
            numbers[count++] = number;
        }
        return this;
    }

    public int address() {
        return address;
    }

    public int count() {
        return count;
    }

    /** A number; 0 when there are not so many. */
    public float number(int index) {
        return index < count ? numbers[index] : 0;
    }

    /** As it travels: address and count in one word, the numbers in two. */
    long word() {
        return ((long) address << COUNT_BITS) | count;
    }

    long first() {
        return pair(0);
    }

    long second() {
        return pair(2);
    }

    /** What travelled: {@link #address} and {@link #count} in the first word, the numbers in the others. */
    public void set(long word, long first, long second) {
        address = (int) (word >> COUNT_BITS);
        count = (int) Math.min(MOST, word & 0xff);
        unpair(0, first);
        unpair(2, second);
    }

    private long pair(int at) {
        return ((long) Float.floatToRawIntBits(numbers[at]) << 32) | (Float.floatToRawIntBits(numbers[at + 1]) & LOW);
    }

    private void unpair(int at, long both) {
        numbers[at] = Float.intBitsToFloat((int) (both >>> 32));
        numbers[at + 1] = Float.intBitsToFloat((int) both);
    }
}
