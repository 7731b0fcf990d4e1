package sownd.devices.rtpmidi;

/** A datagram that is no packet of a MIDI session, and why; such a one is left out. */
public final class RtpFault extends Exception {
    private static final long serialVersionUID = 1L;

    RtpFault(String why) {
        super(why);
    }
}
