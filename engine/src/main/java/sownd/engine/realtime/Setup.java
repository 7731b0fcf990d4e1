package sownd.engine.realtime;

import sownd.engine.Sample;
import sownd.engine.realtime.transport.Course;

/** What a unit may know before it plays: the format, and the parameters the graph gives it. */
public interface Setup {
    int rate();

    /** Most frames in one call of {@link Unit#process}. */
    int block();

    String text(String parameter);

    /** The number or switch (1, 0) the graph gives. */
    double number(String parameter);

    /** The number by which an OSC address travels inside graphs; the same for the same address as long as the engine lives. */
    int address(String osc);

    /** Musical time, to be asked while the unit plays. */
    Course transport();

    /** The asset a text parameter names; silence when it is empty or cannot be read, which then marks the node failed. */
    Sample sample(String parameter);
}
