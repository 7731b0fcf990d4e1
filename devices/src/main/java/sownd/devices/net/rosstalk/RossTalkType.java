package sownd.devices.net.rosstalk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** Commands of a switcher that connects to us. */
public final class RossTalkType implements ConnectionType {
    static final String COMMAND = "command";
    static final String CLIENTS = "clients";

    /** Commands with an address of their own. */
    static final Map<String, String> WORDS = words();

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("cc", "a custom control, written bank:number; the bank and the number follow");
        words.put("mecut", "a cut of a mix/effect");
        words.put("meauto", "an automatic transition of a mix/effect");
        words.put("keycut", "a key was cut in or out");
        words.put("keyauto", "a key was mixed in or out");
        words.put("xpt", "a crosspoint: destination and source");
        words.put("mem", "a memory was recalled");
        words.put("loadset", "a set was loaded");
        words.put("take", "a graphic was taken to air");
        words.put("seqi", "a sequencer item was taken to air");
        words.put("seqo", "a sequencer item was taken off air");
        words.put("layeroff", "a layer was taken off air");
        return words;
    }

    @Override
    public String name() {
        return "rosstalk";
    }

    @Override
    public String about() {
        return "RossTalk from switchers and graphics machines that connect to us: GPI, CC and other commands start"
                + " bindings.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.needed("from", "who may send: names or addresses with commas between, or any"),
                Setting.whole("port", 0, 65_535, 7_788, "the TCP port of ours that it connects to; 0 for any"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(Leaf.number(CLIENTS, Leaf.Way.READ, 0, 0, "", "how many are connected now"));
        leaves.add(Leaf.text(COMMAND, Leaf.Way.HAPPENS, "any command, as it was written"));
        leaves.add(Leaf.number(
                "gpi", Leaf.Way.HAPPENS, 0, 0, "", "the number of a GPI; what is written behind it follows"));
        leaves.add(Leaf.bare("ftb", Leaf.Way.HAPPENS, "fade to black"));
        WORDS.forEach((word, about) -> leaves.add(Leaf.text(word, Leaf.Way.HAPPENS, about)));
        return leaves;
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new RossTalkWire(settings, told);
    }
}
