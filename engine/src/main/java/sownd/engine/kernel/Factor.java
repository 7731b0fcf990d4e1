package sownd.engine.kernel;

import java.util.Arrays;

/**
 * A number per lane that stands still while a stretch is played. Wide loops hold the row in registers; plain ones, which the
 * compiler makes fast only when they run straight, read a table that repeats the row at every frame and is filled when first
 * asked for. Owned by the thread that plays.
 */
public final class Factor {
    private final float[] row;
    private final float[] table;
    private boolean spread;

    /**
     * @param table room for the row at every frame; empty where nothing is ever played
     */
    public Factor(int width, float[] table) {
        this.row = new float[width];
        this.table = table;
    }

    public float[] row() {
        return row;
    }

    public float[] table() {
        if (!spread) {
            for (int at = 0; at < table.length; at += row.length) {
                System.arraycopy(row, 0, table, at, row.length);
            }
            spread = true;
        }
        return table;
    }

    /** Sets a lane from now on. */
    public void set(int lane, float value) {
        row[lane] = value;
        if (spread) {
            for (int at = lane; at < table.length; at += row.length) {
                table[at] = value;
            }
        }
    }

    /** Sets every lane from now on. */
    public void fill(float value) {
        Arrays.fill(row, value);
        Arrays.fill(table, value);
    }
}
