package sownd.devices.hid.deck;

import sownd.devices.hid.HidIdentity;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;

/** Counts the reports that go to another wire. */
final class CountingWire implements HidWire {
    int written;
    private final HidWire to;

    CountingWire(HidWire to) {
        this.to = to;
    }

    @Override
    public HidIdentity identity() {
        return to.identity();
    }

    @Override
    public void write(byte[] report) throws HidUnavailable {
        written++;
        to.write(report);
    }

    @Override
    public void sendFeature(byte[] report) throws HidUnavailable {
        to.sendFeature(report);
    }

    @Override
    public byte[] feature(int id, int length) throws HidUnavailable {
        return to.feature(id, length);
    }

    @Override
    public int read(byte[] into, int timeoutMillis) throws HidUnavailable {
        return to.read(into, timeoutMillis);
    }

    @Override
    public void close() {
        to.close();
    }
}
