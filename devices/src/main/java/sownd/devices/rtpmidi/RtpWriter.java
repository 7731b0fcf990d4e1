package sownd.devices.rtpmidi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sownd.devices.midi.MidiMessage;

/** MIDI to packets, without a journal: each message has its status, a long system exclusive goes in pieces. One thread. */
public final class RtpWriter {
    /** Fits into a datagram that no network cuts. */
    static final int CUSTOMARY_LIST = 1_200;

    private static final byte BEGIN = (byte) 0xF0;
    private static final byte END = (byte) 0xF7;

    private final int ssrc;
    private final int longestList;
    private int sequence;

    /**
     * A sender.
     *
     * @param sequence the number of the first packet, 0 to 65535
     * @param longestList bytes of commands in one packet, 8 to 4095
     */
    public RtpWriter(int ssrc, int sequence, int longestList) {
        if (longestList < 8 || longestList > CommandSection.LONGEST) {
            throw new IllegalArgumentException(
                    "8 to " + CommandSection.LONGEST + " bytes in a packet, not " + longestList);
        }
        this.ssrc = ssrc;
        this.sequence = sequence;
        this.longestList = longestList;
    }

    /**
     * The packets for messages that are all due at once.
     *
     * @param ticks the time now, {@link Ticks}; its lower 32 bits are sent
     */
    public List<byte[]> packets(List<MidiMessage> messages, long ticks) {
        List<byte[]> packets = new ArrayList<>();
        for (byte[] list : lists(messages)) {
            packets.add(RtpPacket.encode(sequence, (int) ticks, ssrc, CommandSection.encode(list)));
            sequence = (sequence + 1) & 0xFFFF;
        }
        return packets;
    }

    private List<byte[]> lists(List<MidiMessage> messages) {
        List<byte[]> lists = new ArrayList<>();
        byte[] list = new byte[0];
        for (MidiMessage message : messages) {
            for (byte[] piece : pieces(message.bytes())) {
                if (list.length > 0 && list.length + 1 + piece.length > longestList) {
                    lists.add(list);
                    list = new byte[0];
                }
                list = joined(list, piece);
            }
        }
        if (list.length > 0) {
            lists.add(list);
        }
        return lists;
    }

    /** Between two commands stands the time between them: none. */
    private static byte[] joined(byte[] list, byte[] piece) {
        int at = list.length == 0 ? 0 : list.length + 1;
        byte[] joined = Arrays.copyOf(list, at + piece.length);
        System.arraycopy(piece, 0, joined, at, piece.length);
        return joined;
    }

    private List<byte[]> pieces(byte[] message) {
        if (message.length <= longestList) {
            return List.of(message);
        }
        List<byte[]> pieces = new ArrayList<>();
        int room = longestList - 2;
        int end = message.length - 1;
        for (int at = 1; at < end; at += room) {
            int to = Math.min(at + room, end);
            byte[] piece = new byte[to - at + 2];
            piece[0] = at == 1 ? BEGIN : END;
            System.arraycopy(message, at, piece, 1, to - at);
            piece[piece.length - 1] = to == end ? END : BEGIN;
            pieces.add(piece);
        }
        return pieces;
    }
}
