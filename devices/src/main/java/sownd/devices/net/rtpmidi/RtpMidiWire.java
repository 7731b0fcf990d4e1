package sownd.devices.net.rtpmidi;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.VirtualPort;
import sownd.devices.midi.VirtualPorts;
import sownd.devices.net.Datum;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.devices.rtpmidi.RtpPort;
import sownd.devices.rtpmidi.Session;
import sownd.devices.rtpmidi.SessionListener;

/** A session and the two MIDI ports by which it is reached. */
final class RtpMidiWire implements Wire {
    private final String name;
    private final String host;
    private final int port;
    private final int listen;
    private final Told told;
    private final VirtualPort input;
    private final VirtualPort output;
    private volatile @Nullable RtpPort session;

    RtpMidiWire(Settings settings, Told told) {
        this.name = settings.text("name");
        this.host = settings.text("host");
        this.port = settings.whole("port");
        this.listen = settings.whole("listen");
        this.told = told;
        this.input = VirtualPort.input(name);
        this.output = VirtualPort.output(name, this::say);
    }

    @Override
    public void open() throws LinkFault {
        InetSocketAddress bind = new InetSocketAddress(listen);
        try {
            told.is(RtpMidiType.JOINED, Datum.of(false));
            session = host.isEmpty()
                    ? RtpPort.listen(bind, name, new Ears())
                    : RtpPort.invite(bind, new InetSocketAddress(host, port), name, new Ears());
            told.slow(waiting());
        } catch (IOException refused) {
            throw new LinkFault(String.valueOf(refused.getMessage()), refused);
        }
        VirtualPorts.plug(input);
        VirtualPorts.plug(output);
    }

    private String waiting() {
        return host.isEmpty() ? "nobody has joined yet" : host + " is invited and has not answered yet";
    }

    /** Our own control port; 0 while it is shut. */
    int localPort() throws IOException {
        RtpPort open = session;
        return open == null ? 0 : open.local().getPort();
    }

    private void say(byte[] message) {
        RtpPort open = session;
        if (open != null) {
            open.send(MidiMessage.of(message)); // it counts what it cannot send
        }
    }

    @Override
    public Optional<String> look() {
        return Optional.empty();
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        throw new IllegalArgumentException(path + " is only read, send by the MIDI port \"" + name + "\"");
    }

    @Override
    public void close() {
        VirtualPorts.unplug(input);
        VirtualPorts.unplug(output);
        RtpPort open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    private final class Ears implements SessionListener {
        @Override
        public void received(MidiMessage message, long nanoTime) {
            told.heard();
            input.play(message);
        }

        @Override
        public void changed(Session.State state, String why) {
            told.is(RtpMidiType.JOINED, Datum.of(state == Session.State.OPEN));
            switch (state) {
                case OPEN -> told.slow("");
                case INVITING -> told.slow(waiting());
                case CLOSED -> left(why);
            }
        }

        /** Who invited tries anew; who waits, waits on. */
        private void left(String why) {
            if (host.isEmpty()) {
                told.slow(why.isEmpty() ? waiting() : why);
            } else if (session != null) {
                told.failed(why.isEmpty() ? host + " left the session" : why);
            }
        }
    }
}
