package sownd.bindings.exchange;

/**
 * A file in an archive, as the archive's directory declares it.
 *
 * @param packed bytes in the archive
 * @param size bytes unpacked
 * @param crc CRC-32 of the unpacked bytes
 * @param header where its own header stands in the archive
 */
public record Entry(String name, Method method, long packed, long size, long crc, long header) {
    /** How its bytes are packed. */
    public enum Method {
        STORED,
        DEFLATED
    }

    boolean folder() {
        return name.endsWith("/");
    }
}
