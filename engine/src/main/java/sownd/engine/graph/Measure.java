package sownd.engine.graph;

/** The unit of measure of a parameter or reading; it decides the text shown and how a ramp runs. */
public enum Measure {
    NONE(""),
    DECIBEL("dB"),
    HERTZ("Hz"),
    SECOND("s"),
    RATIO(""),
    SWITCH(""),
    /** A whole number that is part of the graph, as a text is: how many channels, how many voices. */
    COUNT(""),
    TEXT("");

    private final String symbol;

    Measure(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** Whether a parameter so measured is part of the graph: changing it makes the node anew. */
    public boolean fixed() {
        return this == TEXT || this == COUNT;
    }
}
