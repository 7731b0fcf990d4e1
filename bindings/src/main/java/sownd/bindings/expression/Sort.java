package sownd.bindings.expression;

import sownd.bindings.state.Leaf;
import sownd.engine.graph.Measure;

/** What sort of value something is, as far as it is known before it is computed. */
public enum Sort {
    NUMBER("a number"),
    TEXT("a text"),
    SWITCH("a switch"),
    ANY("any value");

    private final String said;

    Sort(String said) {
        this.said = said;
    }

    /** "a number" */
    public String said() {
        return said;
    }

    static Sort of(Leaf leaf) {
        return leaf.measure() == Measure.TEXT
                ? TEXT
                : leaf.measure() == Measure.SWITCH ? SWITCH : leaf.measure() == Measure.NONE ? ANY : NUMBER;
    }

    static Sort of(Class<?> type) {
        return type == double.class ? NUMBER : type == boolean.class ? SWITCH : type == String.class ? TEXT : ANY;
    }
}
