package sownd.engine.graph;

/** What may travel along an edge. An edge joins ports of one type; only {@code AUDIO} carries several channels. */
public enum PortType {
    AUDIO,
    SIGNAL,
    EVENT,
    MIDI,
    OSC
}
