package sownd.devices.rtpmidi;

import sownd.devices.midi.MidiMessage;

/** Told what a session does, on the session's thread: hand it on and return. */
public interface SessionListener {
    /**
     * MIDI came.
     *
     * @param nanoTime when the far end sent it by its clock, where that is known, else when it came; never later than that
     */
    void received(MidiMessage message, long nanoTime);

    /**
     * It is open, or no longer so.
     *
     * @param why in words for people; empty while all is well
     */
    void changed(Session.State state, String why);
}
