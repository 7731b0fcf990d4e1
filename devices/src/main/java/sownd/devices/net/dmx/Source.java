package sownd.devices.net.dmx;

/** One console that sends a universe. */
final class Source {
    /** A packet that is older by less than this is late; one that is older by more comes from a console that was started anew. */
    private static final int LATE = 20;

    final byte[] values = new byte[DmxPlan.CHANNELS];
    int priority;
    long heardAt;
    private int sequence = -1;

    /** Whether a packet is new, by its number 0 to 255; a late one is to be left out. */
    boolean isNew(int number) {
        byte ahead = (byte) (number - sequence);
        if (sequence >= 0 && ahead <= 0 && ahead > -LATE) {
            return false;
        }
        sequence = number;
        return true;
    }
}
