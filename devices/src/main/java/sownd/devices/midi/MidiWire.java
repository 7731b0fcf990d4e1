package sownd.devices.midi;

/** An open port, written to directly. One thread writes; it waits as long as the port makes it wait. */
public interface MidiWire extends AutoCloseable {
    /**
     * Writes one message, whole.
     *
     * @throws MidiUnavailable if the port has gone
     */
    void write(MidiMessage message) throws MidiUnavailable;

    @Override
    void close();
}
