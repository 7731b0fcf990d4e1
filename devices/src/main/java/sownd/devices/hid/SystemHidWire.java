package sownd.devices.hid;

import java.util.Arrays;
import org.hid4java.jna.HidApi;
import org.hid4java.jna.HidDeviceStructure;

/** A HID device the operating system has opened. */
final class SystemHidWire implements HidWire {
    private final HidIdentity identity;
    private final HidDeviceStructure handle;
    private boolean closed;

    SystemHidWire(HidIdentity identity, HidDeviceStructure handle) {
        this.identity = identity;
        this.handle = handle;
    }

    @Override
    public HidIdentity identity() {
        return identity;
    }

    @Override
    public void write(byte[] report) throws HidUnavailable {
        byte[] body = Arrays.copyOfRange(report, 1, report.length);
        checked(HidApi.write(handle, body, body.length, report[0]), "takes no more reports");
    }

    @Override
    public void sendFeature(byte[] report) throws HidUnavailable {
        byte[] body = Arrays.copyOfRange(report, 1, report.length);
        checked(HidApi.sendFeatureReport(handle, body, report[0]), "takes no feature report");
    }

    @Override
    public byte[] feature(int id, int length) throws HidUnavailable {
        byte[] body = new byte[length - 1];
        int got = checked(HidApi.getFeatureReport(handle, body, (byte) id), "gives no feature report " + id);
        byte[] report = new byte[Math.clamp(got, 1, length)];
        report[0] = (byte) id;
        System.arraycopy(body, 0, report, 1, report.length - 1);
        return report;
    }

    @Override
    public int read(byte[] into, int timeoutMillis) throws HidUnavailable {
        return checked(HidApi.read(handle, into, timeoutMillis), "sends no more");
    }

    private int checked(int result, String what) throws HidUnavailable {
        if (result < 0) {
            throw new HidUnavailable(identity + " " + what + ": it was unplugged, sleeps, or another program took it");
        }
        return result;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            HidApi.close(handle);
        }
    }
}
