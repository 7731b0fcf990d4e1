package sownd.devices.rtpmidi;

/** What the two ends of a session tell each other beside MIDI. SSRC: the number of an end, drawn by chance. */
public sealed interface SessionPacket {
    /** The sender's number. */
    int ssrc();

    /** The four packets that begin and end a session. */
    enum Step {
        INVITE("IN"),
        ACCEPT("OK"),
        REFUSE("NO"),
        BYE("BY");

        final String letters;

        Step(String letters) {
            this.letters = letters;
        }

        /** Its two letters on the wire. */
        public String letters() {
            return letters;
        }
    }

    /**
     * Begins or ends a session.
     *
     * @param version of the protocol; 2 is the only one there is
     * @param token drawn by the one who invites; all answers repeat it
     * @param name the sender's, empty where it says none
     */
    record Handshake(Step step, int version, int token, int ssrc, String name) implements SessionPacket {}

    /**
     * One of the three packets that compare clocks.
     *
     * @param count 0 asks, 1 answers, 2 ends
     * @param first the asker's time, {@link Ticks}
     * @param second the answerer's
     * @param third the asker's when the answer came
     */
    record ClockSync(int ssrc, int count, long first, long second, long third) implements SessionPacket {}

    /**
     * A receiver says up to which packet it has heard.
     *
     * @param sequence 0 to 65535
     */
    record Feedback(int ssrc, int sequence) implements SessionPacket {}
}
