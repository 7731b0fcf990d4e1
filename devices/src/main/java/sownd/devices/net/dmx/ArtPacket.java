package sownd.devices.net.dmx;

/** A packet of Art-Net that matters here. Byte arrays are not to be changed. */
sealed interface ArtPacket {
    /**
     * Values of a universe.
     *
     * @param universe net, sub-net and universe in one number, 0 to 32767
     * @param sequence 1 to 255, or 0 where packets are not numbered
     */
    @SuppressWarnings("ArrayRecordComponent") // not to be changed, and compared nowhere
    record Dmx(int universe, int sequence, byte[] values) implements ArtPacket {}

    /**
     * Somebody asks who is there.
     *
     * @param low universes that are asked for, with {@code high}
     */
    record Poll(int low, int high) implements ArtPacket {
        static final Poll ANYBODY = new Poll(0, 32767);

        boolean asksFor(int universe) {
            return universe >= low && universe <= high;
        }
    }

    /** Somebody tells what a port of his does. */
    record Reply(String shortName, int universe, boolean sends, boolean hears) implements ArtPacket {}
}
