package sownd.app.app;

import java.util.Optional;
import sownd.bindings.action.Sending;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.Connection;
import sownd.devices.link.LinkFault;
import sownd.devices.osc.OscClock;
import sownd.devices.osc.OscFraming;
import sownd.devices.osc.OscTcp;

/** OSC to and from a far end over TCP. */
final class OscStreamed implements Line {
    private final String id;
    /** Tells times to others; the conductor\'s. */
    private final OscClock tags = OscClock.system();

    private final OscTcp far;

    OscStreamed(String id, Connection.Osc osc, Inbox inbox) {
        this.id = id;
        var framing = osc.transport() == Connection.Transport.TCP ? OscFraming.LENGTH : OscFraming.SLIP;
        var clock = OscClock.system();
        this.far = new OscTcp(
                osc.host(), osc.port(), framing, (packet, _, at) -> OscDoor.pass(packet, osc.host(), at, clock, inbox));
    }

    @Override
    public void send(Sending sending) {
        var packet = OscArguments.packet(sending, tags)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + id + "\" is an OSC connection, send it OSC"));
        if (!far.send(packet)) {
            throw new IllegalArgumentException("OSC to " + id + " was not sent, see /connection/" + id + "/reason");
        }
    }

    @Override
    public void open() throws LinkFault {
        far.open();
    }

    @Override
    public Optional<String> look() {
        return far.look();
    }

    @Override
    public void close() {
        far.close();
    }
}
