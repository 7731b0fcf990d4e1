package sownd.devices.osc;

/** What one datagram carries. */
public sealed interface OscPacket permits OscMessage, OscBundle {}
