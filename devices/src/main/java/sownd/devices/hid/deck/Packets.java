package sownd.devices.hid.deck;

import java.util.ArrayList;
import java.util.List;

/** Cuts what is long into reports of one length. */
final class Packets {
    private Packets() {}

    /** What a report begins with. */
    interface Header {
        /** The first bytes of a part that brings so many bytes of the picture. */
        byte[] of(int part, boolean last, int length);
    }

    /** Nothing at all makes one empty, last report. */
    static List<byte[]> split(byte[] body, int packet, int payload, Header header) {
        List<byte[]> reports = new ArrayList<>();
        int at = 0;
        do {
            int length = Math.min(payload, body.length - at);
            byte[] head = header.of(reports.size(), at + length == body.length, length);
            byte[] report = new byte[packet];
            System.arraycopy(head, 0, report, 0, head.length);
            System.arraycopy(body, at, report, head.length, length);
            reports.add(report);
            at += length;
        } while (at < body.length);
        return reports;
    }

    /** A report of some bytes and zeros. */
    static byte[] padded(int length, int... bytes) {
        byte[] report = new byte[length];
        for (int i = 0; i < bytes.length; i++) {
            report[i] = (byte) bytes[i];
        }
        return report;
    }
}
