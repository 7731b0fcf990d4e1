package sownd.bindings.cue;

/** What a cue list asks to be done. */
public sealed interface Effect {
    Cue cue();

    /** The cue's actions begin at that logical time. */
    record Begin(Cue cue, long atNanos) implements Effect {}

    /** The cue's actions end now. */
    record End(Cue cue) implements Effect {}

    /** The cue's actions stand still. */
    record Hold(Cue cue) implements Effect {}

    /** The cue's actions go on. */
    record Release(Cue cue) implements Effect {}
}
