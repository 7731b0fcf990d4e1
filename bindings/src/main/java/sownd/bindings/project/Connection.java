package sownd.bindings.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shapes;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Settings;

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

    /**
     * One of a declared type.
     *
     * @param values what its settings are, all of them, by name
     */
    record Typed(ConnectionType type, Map<String, Object> values) implements Connection {
        public Typed {
            values = Map.copyOf(values);
        }

        /**
         * Its settings for whoever opens it.
         *
         * @param secrets finds a secret by its name; empty if there is none
         */
        public Settings settings(Function<String, Optional<String>> secrets) {
            return new SettingValues(type.name(), values, secrets);
        }

        /** Its addresses, below {@code /connection/<id>}. */
        public List<Leaf> leaves() {
            return type.leaves(settings(_ -> Optional.empty()));
        }
    }

    Field<String> HOST = Field.initially("host", Shapes.text(), "127.0.0.1", "name or address of the OSC receiver");
    Field<Integer> PORT = Field.required("port", Shapes.whole(1, 65_535), "port of the OSC receiver");
    Field<Transport> TRANSPORT = Field.initially(
            "transport",
            Shapes.choice(Transport.class),
            Transport.UDP,
            "how OSC travels: udp, tcp (a length before each packet) or tcp_slip");
    Field<String> IN = Field.optional("in", Shapes.text(), "name of the MIDI input, or a part of it");
    Field<String> OUT = Field.optional("out", Shapes.text(), "name of the MIDI output, or a part of it");

    ObjectShape<Connection> OSC = ObjectShape.of(
            "osc connection",
            List.of(ConnectionShape.type("osc", "OSC to a host"), HOST, PORT, TRANSPORT),
            in -> new Osc(in.of(HOST), in.of(PORT), in.of(TRANSPORT)));

    ObjectShape<Connection> MIDI = ObjectShape.of(
            "midi connection",
            List.of(ConnectionShape.type("midi", "a pair of MIDI ports"), IN, OUT),
            in -> new Midi(in.maybe(IN), in.maybe(OUT)));
}
