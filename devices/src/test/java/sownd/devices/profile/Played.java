package sownd.devices.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Place;
import sownd.devices.midi.MidiMessage;

/** A controller of the house: what it is sent to show something, and what its bytes mean. */
final class Played {
    private final Profile profile;
    private final LightEncoder encoder;
    private final ControlDecoder decoder;

    Played(String name) {
        try {
            profile = Profiles.of(Path.of("../profiles")).find(name).orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
        encoder = new LightEncoder(profile);
        encoder.clear();
        decoder = new ControlDecoder("x", profile);
    }

    Profile profile() {
        return profile;
    }

    /** What it is sent, as lower-case hexadecimal digits without blanks. */
    List<String> shows(Place place, Appearance appearance) {
        return encoder.encode(Map.of(place, appearance)).stream()
                .map(Played::hex)
                .toList();
    }

    static String hex(MidiMessage message) {
        return HexFormat.of().formatHex(message.bytes());
    }

    Optional<ControlEvent> means(JsonNode hex) {
        return means(MidiMessage.of(HexFormat.of().parseHex(hex.asText())));
    }

    /** What a short message means. */
    Optional<ControlEvent> means(MidiMessage message) {
        return message.sysex() ? Optional.empty() : decoder.decode(message.event(), 1);
    }

    List<ControlEvent> report(MidiMessage sysex) {
        return decoder.decode(sysex, 1);
    }

    static Appearance filled(int rgb) {
        return new Appearance("", rgb, 0, "", false, Double.NaN, Double.NaN, "");
    }

    static Appearance level(double level) {
        return new Appearance("", 0, 0, "", false, level, Double.NaN, "");
    }

    static Appearance badged(int rgb) {
        return new Appearance("", rgb, 0, "warn", false, Double.NaN, Double.NaN, "");
    }
}
