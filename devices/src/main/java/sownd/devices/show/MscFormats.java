package sownd.devices.show;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds of machine that show control knows, by name (MMA RP-002). */
public final class MscFormats {
    private static final String[][] GROUPS = {
        {"01", "lighting", "moving_lights", "colour_changers", "strobes", "lasers", "chasers"},
        {
            "10",
            "sound",
            "music",
            "cd_players",
            "eprom_playback",
            "audio_tape",
            "intercoms",
            "amplifiers",
            "audio_effects",
            "equalisers"
        },
        {
            "20",
            "machinery",
            "rigging",
            "flys",
            "lifts",
            "turntables",
            "trusses",
            "robots",
            "animation",
            "floats",
            "breakaways",
            "barges"
        },
        {
            "30",
            "video",
            "video_tape",
            "video_cassette",
            "video_disc",
            "video_switchers",
            "video_effects",
            "video_characters",
            "still_stores",
            "monitors"
        },
        {"40", "projection", "film", "slides", "video_projectors", "dissolvers", "shutters"},
        {
            "50",
            "process_control",
            "hydraulic_oil",
            "water",
            "carbon_dioxide",
            "compressed_air",
            "natural_gas",
            "fog",
            "smoke",
            "cracked_haze"
        },
        {"60", "pyro", "fireworks", "explosions", "flame", "smoke_pots"},
        {"7f", "all"}
    };
    private static final Map<String, Integer> BY_NAME = named();

    private MscFormats() {}

    private static Map<String, Integer> named() {
        Map<String, Integer> all = new TreeMap<>();
        for (String[] group : GROUPS) {
            int first = Integer.parseInt(group[0], 16);
            for (int i = 1; i < group.length; i++) {
                all.put(group[i], first + i - 1);
            }
        }
        return all;
    }

    /** Number by name. */
    public static Map<String, Integer> byName() {
        return Map.copyOf(BY_NAME);
    }

    public static Optional<String> name(int number) {
        return BY_NAME.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
