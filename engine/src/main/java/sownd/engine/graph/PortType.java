package sownd.engine.graph;

import java.util.Locale;

/**
 * What may travel along an edge. {@code AUDIO} and {@code SIGNAL} are numbers at every sample, several channels or one;
 * the others are single things, each at its sample.
 */
public enum PortType {
    AUDIO,
    SIGNAL,
    /** A number that happens. */
    EVENT,
    /** Channel messages, three bytes each. */
    MIDI,
    /** An address with up to four numbers. */
    OSC;

    /** Whether it is there at every sample. */
    public boolean continuous() {
        return this == AUDIO || this == SIGNAL;
    }

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
