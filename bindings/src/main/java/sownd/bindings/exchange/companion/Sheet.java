package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A page as Companion has it: rows and columns may be negative, and are moved so that the first is 0.
 *
 * @param number of the page, from 1
 * @param id of the page here
 * @param controls by row and column as Companion counts them
 * @param pageVariables the variables of the page
 */
record Sheet(
        int number,
        String id,
        String name,
        int firstRow,
        int firstColumn,
        int rows,
        int columns,
        Map<Cell, ObjectNode> controls,
        JsonNode pageVariables) {
    /** A page is no larger here. */
    static final int LARGEST = 64;

    /** A place on a page. */
    record Cell(int row, int column) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return row == other.row ? Integer.compare(column, other.column) : Integer.compare(row, other.row);
        }
    }

    /** A page of the size its grid and its controls need. */
    static Sheet of(int number, String id, JsonNode page) {
        var controls = controls(page.path("controls"));
        var grid = page.path("gridSize");
        var firstRow = least(
                grid.path("minRow"),
                0,
                controls.keySet().stream().mapToInt(Cell::row).min().orElse(0));
        var firstColumn = least(
                grid.path("minColumn"),
                0,
                controls.keySet().stream().mapToInt(Cell::column).min().orElse(0));
        var lastRow = most(
                grid.path("maxRow"),
                3,
                controls.keySet().stream().mapToInt(Cell::row).max().orElse(0));
        var lastColumn = most(
                grid.path("maxColumn"),
                7,
                controls.keySet().stream().mapToInt(Cell::column).max().orElse(0));
        return new Sheet(
                number,
                id,
                page.path("name").asText(""),
                firstRow,
                firstColumn,
                Math.clamp(lastRow - (long) firstRow + 1, 1, LARGEST),
                Math.clamp(lastColumn - (long) firstColumn + 1, 1, LARGEST),
                controls,
                page.path("pageVariables"));
    }

    private static int least(JsonNode grid, int usual, int used) {
        return Math.min(grid.isInt() ? grid.asInt() : usual, used);
    }

    private static int most(JsonNode grid, int usual, int used) {
        return Math.max(grid.isInt() ? grid.asInt() : usual, used);
    }

    private static Map<Cell, ObjectNode> controls(JsonNode rows) {
        var controls = new TreeMap<Cell, ObjectNode>();
        rows.properties()
                .forEach(row -> row.getValue().properties().forEach(column -> {
                    if (row.getKey().matches("-?\\d{1,4}")
                            && column.getKey().matches("-?\\d{1,4}")
                            && column.getValue() instanceof ObjectNode control) {
                        controls.put(
                                new Cell(Integer.parseInt(row.getKey()), Integer.parseInt(column.getKey())), control);
                    }
                }));
        return controls;
    }

    /** Whether a control's place is on the page as large as it can be. */
    boolean holds(Cell cell) {
        return cell.row() - firstRow < rows && cell.column() - firstColumn < columns;
    }

    /** The address of a control. */
    String path(Cell cell) {
        return "/page/" + id + "/" + (cell.row() - firstRow) + "/" + (cell.column() - firstColumn);
    }

    /** Nothing on it but what every page has at first. */
    boolean untouched() {
        return name.matches("(?i)(page)?")
                && controls.values().stream()
                        .allMatch(control -> control.path("type").asText().matches("pageup|pagedown|pagenum"));
    }

    /** For people. */
    String said(Cell cell) {
        return said() + ", row " + cell.row() + ", column " + cell.column();
    }

    String said() {
        return "page " + number + (name.isEmpty() ? "" : " \"" + name + "\"");
    }
}
