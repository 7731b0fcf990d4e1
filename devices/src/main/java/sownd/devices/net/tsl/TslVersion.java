package sownd.devices.net.tsl;

import java.util.List;

/** A version of the protocol. */
enum TslVersion {
    V3_1("3.1", 126, 4),
    V4_0("4.0", 126, 4),
    V5_0("5.0", 65534, 0);

    /** The newest first, as a choice. */
    static final List<String> WORDS = List.of("5.0", "4.0", "3.1");

    private final String word;
    private final int highest;
    private final int tallies;

    TslVersion(String word, int highest, int tallies) {
        this.word = word;
        this.highest = highest;
        this.tallies = tallies;
    }

    static TslVersion of(String word) {
        for (TslVersion version : values()) {
            if (version.word.equals(word)) {
                return version;
            }
        }
        throw new IllegalArgumentException("there is no version " + word + " of TSL, give 3.1, 4.0 or 5.0");
    }

    String word() {
        return word;
    }

    /** The highest number a display may have. */
    int highest() {
        return highest;
    }

    /** How many numbered lights a display has. */
    int tallies() {
        return tallies;
    }
}
