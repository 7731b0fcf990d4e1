package sownd.devices.hid.deck;

import java.util.ArrayList;
import java.util.List;
import sownd.devices.Appearance;

/** Rings of lights around encoders; three bytes a light. */
final class Rings {
    private Rings() {}

    /** @param start the light that comes first on the wire */
    static byte[] turned(byte[] colours, int start) {
        byte[] turned = new byte[colours.length];
        int before = start * 3;
        System.arraycopy(colours, before, turned, 0, colours.length - before);
        System.arraycopy(colours, 0, turned, colours.length - before, before);
        return turned;
    }

    /** The ring as a gauge: lit so far as the value goes, in the appearance's ink. */
    static byte[] gauge(int steps, Appearance appearance) {
        double said = appearance.decor().gauge();
        double value = Double.isNaN(said) ? appearance.level() : said;
        int lit = Double.isNaN(value) ? 0 : (int) Math.round(Math.clamp(value, 0, 1) * steps);
        byte[] colours = new byte[steps * 3];
        for (int i = 0; i < lit; i++) {
            Samples.RGB.write(appearance.ink(), colours, i * 3);
        }
        return colours;
    }

    /** A whole ring in one report. */
    static byte[] report(int knob, byte[] colours) {
        byte[] report = Packets.padded(SecondDialect.PACKET, 2, 0x0f, knob);
        System.arraycopy(colours, 0, report, 3, colours.length);
        return report;
    }

    /** A feature report for each light; rings lie one after the other. */
    static List<byte[]> lights(int ring, byte[] colours) {
        List<byte[]> reports = new ArrayList<>();
        int steps = colours.length / 3;
        for (int i = 0; i < steps; i++) {
            reports.add(Packets.padded(
                    6, 3, 0x24, ring * steps + i, colours[i * 3], colours[i * 3 + 1], colours[i * 3 + 2]));
        }
        return reports;
    }
}
