package sownd.devices.midi;

/** Told of what arrives at a {@link MidiIn}, on its reader thread: hand it on and return. What this throws is counted. */
public interface MidiListener {
    /**
     * A short message came.
     *
     * @param nanoTime when it was read, on the clock of {@link System#nanoTime()}
     */
    void received(MidiEvent event, long nanoTime);

    /** A whole system exclusive came, from F0 to F7. */
    default void exclusive(MidiMessage sysex, long nanoTime) {}
}
