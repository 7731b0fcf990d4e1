package sownd.devices.profile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiWords;

/** Reads profiles; the format is told in {@code profile.schema.json}. Any thread; keeps nothing. */
public final class ProfileReader {
    private static final String FORMAT = "profile/1";
    private static final double NANOS_PER_MS = 1e6;

    /**
     * Reads a file.
     *
     * @param name what the profile is called, "akai/apc_mini_mk2"
     * @throws ProfileFault with everything that is wrong, also when the file cannot be read
     */
    public Profile read(Path file, String name) throws ProfileFault {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * Reads a stream and leaves it open.
     *
     * @throws ProfileFault with everything that is wrong
     */
    public Profile read(InputStream in, String name) throws ProfileFault {
        Doc doc = parsed(in, name);
        List<ProfileFault.Item> faults = new ArrayList<>();
        Profile profile = profile(Entry.of(doc, faults), name, faults);
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(ProfileFault.Item::line).thenComparingInt(ProfileFault.Item::column));
            throw new ProfileFault(name, faults);
        }
        return profile;
    }

    private static Doc parsed(InputStream in, String name) throws ProfileFault {
        try {
            return Doc.read(in);
        } catch (JacksonException e) {
            Optional<JsonLocation> at = Optional.ofNullable(e.getLocation());
            throw new ProfileFault(
                    name,
                    List.of(new ProfileFault.Item(
                            at.map(JsonLocation::getLineNr).orElse(0),
                            at.map(JsonLocation::getColumnNr).orElse(0),
                            "",
                            "this is no JSON: " + e.getOriginalMessage(),
                            "mend it at this place")));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static ProfileFault unreadable(String name, IOException cause) {
        return new ProfileFault(
                name,
                List.of(new ProfileFault.Item(
                        0, 0, "", "it cannot be read: " + cause, "check the file and its rights")));
    }

    private static Profile profile(Entry entry, String name, List<ProfileFault.Item> faults) {
        if (!entry.text("sownd").equals(FORMAT)) {
            entry.fault("sownd", "not a profile of this version", "write \"sownd\": \"" + FORMAT + "\"");
        }
        String maker = entry.text("maker");
        String model = entry.text("model");
        List<String> ports = ports(entry.entry("match"));
        Duration gap = Duration.ofNanos(Math.round(entry.number("gap_ms", 0, 1000, 0) * NANOS_PER_MS));
        List<MidiMessage> init = entry.eachMidi("init", MidiWords::message);
        List<MidiMessage> exit = entry.eachMidi("exit", MidiWords::message);
        Optional<FaderReport> report =
                entry.has("fader_report") ? entry.midi("fader_report", FaderReport::of) : Optional.empty();
        Optional<Profile.Alive> alive = entry.has("alive") ? alive(entry.entry("alive")) : Optional.empty();
        Map<String, Light> lights = entry.has("lights") ? LightsReader.read(entry.entry("lights")) : Map.of();
        List<Doc> docs = entry.items("controls");
        if (docs.isEmpty()) {
            entry.fault(
                    "controls",
                    "there are no controls",
                    "add \"controls\": [ { \"key\": [0, 0], \"in\": \"note 0\" } ]");
        }
        List<Profile.Control> controls = new ControlsReader(lights, faults).read(docs);
        Hail hail = hail(entry);
        entry.end();
        return new Profile(name, maker, model, ports, gap, init, exit, report, alive, hail, controls);
    }

    private static Hail hail(Entry entry) {
        if (!entry.has("hail")) {
            return Hail.NONE;
        }
        String said = entry.text("hail");
        for (Hail hail : Hail.values()) {
            if (hail.word().equals(said)) {
                return hail;
            }
        }
        entry.fault(
                "hail",
                "no way to be asked is called \"" + said + "\"",
                "write \"" + Hail.MACKIE.word() + "\", or leave it out");
        return Hail.NONE;
    }

    private static Optional<Profile.Alive> alive(Entry entry) {
        Duration every = Duration.ofNanos(Math.round(entry.number("every_ms", 10, 60_000, 1000) * NANOS_PER_MS));
        Optional<MidiMessage> message = entry.midi("send", MidiWords::message);
        entry.end();
        return message.map(said -> new Profile.Alive(said, every));
    }

    private static List<String> ports(Entry match) {
        List<String> ports = match.texts("midi");
        if (ports.stream().noneMatch(port -> !port.isBlank())) {
            match.fault("midi", "no port is named", "add \"midi\": [\"name of the port\"]");
        }
        match.end();
        return ports;
    }
}
