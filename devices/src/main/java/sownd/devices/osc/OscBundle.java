package sownd.devices.osc;

import java.util.List;

/**
 * Packets that belong together.
 *
 * @param timeTag when they are meant to happen, see {@link OscTime}; {@link OscTime#IMMEDIATELY} for at once
 */
public record OscBundle(long timeTag, List<OscPacket> packets) implements OscPacket {
    public OscBundle {
        packets = List.copyOf(packets);
    }

    public static OscBundle of(long timeTag, OscPacket... packets) {
        return new OscBundle(timeTag, List.of(packets));
    }
}
