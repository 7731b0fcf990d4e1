package sownd.engine.realtime;

import sownd.engine.Sample;

/** What a unit may know before it plays: the format, and the parameters the graph gives it. */
public interface Setup {
    int rate();

    /** Most frames in one call of {@link Unit#process}. */
    int block();

    String text(String parameter);

    /** The number or switch (1, 0) the graph gives. */
    double number(String parameter);

    /** What the device hears: kept by a unit that plays it. */
    Heard heard();

    /** The number by which an OSC address travels inside graphs; the same for the same address as long as the engine lives. */
    int address(String osc);

    /** The asset a text parameter names; silence when it is empty or cannot be read, which then marks the node failed. */
    Sample sample(String parameter);
}
