package sownd.devices.net.visca;

import java.util.Map;
import sownd.devices.net.Datum;

/**
 * Something a camera is to do. The payload is not to be changed.
 *
 * @param name for people
 * @param says what is so once it is taken, by path
 */
@SuppressWarnings("ArrayRecordComponent") // not to be changed, and compared nowhere
record ViscaCommand(String name, byte[] payload, Map<String, Datum> says) {}
