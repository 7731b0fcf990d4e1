package sownd.devices.net.dmx;

import java.util.List;
import java.util.UUID;

/** A packet of streaming ACN that matters here. Byte arrays are not to be changed. */
sealed interface AcnPacket {
    /** Who sends it. */
    UUID cid();

    /**
     * Values of a universe.
     *
     * @param priority 0 to 200
     * @param ended the source stops sending this universe
     */
    @SuppressWarnings("ArrayRecordComponent") // not to be changed, and compared nowhere
    record Data(
            UUID cid,
            String source,
            int priority,
            int sequence,
            boolean preview,
            boolean ended,
            int universe,
            byte[] values)
            implements AcnPacket {}

    /**
     * Which universes a source sends.
     *
     * @param page from 0 to {@code last}
     */
    record Discovery(UUID cid, String source, int page, int last, List<Integer> universes) implements AcnPacket {}
}
