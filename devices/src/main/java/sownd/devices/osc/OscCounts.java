package sownd.devices.osc;

/**
 * What an {@link OscPort} has done since it was opened.
 *
 * @param received packets handed to the listener
 * @param refused datagrams that were no packet
 * @param skipped messages left out of a bundle for an unknown type tag
 * @param listenerFaults packets at which the listener threw
 * @param receiveFaults times the socket refused to read
 * @param sent datagrams given to the network
 * @param dropped packets that were pushed out of the full outbox, unsent
 * @param sendFaults packets too large to send, or refused by the network
 */
public record OscCounts(
        long received,
        long refused,
        long skipped,
        long listenerFaults,
        long receiveFaults,
        long sent,
        long dropped,
        long sendFaults) {}
