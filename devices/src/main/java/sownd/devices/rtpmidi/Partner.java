package sownd.devices.rtpmidi;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the far end.
 *
 * @param token of the invitation
 * @param known whether it has told its number
 * @param ssrc its number
 * @param control where its control port is, null until that is known
 * @param data where its data port is, null until that is known
 */
record Partner(
        int token,
        boolean known,
        int ssrc,
        String name,
        @Nullable InetSocketAddress control,
        @Nullable InetSocketAddress data) {
    static final Partner NONE = new Partner(0, false, 0, "", null, null);

    static Partner toInvite(int token, InetSocketAddress control, InetSocketAddress data) {
        return new Partner(token, false, 0, "", control, data);
    }

    static Partner who(int token, int ssrc, String name) {
        return new Partner(token, true, ssrc, name, null, null);
    }

    /** The same, to be invited with another token. */
    Partner again(int nextToken) {
        return new Partner(nextToken, false, 0, "", control, data);
    }

    Partner answered(int itsSsrc, String itsName) {
        return new Partner(token, true, itsSsrc, itsName, control, data);
    }

    Partner control(InetSocketAddress at) {
        return new Partner(token, known, ssrc, name, at, data);
    }

    Partner data(InetSocketAddress at) {
        return new Partner(token, known, ssrc, name, control, at);
    }

    boolean whole() {
        return control != null && data != null;
    }

    /** Whether a packet is from it. */
    boolean is(int otherSsrc, boolean atControl, InetSocketAddress from) {
        return known && ssrc == otherSsrc && from.equals(atControl ? control : data);
    }

    /** For people. */
    String words() {
        return name.isEmpty() ? String.valueOf(control) : "\"" + name + "\"";
    }
}
