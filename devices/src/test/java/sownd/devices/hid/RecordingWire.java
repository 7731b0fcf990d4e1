package sownd.devices.hid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A wire that keeps what is said, and answers questions as told before. */
public final class RecordingWire implements HidWire {
    public final List<byte[]> written = new ArrayList<>();
    public final List<byte[]> features = new ArrayList<>();
    public final Map<Integer, byte[]> answers = new HashMap<>();

    @Override
    public HidIdentity identity() {
        return new HidIdentity(0, 0, "", "recording", 0);
    }

    @Override
    public void write(byte[] report) {
        written.add(report);
    }

    @Override
    public void sendFeature(byte[] report) {
        features.add(report);
    }

    @Override
    public byte[] feature(int id, int length) throws HidUnavailable {
        if (!answers.containsKey(id)) {
            throw new HidUnavailable("no feature report " + id);
        }
        return answers.get(id);
    }

    @Override
    public int read(byte[] into, int timeoutMillis) {
        return 0;
    }

    @Override
    public void close() {}
}
