package sownd.devices.net.mqtt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;

/** The topics of a connection, each by its address. */
record Topics(Map<String, Topic> read, Map<String, Topic> set, Map<String, Topic> call, Map<String, Topic> hear) {
    static List<Setting> settings() {
        String options =
                "; behind a topic may stand, each after a semicolon, qos 0, qos 1, qos 2, number, flag or text";
        return List.of(
                Setting.table("read", "topics by ids that say how something is; + and # stand for several" + options),
                Setting.table(
                        "set",
                        "topics by ids that sownd sets and others may; kept by the broker unless not retained stands"
                                + " behind the topic; options as in read"),
                Setting.table(
                        "call",
                        "topics by ids that sownd sends commands to; not kept by the broker; options as in read"),
                Setting.table(
                        "hear",
                        "topics by ids on which commands for sownd come; bindings may start from them; options as in"
                                + " read"),
                Setting.flag(
                        "retained_commands",
                        false,
                        "whether commands that the broker has kept count; they would come again at each start"),
                Setting.whole(
                        "qos", 0, 2, 1, "0 at most once, 1 at least once, 2 exactly once, where a topic does not say"));
    }

    static Topics of(Settings settings) {
        int qos = settings.whole("qos");
        Topics topics = new Topics(
                table(settings, "read", qos, false),
                table(settings, "set", qos, true),
                table(settings, "call", qos, false),
                table(settings, "hear", qos, false));
        one(topics.set);
        one(topics.call);
        return topics;
    }

    private static Map<String, Topic> table(Settings settings, String name, int qos, boolean retained) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        settings.table(name).forEach((id, text) -> topics.put(name + "/" + id, Topic.of(text, qos, retained)));
        return topics;
    }

    private static void one(Map<String, Topic> topics) {
        topics.forEach((path, topic) -> {
            if (topic.several()) {
                throw new IllegalArgumentException(
                        path + " is to be sent to " + topic.name() + ", which stands for several topics, name one");
            }
        });
    }

    List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        read.forEach((path, topic) -> leaves.add(topic.leaf(path, Leaf.Way.READ, "what " + topic.name() + " says")));
        set.forEach((path, topic) -> leaves.add(topic.leaf(path, Leaf.Way.SET, "what " + topic.name() + " is set to")));
        call.forEach(
                (path, topic) -> leaves.add(topic.leaf(path, Leaf.Way.CALL, "sends a command to " + topic.name())));
        hear.forEach((path, topic) -> leaves.add(topic.leaf(
                path, Leaf.Way.HAPPENS, "a command came on " + topic.name() + ": what it says, then its topic")));
        return List.copyOf(leaves);
    }
}
