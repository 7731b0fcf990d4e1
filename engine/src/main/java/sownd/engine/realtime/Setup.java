package sownd.engine.realtime;

import sownd.engine.Origin;
import sownd.engine.Recorder;
import sownd.engine.Sample;
import sownd.engine.Track;
import sownd.engine.realtime.transport.Course;

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

    /** Musical time, to be asked while the unit plays. */
    Course transport();

    /** What is wanted of musical time: kept by a unit that {@link Unit#drives} it. */
    Wishes wishes();

    /** The asset a text parameter names; silence when it is empty or cannot be read, which then marks the node failed. */
    Sample sample(String parameter);

    /**
     * The asset a text parameter names, from memory or from the disk, with the sound at two frames kept ready; silence as
     * {@link #sample} has it. The unit closes it.
     *
     * @param channels that are heard
     */
    Track track(String parameter, Origin origin, long start, long loop, int channels);

    /**
     * A recorder whose files are called as a text parameter says; where nothing can be recorded one that loses everything,
     * which marks the node failed. The unit closes it.
     *
     * @param form how samples are written: {@code wav_float}, {@code wav_24} or {@code wav_16}
     */
    Recorder recorder(String parameter, String form, int channels);
}
