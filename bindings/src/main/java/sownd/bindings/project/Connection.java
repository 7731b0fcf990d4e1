package sownd.bindings.project;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** A far end that messages are sent to and come from. */
public sealed interface Connection {
    /** OSC to a host; over TCP also from it. */
    record Osc(String host, int port, Transport transport) implements Connection {}

    /** How OSC travels. */
    enum Transport {
        UDP,
        /** A length before each packet, OSC 1.0. */
        TCP,
        /** SLIP, OSC 1.1. */
        TCP_SLIP
    }

    /** A pair of MIDI ports; either may be left out. */
    record Midi(Optional<String> in, Optional<String> out) implements Connection {}

    Field<String> TYPE = Field.required("type", Shapes.word("osc", "midi"), "osc or midi");
    Field<String> HOST = Field.initially("host", Shapes.text(), "127.0.0.1", "name or address of the OSC receiver");
    Field<Integer> PORT = Field.optional("port", Shapes.whole(1, 65_535), "port of the OSC receiver");
    Field<Transport> TRANSPORT = Field.initially(
            "transport",
            Shapes.choice(Transport.class),
            Transport.UDP,
            "how OSC travels: udp, tcp (a length before each packet) or tcp_slip");
    Field<String> IN = Field.optional("in", Shapes.text(), "name of the MIDI input, or a part of it");
    Field<String> OUT = Field.optional("out", Shapes.text(), "name of the MIDI output, or a part of it");

    Shape<Connection> SHAPE = ObjectShape.of("connection", List.of(TYPE, HOST, PORT, TRANSPORT, IN, OUT), in -> {
        if (in.of(TYPE).equals("osc")) {
            var port = in.maybe(PORT)
                    .orElseThrow(() -> new IllegalArgumentException("\"port\" is missing, add the receiver's port"));
            return new Osc(in.of(HOST), port, in.of(TRANSPORT));
        }
        return new Midi(in.maybe(IN), in.maybe(OUT));
    });
}
