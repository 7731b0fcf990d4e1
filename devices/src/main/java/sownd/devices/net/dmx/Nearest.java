package sownd.devices.net.dmx;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** Which of this machine's addresses somebody sees. */
final class Nearest {
    private Nearest() {}

    /** Our address in the network of that one; loopback if there is none. */
    static InetAddress to(InetAddress who) throws SocketException {
        InetAddress best = InetAddress.getLoopbackAddress();
        int alike = -1;
        for (InterfaceAddress ours : addresses()) {
            byte[] mine = ours.getAddress().getAddress();
            int bits = mine.length == who.getAddress().length ? same(mine, who.getAddress()) : -1;
            if (bits > alike) {
                alike = bits;
                best = ours.getAddress();
            }
        }
        return best;
    }

    private static List<InterfaceAddress> addresses() throws SocketException {
        List<InterfaceAddress> all = new ArrayList<>();
        for (var each = NetworkInterface.getNetworkInterfaces(); each.hasMoreElements(); ) {
            all.addAll(each.nextElement().getInterfaceAddresses());
        }
        all.removeIf(ours -> ours.getAddress().getAddress().length != 4);
        return all;
    }

    /** How many leading bits are the same. */
    private static int same(byte[] one, byte[] other) {
        for (int bit = 0; bit < 8 * one.length; bit++) {
            if (((one[bit / 8] ^ other[bit / 8]) & 0x80 >> bit % 8) != 0) {
                return bit;
            }
        }
        return 8 * one.length;
    }

    /** The hardware address that goes with one of ours; zeros where there is none. */
    static byte[] mac(InetAddress ours) throws SocketException {
        NetworkInterface network = NetworkInterface.getByInetAddress(ours);
        byte[] mac = network == null ? null : network.getHardwareAddress();
        return mac == null ? new byte[6] : mac;
    }
}
