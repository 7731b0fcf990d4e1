package sownd.devices.net.rtpmidi;

import java.util.List;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.devices.rtpmidi.RtpPort;

/** MIDI over the network (RTP-MIDI, AppleMIDI), as one who invites or waits to be invited. */
public final class RtpMidiType implements ConnectionType {
    static final String JOINED = "joined";

    @Override
    public String name() {
        return "rtp_midi";
    }

    @Override
    public String about() {
        return "A session of MIDI over the network. While it is open a MIDI input and a MIDI output of its name are there for"
                + " controllers, triggers and whatever else takes ports.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("name", "sownd", "how the session is called at the far end, and its MIDI ports here"),
                Setting.text("host", "", "who is invited, by name or address; empty: it waits to be invited"),
                Setting.whole("port", 1, 65_534, RtpPort.CUSTOMARY, "the far end's port; the one after it is used too"),
                Setting.whole(
                        "listen",
                        0,
                        65_534,
                        RtpPort.CUSTOMARY,
                        "our own port; the one after it is used too; 0 for any two"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        return List.of(Leaf.flag(JOINED, Leaf.Way.READ, "whether somebody is at the other end"));
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new RtpMidiWire(settings, told);
    }
}
