package sownd.engine.unit;

import java.util.List;
import java.util.Locale;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.transport.Course;
import sownd.engine.realtime.transport.Grid;

/** The divisions of the transport's grid that begin within a stretch, one after the other. */
final class Ticks {
    /** The grids as a node's text names them. */
    static final List<String> GRIDS = List.of("beat", "bar", "quarter");

    private final Grid grid;
    private int divisions = 1;
    private double offset;
    private int due;
    private int end;

    Ticks(Grid grid) {
        this.grid = grid;
    }

    static Ticks of(String name) {
        return new Ticks(Grid.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /**
     * A stretch begins.
     *
     * @param parts of one whole of the grid
     * @param later how much later each begins, in parts
     */
    void begin(Block block, int parts, double later) {
        divisions = parts;
        offset = later;
        end = block.to();
        due = block.transport().next(grid, divisions, offset, block.from(), end);
    }

    /** The frame of the next one, or the end of the stretch. */
    int due() {
        return due;
    }

    /** Whether one begins at a frame; frames are asked in order. */
    boolean at(Course course, int frame) {
        if (frame != due || frame >= end) {
            return false;
        }
        pass(course);
        return true;
    }

    /** The one that is due has been dealt with. */
    void pass(Course course) {
        due = course.next(grid, divisions, offset, due + 1, end);
    }

    /** The number of the one a frame is in, from 0. */
    long index(Course course, int frame) {
        return course.index(grid, divisions, offset, frame);
    }

    /** How far a frame is into the one it is in, from 0 to 1. */
    double into(Course course, int frame) {
        return course.place(grid, frame) * divisions - offset - index(course, frame);
    }
}
