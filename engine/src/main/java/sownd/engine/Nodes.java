package sownd.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import sownd.engine.graph.Event;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.Reading;
import sownd.engine.realtime.SlotIds;

/** Gives every name a number that it keeps for as long as the engine lives. Conductor's thread only. */
final class Nodes {
    /** More addresses than any desk has; each is kept as long as the engine lives. */
    private static final int MOST_ADDRESSES = 1 << 16;

    private final Map<String, Integer> nodes = new HashMap<>();
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> parameters = new HashMap<>();
    private final Map<String, Integer> readings = new HashMap<>();
    private final Map<String, Integer> events = new HashMap<>();
    private final Map<String, Integer> addresses = new HashMap<>();
    private final List<String> spelled = new ArrayList<>();

    SlotIds ids(String path, NodeType type) {
        int node = number(nodes, path);
        if (node == paths.size()) {
            paths.add(path);
        }
        return new SlotIds(
                node,
                numbers(path, type.parameters(), Parameter::name, parameters),
                numbers(path, type.readings(), Reading::name, readings),
                numbers(path, type.events(), Event::name, events));
    }

    String path(int node) {
        return paths.get(node);
    }

    /** The number of a node that is or was there, or -1. */
    int node(String path) {
        return nodes.getOrDefault(path, -1);
    }

    /** The number by which an OSC address travels. */
    int address(String osc) {
        int number = number(addresses, osc);
        if (number == spelled.size()) {
            spelled.add(osc);
        }
        return number;
    }

    /** The same for an address that came from outside; -1 when so many are known that no new one is taken. */
    int strange(String osc) {
        return spelled.size() < MOST_ADDRESSES || addresses.containsKey(osc) ? address(osc) : -1;
    }

    String spelled(int address) {
        return spelled.get(address);
    }

    /** The number of a parameter that stands for others. */
    int parameter(String path) {
        return number(parameters, path);
    }

    int event(String path) {
        return number(events, path);
    }

    int reading(String path) {
        return number(readings, path);
    }

    private static <T> int[] numbers(String path, List<T> parts, Function<T, String> name, Map<String, Integer> known) {
        int[] numbers = new int[parts.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(known, path + "/" + name.apply(parts.get(i)));
        }
        return numbers;
    }

    private static int number(Map<String, Integer> known, String name) {
        Integer given = known.putIfAbsent(name, known.size());
        return given == null ? known.size() - 1 : given;
    }
}
