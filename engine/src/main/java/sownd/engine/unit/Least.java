package sownd.engine.unit;

/** The least of the last so many numbers, at a constant cost on average: what a later, lesser number hides is dropped. */
final class Least {
    private final double[] values;
    private final long[] places;
    private long pushed;
    private int first;
    private int size;

    Least(int window) {
        values = new double[window + 1];
        places = new long[window + 1];
    }

    void clear() {
        first = 0;
        size = 0;
    }

    double push(double value) {
        while (size > 0 && values[place(size - 1)] >= value) {
            size--;
        }
        values[place(size)] = value;
        places[place(size)] = pushed;
        size++;
        pushed++;
        if (places[first] <= pushed - values.length) {
            first = place(1);
            size--;
        }
        return values[first];
    }

    private int place(int index) {
        int at = first + index;
        return at < values.length ? at : at - values.length;
    }
}
