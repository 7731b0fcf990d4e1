package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
    @ParameterizedTest
    @CsvSource({"1280,756", "1920,1020", "801,479", "333,1111"})
    void cellsFillTheAreaWithEqualGaps(int width, int height) {
        Grid grid = Grid.of(new Matinee().page(), new Rectangle(0, 0, width, height));
        for (int column = 1; column < 8; column++) {
            Rectangle left = grid.place(0, column - 1, 1, 1);
            Rectangle right = grid.place(0, column, 1, 1);
            assertThat(right.x - left.x - left.width).isEqualTo(grid.gap());
        }
        Rectangle last = grid.place(3, 7, 1, 1);
        assertThat(width - last.x - last.width).isEqualTo(grid.gap());
        assertThat(height - last.y - last.height).isEqualTo(grid.gap());
    }

    @ParameterizedTest
    @CsvSource({"1280,756", "801,479"})
    void spansCoverTheirCellsExactly(int width, int height) {
        Grid grid = Grid.of(new Matinee().page(), new Rectangle(0, 0, width, height));
        Rectangle go = grid.place(2, 0, 2, 2);
        assertThat(go).isEqualTo(grid.place(2, 0, 1, 1).union(grid.place(3, 1, 1, 1)));
        assertThat(grid.place(3, 7, 4, 4)).isEqualTo(grid.place(3, 7, 1, 1));
    }
}
