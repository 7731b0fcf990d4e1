package sownd.bindings.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.devices.PageLayout;

/** A grid of controls. */
public record Page(String name, Grid grid, List<Control> controls) {
    /** Height and width in cells. */
    public record Grid(int rows, int columns) {
        boolean holds(Control control) {
            return control.at().row() + control.span().rows() <= rows
                    && control.at().column() + control.span().columns() <= columns;
        }
    }

    private static final Field<String> NAME = Field.required("name", Shapes.text(), "what people call the page");
    private static final Field<Grid> GRID =
            Field.initially("grid", Cells.pair(1, 999, Grid::new), new Grid(4, 8), "[rows, columns] of cells");
    private static final Field<List<Control>> CONTROLS = Field.initially(
            "controls",
            Shapes.list(Shapes.piece(Templates.orUse(Control.SHAPE))),
            List.of(),
            "the controls, or uses of templates");

    public static final Shape<Page> SHAPE = ObjectShape.of(
            "page", List.of(NAME, GRID, CONTROLS), in -> new Page(in.of(NAME), in.of(GRID), in.of(CONTROLS)));

    public Page {
        controls = List.copyOf(controls);
    }

    /** The control that covers a cell. */
    public Optional<Control> at(int row, int column) {
        return controls.stream().filter(control -> control.covers(row, column)).findFirst();
    }

    /** The n-th fader from the left (then from the top), counted from 0. */
    public Optional<Control> fader(int index) {
        return nth(PageLayout.Kind.FADER, index);
    }

    /** The n-th encoder, counted as faders are. */
    public Optional<Control> encoder(int index) {
        return nth(PageLayout.Kind.ENCODER, index);
    }

    private Optional<Control> nth(PageLayout.Kind kind, int index) {
        return controls.stream()
                .filter(control -> control.kind() == kind)
                .sorted(Comparator.comparingInt((Control c) -> c.at().column()).thenComparingInt(c -> c.at().row()))
                .skip(index)
                .findFirst();
    }

    /** Names the controls that stand outside the grid or over one another. */
    public void inspect(Located document, Inspection inspection) {
        for (var i = 0; i < controls.size(); i++) {
            var control = controls.get(i);
            if (!grid.holds(control)) {
                var mark = document.markOf(control.pointer());
                var what = "the control at " + text(control) + " reaches out of the grid of " + grid.rows + " rows and "
                        + grid.columns + " columns";
                inspection.fault(mark, control.pointer(), what, "move it, make it smaller or enlarge \"grid\"");
            }
            for (var other : controls.subList(0, i)) {
                if (control.id().isPresent() && control.id().equals(other.id())) {
                    var mark = document.markOf(control.pointer());
                    var what = "two controls of the page have the id \"" + control.key() + "\"";
                    inspection.fault(mark, control.pointer(), what, "give one of the two another");
                }
                if (control.overlaps(other)) {
                    var mark = document.markOf(control.pointer());
                    var what = "the control at " + text(control) + " lies over the one at " + text(other);
                    inspection.fault(mark, control.pointer(), what, "move one of the two");
                }
            }
        }
    }

    private static String text(Control control) {
        return "[" + control.at().row() + ", " + control.at().column() + "]";
    }
}
