package sownd.devices.hid.open;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import sownd.devices.hid.HidIdentity;
import sownd.devices.hid.HidWire;

/** An XK-24 that sends what the test puts in. */
final class PanelWire implements HidWire {
    final BlockingQueue<byte[]> reports = new LinkedBlockingQueue<>();
    final List<String> written = new CopyOnWriteArrayList<>();

    @Override
    public HidIdentity identity() {
        return new HidIdentity(0x05f3, 1029, "", "panel", 0);
    }

    @Override
    public void write(byte[] report) {
        written.add(HexFormat.of().formatHex(report));
    }

    @Override
    public void sendFeature(byte[] report) {
        throw new AssertionError("panels take no feature reports");
    }

    @Override
    public byte[] feature(int id, int length) {
        throw new AssertionError("panels have no feature reports");
    }

    @Override
    public int read(byte[] into, int timeoutMillis) {
        try {
            byte[] report = reports.poll(timeoutMillis, TimeUnit.MILLISECONDS);
            if (report == null) {
                return 0;
            }
            System.arraycopy(report, 0, into, 0, report.length);
            return report.length;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {}
}
