package sownd.engine;

/** Where recorded sound is played from. */
public enum Origin {
    /** From memory when it is short, else from the disk. */
    AUTO,
    /** Whole in memory. */
    MEMORY,
    /** Read while it plays. */
    DISK
}
