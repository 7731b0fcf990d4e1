package sownd.bindings.exchange;

/**
 * What an archive may be at most. Sizes are in bytes.
 *
 * @param entries files and folders in it
 * @param entry one file, unpacked
 * @param total all files, unpacked
 * @param ratio how many times larger than its packed bytes a file may be, beyond {@code free}
 * @param free what is unpacked without asking for the ratio: short texts pack well
 * @param depth folders in one another
 */
public record Limits(int entries, long entry, long total, int ratio, long free, int depth) {
    /** Enough for a show with hours of sound. */
    public static final Limits USUAL = new Limits(10_000, 4L << 30, 16L << 30, 200, 8L << 20, 16);

    /** The largest this format of archive can hold. */
    static final long LARGEST_ARCHIVE = 0xffff_ffffL - 1;
}
