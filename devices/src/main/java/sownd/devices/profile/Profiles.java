package sownd.devices.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The profiles at hand. Each is read when they are gathered; one that is wrong is left out and its fault is kept, the
 * others work. Immutable, any thread.
 */
public final class Profiles {
    private static final String BUNDLED = "/sownd/profiles/";

    private final Map<String, Profile> profiles;
    private final Map<String, ProfileFault> faults;

    private Profiles(Map<String, Profile> profiles, Map<String, ProfileFault> faults) {
        this.profiles = profiles;
        this.faults = faults;
    }

    /**
     * Those in a folder, at {@code <maker>/<model>.json}.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static Profiles of(Path folder) throws IOException {
        Gathering gathering = new Gathering();
        try (Stream<Path> files = Files.find(folder, 2, (path, is) -> is.isRegularFile() && profile(folder, path))) {
            files.sorted()
                    .forEach(file -> gathering.add(name(folder, file), name -> new ProfileReader().read(file, name)));
        }
        return gathering.all();
    }

    /**
     * Those that come with sownd, by {@code /sownd/profiles/index.txt} on the class path: one name a line.
     *
     * @throws IOException if the index is not there
     */
    public static Profiles bundled() throws IOException {
        Gathering gathering = new Gathering();
        for (String name : new String(resource("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            byte[] bytes = resource(name + ".json");
            gathering.add(name, n -> new ProfileReader().read(new ByteArrayInputStream(bytes), n));
        }
        return gathering.all();
    }

    /** These and others; of two of one name that of the others. */
    public Profiles with(Profiles others) {
        Map<String, Profile> all = new TreeMap<>(profiles);
        all.putAll(others.profiles);
        Map<String, ProfileFault> wrong = new TreeMap<>(faults);
        wrong.putAll(others.faults);
        return new Profiles(Collections.unmodifiableMap(all), Collections.unmodifiableMap(wrong));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Profiles.class.getResourceAsStream(BUNDLED + name)) {
            if (in == null) {
                throw new IOException(BUNDLED + name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static boolean profile(Path folder, Path path) {
        return folder.relativize(path).getNameCount() == 2 && path.toString().endsWith(".json");
    }

    private static String name(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ".json".length());
    }

    /** The profile called so, "akai/apc_mini_mk2". */
    public Optional<Profile> find(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    /** All names, sorted. */
    public List<String> names() {
        return List.copyOf(profiles.keySet());
    }

    /** What is wrong with those that were left out, by name. */
    public Map<String, ProfileFault> faults() {
        return faults;
    }

    /** The profile one of whose port names is in this name of a port; the longest such name wins. */
    public Optional<Profile> match(String portName) {
        String port = portName.toLowerCase(Locale.ROOT);
        Optional<Profile> best = Optional.empty();
        int length = 0;
        for (Profile profile : profiles.values()) {
            for (String wanted : profile.ports()) {
                if (wanted.length() > length && port.contains(wanted.toLowerCase(Locale.ROOT))) {
                    best = Optional.of(profile);
                    length = wanted.length();
                }
            }
        }
        return best;
    }

    private interface Reading {
        Profile read(String name) throws ProfileFault;
    }

    private static final class Gathering {
        private final Map<String, Profile> profiles = new TreeMap<>();
        private final Map<String, ProfileFault> faults = new TreeMap<>();

        void add(String name, Reading reading) {
            try {
                profiles.put(name, reading.read(name));
            } catch (ProfileFault fault) {
                faults.put(name, fault);
            }
        }

        Profiles all() {
            return new Profiles(Collections.unmodifiableMap(profiles), Collections.unmodifiableMap(faults));
        }
    }
}
