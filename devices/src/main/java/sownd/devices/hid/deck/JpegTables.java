package sownd.devices.hid.deck;

import java.util.HexFormat;

/** Tables of the JPEG standard: how coarse each frequency may be, and which symbols there are, the frequent ones first. */
final class JpegTables {
    /** Where in a block the n-th coefficient stands, as they are sent. */
    static final byte[] ZIGZAG = hex("""
            000108100902030a11182019120b04050c131a21283029221b140d06070e151c
            232a313839322b241d160f171e252c333a3b342d261f272e353c3d362f373e3f
            """);

    /** Steps of brightness, row by row. */
    static final byte[] BRIGHTNESS = hex("""
            100b0a101828333d0c0c0e131a3a3c370e0d1018283945380e11161d3357503e
            12162538446d674d182337405168715c31404e5767797865485c5f6270646763
            """);

    /** Steps of colour, row by row. */
    static final byte[] COLOUR = hex("""
            1112182f6363636312151a4263636363181a3863636363632f42636363636363
            6363636363636363636363636363636363636363636363636363636363636363
            """);

    /** How many symbols of each length, 1 to 16 bits, and then the symbols. */
    static final byte[] BRIGHTNESS_DC = hex("""
            00010501010101010100000000000000000102030405060708090a0b
            """);

    static final byte[] BRIGHTNESS_AC = hex("""
            0002010303020403050504040000017d01020300041105122131410613516107
            227114328191a1082342b1c11552d1f02433627282090a161718191a25262728
            292a3435363738393a434445464748494a535455565758595a63646566676869
            6a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7
            a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2
            e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa
            """);

    static final byte[] COLOUR_DC = hex("""
            00030101010101010101010000000000000102030405060708090a0b
            """);

    static final byte[] COLOUR_AC = hex("""
            0002010204040304070504040001027700010203110405213106124151076171
            1322328108144291a1b1c109233352f0156272d10a162434e125f11718191a26
            2728292a35363738393a434445464748494a535455565758595a636465666768
            696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5
            a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9da
            e2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa
            """);

    private static final int LENGTHS = 16;

    private JpegTables() {}

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace("\n", ""));
    }

    /** Steps at a quality of 1 to 100, as everybody scales them. */
    static int[] steps(byte[] table, int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        int[] steps = new int[table.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.clamp((table[i] * scale + 50) / 100, 1, 255);
        }
        return steps;
    }

    /** For each symbol its code, with the number of its bits above the lower 16. */
    static int[] codes(byte[] table) {
        int[] codes = new int[256];
        int code = 0;
        int at = LENGTHS;
        for (int length = 1; length <= LENGTHS; length++) {
            for (int i = 0; i < table[length - 1]; i++) {
                codes[table[at++] & 0xFF] = length << 16 | code++;
            }
            code <<= 1;
        }
        return codes;
    }
}
