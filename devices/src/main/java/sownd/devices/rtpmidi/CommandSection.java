package sownd.devices.rtpmidi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The part of a packet that holds MIDI: a length, flags, then commands with the time between them. */
final class CommandSection {
    static final int LONGEST = 0xFFF;
    private static final int SHORT = 0xF;
    private static final int LONG_FORM = 0x80;
    private static final int JOURNAL = 0x40;
    private static final int DELTA_FIRST = 0x20;

    /**
     * A command as it stands in the list, its status byte written out.
     *
     * @param ticks after the packet's timestamp, {@link Ticks}
     * @param bytes a message, or a piece of a system exclusive with the marks at its ends
     */
    @SuppressWarnings("ArrayRecordComponent") // its own, and not handed out
    record Command(long ticks, byte[] bytes) {}

    final List<Command> commands;
    /** Empty where there is none. */
    final byte[] journal;

    final boolean hasJournal;

    private CommandSection(List<Command> commands, byte[] journal, boolean hasJournal) {
        this.commands = commands;
        this.journal = journal;
        this.hasJournal = hasJournal;
    }

    /** @param payload at least one byte */
    static CommandSection decode(byte[] payload) throws RtpFault {
        int flags = payload[0] & 0xFF;
        boolean longForm = (flags & LONG_FORM) != 0;
        int start = longForm ? 2 : 1;
        if (payload.length < start) {
            throw new RtpFault("the length of the commands is cut off");
        }
        int length = longForm ? ((flags & 0xF) << 8) | (payload[1] & 0xFF) : flags & 0xF;
        if (start + length > payload.length) {
            throw new RtpFault("commands of " + length + " bytes, but there are " + (payload.length - start));
        }
        byte[] list = Arrays.copyOfRange(payload, start, start + length);
        boolean journal = (flags & JOURNAL) != 0;
        byte[] rest = Arrays.copyOfRange(payload, journal ? start + length : payload.length, payload.length);
        return new CommandSection(new ListReader(list).read((flags & DELTA_FIRST) != 0), rest, journal);
    }

    /** Commands that are all due at once, without a journal. */
    static byte[] encode(byte[] list) {
        byte[] header = header(list.length);
        byte[] section = Arrays.copyOf(header, header.length + list.length);
        System.arraycopy(list, 0, section, header.length, list.length);
        return section;
    }

    private static byte[] header(int length) {
        if (length > LONGEST) {
            throw new IllegalArgumentException("commands of " + length + " bytes, at most " + LONGEST);
        }
        return length <= SHORT
                ? new byte[] {(byte) length}
                : new byte[] {(byte) (LONG_FORM | (length >> 8)), (byte) length};
    }

    /** Reads a list; all of it or nothing. */
    private static final class ListReader {
        private final byte[] list;
        private final List<Command> commands = new ArrayList<>();
        private int at;
        private int running;
        private long ticks;

        ListReader(byte[] list) {
            this.list = list;
        }

        List<Command> read(boolean deltaFirst) throws RtpFault {
            boolean delta = deltaFirst;
            while (at < list.length) {
                if (delta) {
                    ticks += delta();
                }
                delta = true;
                if (at < list.length) {
                    command();
                }
            }
            return commands;
        }

        private int delta() throws RtpFault {
            int value = 0;
            for (int octet = 0; octet < 4; octet++) {
                if (at == list.length) {
                    throw new RtpFault("a delta time is cut off");
                }
                int next = list[at++];
                value = (value << 7) | (next & 0x7F);
                if (next >= 0) {
                    return value;
                }
            }
            throw new RtpFault("a delta time of more than four bytes");
        }

        private void command() throws RtpFault {
            int status = list[at] & 0xFF;
            if (status < 0x80) {
                status = running;
            } else {
                at++;
            }
            if (status == 0) {
                throw new RtpFault("the list begins with a data byte");
            }
            switch (status) {
                case 0xF0, 0xF7 -> exclusive(status);
                case 0xF4, 0xF5 -> undefined();
                case 0xF9, 0xFD -> {} // one byte without meaning
                default -> message(status);
            }
        }

        private void message(int status) throws RtpFault {
            byte[] bytes = {(byte) status, 0, 0};
            int length = length(status);
            for (int i = 1; i < length; i++) {
                bytes[i] = data();
            }
            commands.add(new Command(ticks, Arrays.copyOf(bytes, length)));
            if (status < 0xF8) {
                running = status < 0xF0 ? status : 0;
            }
        }

        private static int length(int status) {
            return switch (status >> 4) {
                case 0xC, 0xD -> 2;
                case 0xF -> status == 0xF2 ? 3 : status == 0xF1 || status == 0xF3 ? 2 : 1;
                default -> 3;
            };
        }

        private byte data() throws RtpFault {
            if (at == list.length || list[at] < 0) {
                throw new RtpFault("a message is cut off");
            }
            return list[at++];
        }

        private void exclusive(int status) throws RtpFault {
            int start = at;
            skipData();
            byte[] piece = new byte[at - start + 1];
            piece[0] = (byte) status;
            System.arraycopy(list, start, piece, 1, at - start);
            int end = piece[piece.length - 1] & 0xFF;
            if (end != 0xF0 && end != 0xF7 && end != 0xF4) {
                throw new RtpFault("a system exclusive ends with F0, F7 or F4, not with " + Integer.toHexString(end));
            }
            running = 0;
            commands.add(new Command(ticks, piece));
        }

        private void undefined() throws RtpFault {
            skipData();
            running = 0;
        }

        private void skipData() throws RtpFault {
            while (at < list.length && list[at] >= 0) {
                at++;
            }
            if (at++ == list.length) {
                throw new RtpFault("a system command has no end");
            }
        }
    }
}
