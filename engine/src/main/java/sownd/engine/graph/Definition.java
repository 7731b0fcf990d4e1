package sownd.engine.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node type that a project makes out of a graph. What it shows of itself is named by inner ends, {@code "env.attack"}:
 * one for what goes out, one or more for what goes in or is set.
 *
 * @param about one sentence for people
 * @param inputs ways in for sound, signals, MIDI and OSC
 * @param outputs ways out
 * @param params parameters; the first inner one gives measure, range and initial value
 * @param events what a node of this type can be told
 * @param readings what it measures
 */
public record Definition(
        String about,
        Graph graph,
        Map<String, List<String>> inputs,
        Map<String, String> outputs,
        Map<String, List<String>> params,
        Map<String, List<String>> events,
        Map<String, String> readings) {
    public Definition {
        inputs = kept(inputs);
        outputs = kept(outputs);
        params = kept(params);
        events = kept(events);
        readings = kept(readings);
    }

    private static <T> Map<String, T> kept(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
