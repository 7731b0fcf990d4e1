package sownd.engine.graph;

/** Something a node can be told to do at a sample ("play", "stop"). */
public record Event(String name, String about) {
    public Event {
        Ids.check(name);
    }
}
