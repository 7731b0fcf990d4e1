package sownd.devices.rtpmidi;

import java.util.ArrayList;
import java.util.List;
import sownd.devices.midi.MidiMessage;

/**
 * What a sender repeats of packets that may be lost. Only its notes are used (chapter N); all else is measured and left
 * out, and one whose lengths do not agree is refused whole.
 */
final class Journal {
    private static final int HEADER = 3;
    private static final int CHANNEL_HEADER = 3;
    private static final int SYSTEM = 0x40;
    private static final int CHANNELS = 0x20;

    /**
     * How it begins.
     *
     * @param single nothing in it is from before the last packet but one
     * @param system a part for system messages follows
     * @param enhanced controllers are written in another way
     * @param channels how many channels follow
     * @param checkpoint the first packet it is about
     */
    record Header(boolean single, boolean system, boolean enhanced, int channels, int checkpoint) {}

    final Header header;
    /** Notes to play or end, in the order of the journal. */
    final List<MidiMessage> notes = new ArrayList<>();

    private final byte[] bytes;

    private Journal(byte[] bytes) throws RtpFault {
        this.bytes = bytes;
        this.header = header(bytes);
    }

    static Header header(byte[] bytes) throws RtpFault {
        need(HEADER, bytes.length);
        int flags = bytes[0];
        return new Header(
                (flags & 0x80) != 0,
                (flags & SYSTEM) != 0,
                (flags & 0x10) != 0,
                (flags & CHANNELS) != 0 ? (flags & 0xF) + 1 : 0,
                ((bytes[1] & 0xFF) << 8) | (bytes[2] & 0xFF));
    }

    /** @throws RtpFault if its parts are longer or shorter than they say */
    static Journal decode(byte[] bytes) throws RtpFault {
        Journal journal = new Journal(bytes);
        int at = HEADER;
        if (journal.header.system()) {
            at += journal.length(at, 2);
        }
        for (int i = 0; i < journal.header.channels(); i++) {
            int length = journal.length(at, CHANNEL_HEADER);
            journal.channel(at, at + length);
            at += length;
        }
        if (at != bytes.length) {
            throw new RtpFault((bytes.length - at) + " bytes behind the journal");
        }
        return journal;
    }

    /** The length a part says, in the lower ten bits of its first two bytes; its own header counts. */
    private int length(int at, int least) throws RtpFault {
        need(at + least, bytes.length);
        int length = ((at(at) & 3) << 8) | at(at + 1);
        if (length < least) {
            throw new RtpFault(
                    "a part of the journal says it is " + length + " bytes long, it has " + least + " or more");
        }
        need(at + length, bytes.length);
        return length;
    }

    private void channel(int start, int end) throws RtpFault {
        int channel = ((at(start) >> 3) & 0xF) + 1;
        int chapters = at(start + 2);
        int at = start + CHANNEL_HEADER;
        for (int chapter = 0x80; chapter != 0; chapter >>= 1) {
            if ((chapters & chapter) != 0) {
                int length = chapter(chapter, at, end);
                need(at + length, end);
                if (chapter == 0x08) {
                    notes(channel, at, length);
                }
                at += length;
            }
        }
        if (at != end) {
            throw new RtpFault("the chapters of channel " + channel + " are not as long as it says");
        }
    }

    /** The length of a chapter: P C M W N E T A by their bits. */
    private int chapter(int chapter, int at, int end) throws RtpFault {
        return switch (chapter) {
            case 0x80 -> 3;
            case 0x20 -> {
                need(at + 2, end);
                yield length(at, 2);
            }
            case 0x10 -> 2;
            case 0x08 -> noteBytes(at, end);
            case 0x02 -> 1;
            default -> {
                need(at + 1, end);
                yield 1 + 2 * ((at(at) & 0x7F) + 1);
            }
        };
    }

    private int noteBytes(int at, int end) throws RtpFault {
        need(at + 2, end);
        return 2 + 2 * logs(at) + offBytes(at);
    }

    private int logs(int at) {
        int logs = at(at) & 0x7F;
        return logs == 0x7F && at(at + 1) == 0xF0 ? 128 : logs;
    }

    private int offBytes(int at) throws RtpFault {
        int low = at(at + 1) >> 4;
        int high = at(at + 1) & 0xF;
        if (low > high && (low != 15 || high > 1)) {
            throw new RtpFault("notes that end from " + low + " to " + high);
        }
        return Math.max(0, high - low + 1);
    }

    /** Ended ones first, so that a note that ended and began again sounds. */
    private void notes(int channel, int at, int length) {
        int logs = logs(at);
        int low = at(at + 1) >> 4;
        for (int i = at + 2 + 2 * logs; i < at + length; i++) {
            ended(channel, 8 * (low + i - (at + 2 + 2 * logs)), at(i));
        }
        for (int i = at + 2; i < at + 2 + 2 * logs; i += 2) {
            int velocity = at(i + 1);
            if (velocity > 0x80) {
                notes.add(MidiMessage.note(channel, at(i) & 0x7F, velocity & 0x7F));
            }
        }
    }

    private void ended(int channel, int first, int bits) {
        for (int i = 0; i < 8; i++) {
            if ((bits & (0x80 >> i)) != 0) {
                notes.add(MidiMessage.note(channel, first + i, 0));
            }
        }
    }

    private int at(int index) {
        return bytes[index] & 0xFF;
    }

    private static void need(int need, int there) throws RtpFault {
        if (need > there) {
            throw new RtpFault("the journal needs " + need + " bytes, there are " + there);
        }
    }
}
