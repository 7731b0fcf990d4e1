package sownd.devices.net.dmx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;

/**
 * Which universes a connection sends and hears, and which addresses that gives.
 *
 * @param out universes that are sent
 * @param in universes that are heard
 * @param channels how many channels of each universe are addresses
 * @param pairs the first channels of 16-bit pairs
 */
record DmxPlan(List<Integer> out, List<Integer> in, int channels, Set<Integer> pairs) {
    static final int CHANNELS = 512;
    /** So many universes in all; each may have over 500 addresses. */
    private static final int UNIVERSES = 64;

    static List<Setting> settings(int lowest, int highest) {
        return List.of(
                Setting.wholes("out", lowest, highest, List.of(), "the universes that sownd sends"),
                Setting.wholes("in", lowest, highest, List.of(), "the universes that sownd listens to"),
                Setting.whole(
                        "channels",
                        1,
                        CHANNELS,
                        CHANNELS,
                        "how many channels of each universe are addresses; fewer make lists shorter, and whole"
                                + " universes are sent in any case"),
                Setting.wholes(
                        "pairs",
                        1,
                        CHANNELS - 1,
                        List.of(),
                        "the first (coarse) channels of 16-bit pairs, such as pan and pan fine: each pair is one more"
                                + " address"));
    }

    static DmxPlan of(Settings settings) {
        List<Integer> out = settings.wholes("out").stream().distinct().toList();
        List<Integer> in = settings.wholes("in").stream().distinct().toList();
        if (out.isEmpty() && in.isEmpty()) {
            throw new IllegalArgumentException("neither out nor in names a universe, name at least one");
        }
        if (out.size() + in.size() > UNIVERSES) {
            throw new IllegalArgumentException(
                    "more than " + UNIVERSES + " universes, make several connections of them");
        }
        return new DmxPlan(out, in, settings.whole("channels"), new HashSet<>(settings.wholes("pairs")));
    }

    List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        for (int universe : out) {
            values(leaves, "universe/" + universe, Leaf.Way.SET, "what sownd sends");
        }
        for (int universe : in) {
            leaves.add(Leaf.number(
                    "in/" + universe + "/sources",
                    Leaf.Way.READ,
                    0,
                    Merge.SOURCES,
                    "",
                    "how many consoles are heard on universe " + universe));
            values(leaves, "in/" + universe, Leaf.Way.READ, "what is heard");
        }
        return List.copyOf(leaves);
    }

    private void values(List<Leaf> leaves, String place, Leaf.Way way, String what) {
        for (int channel = 1; channel <= channels; channel++) {
            leaves.add(Leaf.number(place + "/channel/" + channel, way, 0, 255, "", "channel " + channel + ": " + what));
            if (pairs.contains(channel)) {
                String about = "channels " + channel + " and " + (channel + 1) + " as one: " + what;
                leaves.add(Leaf.number(place + "/pair/" + channel, way, 0, 65535, "", about));
            }
        }
    }
}
