package sownd.app.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import sownd.devices.profile.Profiles;

/** The controller models there are: those that come with the program, and a person's own in {@code profiles/} of the data folder. */
final class KnownProfiles {
    private KnownProfiles() {}

    /**
     * Reads them all; one of a person's own stands for one of the house of the same name.
     *
     * @param trouble is told of each that cannot be read, with file, line and mend
     */
    static Profiles read(Consumer<String> trouble) throws IOException {
        var own = Main.data().resolve("profiles");
        var all = Files.isDirectory(own) ? Profiles.bundled().with(Profiles.of(own)) : Profiles.bundled();
        all.faults().values().forEach(fault -> trouble.accept(fault.getMessage()));
        return all;
    }
}
