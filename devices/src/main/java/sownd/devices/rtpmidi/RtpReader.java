package sownd.devices.rtpmidi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sownd.devices.midi.MidiMessage;
import sownd.devices.rtpmidi.Joining.Timed;

/**
 * The packets of one sender to MIDI. Where packets are missing, its notes are set right: from the journal, or without a
 * usable one by ending what sounds, so that nothing hangs. One thread.
 */
public final class RtpReader {
    private static final int NOTES = 128;

    private final Joining joining = new Joining();
    /** Which notes sound, channel by channel. */
    private final BitSet sounding = new BitSet(16 * NOTES);

    private int last = -1;
    private int lastLate = -1;
    private long lost;
    private long late;
    private long refusedJournals;

    /**
     * The MIDI of a packet; none if it came before or is out of order.
     *
     * @throws RtpFault if it is no packet of RTP with MIDI; then nothing has changed
     */
    public List<MidiMessage> read(byte[] packet) throws RtpFault {
        List<MidiMessage> messages = new ArrayList<>();
        RtpPacket rtp = RtpPacket.decode(packet);
        read(rtp).forEach(timed -> messages.add(timed.message()));
        return messages;
    }

    List<Timed> read(RtpPacket packet) throws RtpFault {
        CommandSection section = CommandSection.decode(packet.payload);
        int missing = missing(packet.sequence);
        if (missing < 0) {
            return List.of();
        }
        last = packet.sequence;
        List<Timed> whole = new ArrayList<>();
        if (missing > 0) {
            lost += missing;
            joining.reset();
            mended(section).forEach(message -> add(new Timed(0, message), whole));
        } else if (section.hasJournal) {
            journal(section);
        }
        joining.read(section.commands).forEach(timed -> add(timed, whole));
        return whole;
    }

    /** How many packets are missing before this one, or -1 if it is not to be played. */
    private int missing(int sequence) {
        if (last < 0) {
            return 0;
        }
        Sequence how = Sequence.after(last, sequence);
        if (how instanceof Sequence.Newer newer) {
            return newer.lost();
        }
        late++;
        // Two in a row from elsewhere: the sender has begun to count anew.
        boolean anew = how instanceof Sequence.Late && lastLate >= 0 && sequence == ((lastLate + 1) & 0xFFFF);
        lastLate = anew ? -1 : sequence;
        return anew ? 1 : -1;
    }

    private List<MidiMessage> mended(CommandSection section) {
        Journal journal = section.hasJournal ? journal(section) : null;
        if (journal == null) {
            return silence();
        }
        return journal.notes.stream()
                .filter(note -> ends(note) || !sounding.get(index(note)))
                .toList();
    }

    /** Null if it is not as it should be: the packet's own MIDI is good all the same. */
    private @Nullable Journal journal(CommandSection section) {
        try {
            return Journal.decode(section.journal);
        } catch (RtpFault fault) {
            refusedJournals++;
            return null;
        }
    }

    private void add(Timed timed, List<Timed> whole) {
        whole.add(timed);
        byte[] bytes = timed.message().bytes();
        if ((bytes[0] & 0xE0) == 0x80) {
            sounding.set(index(timed.message()), !ends(timed.message()));
        }
    }

    private static boolean ends(MidiMessage note) {
        byte[] bytes = note.bytes();
        return (bytes[0] & 0xF0) == 0x80 || bytes[2] == 0;
    }

    private static int index(MidiMessage note) {
        byte[] bytes = note.bytes();
        return (bytes[0] & 0xF) * NOTES + bytes[1];
    }

    /** The number of the newest packet, -1 before the first. */
    public int last() {
        return last;
    }

    /** Packets that have not come, since the start. */
    public long lost() {
        return lost;
    }

    /** Packets that came twice or too late, since the start. */
    public long late() {
        return late;
    }

    /** Journals that were not as they should be, since the start. */
    public long refusedJournals() {
        return refusedJournals;
    }

    /** Ends every note that sounds: the sender is gone. */
    List<MidiMessage> silence() {
        List<MidiMessage> ends = sounding.stream()
                .mapToObj(note -> MidiMessage.note(note / NOTES + 1, note % NOTES, 0))
                .toList();
        sounding.clear();
        return ends;
    }
}
