package sownd.devices.rtpmidi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import sownd.devices.rtpmidi.SessionPacket.ClockSync;
import sownd.devices.rtpmidi.SessionPacket.Feedback;
import sownd.devices.rtpmidi.SessionPacket.Handshake;
import sownd.devices.rtpmidi.SessionPacket.Step;

/** Session packets to bytes and back. */
public final class SessionCodec {
    static final int VERSION = 2;
    /** Longer names break small peers. */
    static final int LONGEST_NAME = 24;

    private static final int SIGNATURE = 0xFFFF;
    private static final int SYNC = letters("CK");
    private static final int FEEDBACK = letters("RS");
    private static final int HANDSHAKE_BYTES = 16;
    private static final int SYNC_BYTES = 36;
    private static final int FEEDBACK_BYTES = 12;

    private SessionCodec() {}

    /** Whether a datagram is of this kind and not one of RTP. */
    public static boolean isSession(byte[] bytes) {
        return bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFF;
    }

    /** Reads a packet. @throws RtpFault if it is none, or too short */
    public static SessionPacket decode(byte[] bytes) throws RtpFault {
        if (!isSession(bytes) || bytes.length < 4) {
            throw new RtpFault("no session packet in " + bytes.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).position(2);
        int command = in.getShort() & 0xFFFF;
        if (command == SYNC) {
            return sync(need(in, SYNC_BYTES, "clock packet"));
        }
        if (command == FEEDBACK) {
            need(in, FEEDBACK_BYTES, "receiver feedback");
            return new Feedback(in.getInt(), in.getShort() & 0xFFFF);
        }
        return handshake(step(command), need(in, HANDSHAKE_BYTES, "invitation or its answer"));
    }

    private static ByteBuffer need(ByteBuffer in, int bytes, String what) throws RtpFault {
        if (in.limit() < bytes) {
            throw new RtpFault("a " + what + " has " + bytes + " bytes, this one only " + in.limit());
        }
        return in;
    }

    private static Step step(int command) throws RtpFault {
        for (Step step : Step.values()) {
            if (letters(step.letters()) == command) {
                return step;
            }
        }
        throw new RtpFault("unknown session command " + Integer.toHexString(command));
    }

    private static ClockSync sync(ByteBuffer in) throws RtpFault {
        int ssrc = in.getInt();
        int count = in.get() & 0xFF;
        if (count > 2) {
            throw new RtpFault("a clock packet counts 0, 1 or 2, not " + count);
        }
        in.position(12);
        return new ClockSync(ssrc, count, in.getLong(), in.getLong(), in.getLong());
    }

    private static Handshake handshake(Step step, ByteBuffer in) {
        return new Handshake(step, in.getInt(), in.getInt(), in.getInt(), name(in));
    }

    /** Up to its zero, or to the end where that is forgotten. */
    private static String name(ByteBuffer in) {
        int end = in.position();
        while (end < in.limit() && in.get(end) != 0) {
            end++;
        }
        byte[] name = new byte[end - in.position()];
        in.get(name);
        return new String(name, StandardCharsets.UTF_8);
    }

    public static byte[] encode(SessionPacket packet) {
        return switch (packet) {
            case Handshake handshake -> bytes(handshake);
            case ClockSync sync ->
                begun(SYNC_BYTES, SYNC, sync.ssrc())
                        .putInt(sync.count() << 24)
                        .putLong(sync.first())
                        .putLong(sync.second())
                        .putLong(sync.third())
                        .array();
            case Feedback feedback ->
                begun(FEEDBACK_BYTES, FEEDBACK, feedback.ssrc())
                        .putShort((short) feedback.sequence())
                        .array();
        };
    }

    private static byte[] bytes(Handshake packet) {
        boolean named = !packet.name().isEmpty();
        byte[] name = packet.name().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HANDSHAKE_BYTES + (named ? name.length + 1 : 0))
                .putShort((short) SIGNATURE)
                .putShort((short) letters(packet.step().letters()))
                .putInt(packet.version())
                .putInt(packet.token())
                .putInt(packet.ssrc())
                .put(name)
                .array();
    }

    private static ByteBuffer begun(int bytes, int command, int ssrc) {
        return ByteBuffer.allocate(bytes)
                .putShort((short) SIGNATURE)
                .putShort((short) command)
                .putInt(ssrc);
    }

    private static int letters(String two) {
        return (two.charAt(0) << 8) | two.charAt(1);
    }
}
