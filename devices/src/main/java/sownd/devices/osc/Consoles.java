package sownd.devices.osc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import sownd.devices.midi.MidiMessage;

/** What single makers' consoles do besides, or in spite of, OSC. */
public final class Consoles {
    /** The most bytes a packet to or from an Eos may have. */
    public static final int EOS_BYTES = 512;

    private static final byte[] X_AIR = {(byte) 0xF0, 0, 0x20, 0x32, 0x32};
    private static final List<Integer> X32_METERS =
            List.of(70, 96, 49, 22, 82, 27, 4, 16, 6, 32, 32, 5, 4, 48, 80, 50, 48);

    private Consoles() {}

    /**
     * An OSC message as an X AIR takes it over MIDI.
     *
     * @param text address, and arguments behind blanks; ASCII
     */
    public static MidiMessage xAirSysex(String text) {
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(X_AIR.length + letters.length + 1);
        return MidiMessage.of(bytes.put(X_AIR).put(letters).put((byte) 0xF7).array());
    }

    /** How many values a set of meters of an X32 has. @throws IllegalArgumentException if there is no such set */
    public static int x32Meters(int set) {
        if (set < 0 || set >= X32_METERS.size()) {
            throw new IllegalArgumentException("an X32 has the sets of meters 0 to " + (X32_METERS.size() - 1));
        }
        return X32_METERS.get(set);
    }

    /** The values of an X32's meters, 0 to 1 and above: little endian, unlike all else in OSC. */
    public static float[] x32Levels(byte[] blob) {
        ByteBuffer bytes = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        int said = blob.length < 4 ? 0 : bytes.getInt();
        float[] levels = new float[Math.clamp(said, 0, bytes.remaining() / 4)];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = bytes.getFloat();
        }
        return levels;
    }
}
