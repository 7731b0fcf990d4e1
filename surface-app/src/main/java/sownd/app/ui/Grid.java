package sownd.app.ui;

import java.awt.Rectangle;
import sownd.devices.PageLayout;

/**
 * Where cells lie in an area of pixels. Edges fall on whole pixels and all gaps are equal, at any size.
 *
 * @param gap pixels between cells and around them
 */
record Grid(Rectangle area, int rows, int columns, int gap) {
    static Grid of(PageLayout page, Rectangle area) {
        int gap = (int) Math.clamp(Math.min(area.width, area.height) * 0.012, 3, 16);
        return new Grid(area, Math.max(1, page.rows()), Math.max(1, page.columns()), gap);
    }

    /** A control's rectangle; what hangs over the grid's edge is cut off. */
    Rectangle place(PageLayout.Control control) {
        return place(control.at().row(), control.at().column(), control.rowSpan(), control.columnSpan());
    }

    Rectangle place(int row, int column, int rowSpan, int columnSpan) {
        int left = edge(area.x, area.width, columns, column);
        int right = edge(area.x, area.width, columns, Math.min(columns, column + columnSpan));
        int top = edge(area.y, area.height, rows, row);
        int bottom = edge(area.y, area.height, rows, Math.min(rows, row + rowSpan));
        return new Rectangle(left, top, Math.max(0, right - left - gap), Math.max(0, bottom - top - gap));
    }

    private int edge(int start, int length, int cells, int index) {
        return start + gap + (int) Math.round((length - gap) * (double) index / cells);
    }
}
