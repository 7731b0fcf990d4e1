package sownd.engine.graph;

/** The unit of measure of a parameter or reading; it decides the text shown and how a ramp runs. */
public enum Measure {
    NONE(""),
    DECIBEL("dB"),
    HERTZ("Hz"),
    SECOND("s"),
    RATIO(""),
    SWITCH(""),
    TEXT("");

    private final String symbol;

    Measure(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
