package sownd.devices.net.known;

import java.util.List;
import sownd.devices.midi.MidiPorts;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.ConnectionTypes;
import sownd.devices.net.obs.ObsType;
import sownd.devices.net.rosstalk.RossTalkType;
import sownd.devices.net.rtpmidi.RtpMidiType;
import sownd.devices.net.show.MmcType;
import sownd.devices.net.show.MscType;
import sownd.devices.net.show.MtcType;
import sownd.devices.net.text.TcpType;
import sownd.devices.net.text.UdpType;
import sownd.devices.net.text.WebSocketType;

/** The kinds of connection that come with the program, in the order an editor lists them. */
public final class BuiltIn {
    /** One line for each. */
    private static final List<ConnectionType> ALL = List.of(
            new TcpType(),
            new UdpType(),
            new WebSocketType(),
            new ObsType(),
            new RossTalkType(),
            new MscType(MidiPorts.system()),
            new MmcType(MidiPorts.system()),
            new MtcType(MidiPorts.system()),
            new RtpMidiType());

    public static final ConnectionTypes TYPES = ConnectionTypes.of(ALL);

    private BuiltIn() {}
}
