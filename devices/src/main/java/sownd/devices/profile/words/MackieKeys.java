package sownd.devices.profile.words;

import java.util.List;
import java.util.Optional;

/** What the keys of a Mackie Control are called, by the note they send. */
public final class MackieKeys {
    private static final List<String> STRIP = List.of("rec", "solo", "mute", "select", "vpot");
    private static final int OTHERS = 0x28;
    private static final List<String> NAMES = List.of(
            ("assignTrack assignSend assignPan assignPlugin assignEQ assignInstrument bankLeft bankRight channelLeft"
                            + " channelRight flip globalView nameValue smpteBeats F1 F2 F3 F4 F5 F6 F7 F8 midiTracks inputs"
                            + " audioTracks audioInstruments aux busses outputs user shift option control cmdAlt autoRead"
                            + " autoWrite autoTrim autoTouch autoLatch autoGroup save undo cancel enter marker nudge cycle"
                            + " drop replace click soloGlobal rewind fastForward stop play record up down left right zoom"
                            + " scrub userA userB")
                    .split(" "));

    private MackieKeys() {}

    /**
     * One key.
     *
     * @param strip 0 to 7, or -1 where it belongs to no strip
     */
    public record Key(String name, int strip) {}

    /** Empty for a note that no key sends. */
    public static Optional<Key> of(int note) {
        if (note >= 0 && note < OTHERS) {
            return Optional.of(new Key(STRIP.get(note / 8), note % 8));
        }
        int index = note - OTHERS;
        return index >= 0 && index < NAMES.size() ? Optional.of(new Key(NAMES.get(index), -1)) : Optional.empty();
    }
}
