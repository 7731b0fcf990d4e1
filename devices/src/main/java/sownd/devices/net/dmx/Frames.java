package sownd.devices.net.dmx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each universe is to be: set by the conductor, read by the sender. Any thread; nobody waits for a socket here. */
final class Frames {
    private static final Pattern PLACE = Pattern.compile("universe/(\\d{1,5})/(channel|pair)/(\\d{1,3})");

    private final Map<Integer, byte[]> wanted = new LinkedHashMap<>();

    Frames(DmxPlan plan) {
        plan.out().forEach(universe -> wanted.put(universe, new byte[DmxPlan.CHANNELS]));
    }

    /** @throws IllegalArgumentException "what, mend" if there is no such address or value */
    synchronized void set(String path, double value) {
        Matcher place = PLACE.matcher(path);
        byte[] frame = place.matches() ? wanted.get(Integer.parseInt(place.group(1))) : null;
        if (frame == null) {
            throw new IllegalArgumentException(path + " is no channel that is sent, name its universe in out");
        }
        int channel = Integer.parseInt(place.group(3));
        boolean pair = "pair".equals(place.group(2));
        if (channel < 1 || channel + (pair ? 1 : 0) > frame.length) {
            throw new IllegalArgumentException(path + " does not exist, channels go from 1 to 512");
        }
        write(frame, channel - 1, pair, value);
    }

    private static void write(byte[] frame, int at, boolean pair, double value) {
        int most = pair ? 65535 : 255;
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(value + " does not fit, give a number from 0 to " + most);
        }
        int whole = (int) Math.round(value);
        if (pair) {
            frame[at] = (byte) (whole >> 8);
            frame[at + 1] = (byte) whole;
        } else {
            frame[at] = (byte) whole;
        }
    }

    /** Copies what a universe is to be. */
    synchronized void copy(int universe, byte[] into) {
        byte[] frame = wanted.get(universe);
        if (frame != null) {
            System.arraycopy(frame, 0, into, 0, into.length);
        }
    }
}
