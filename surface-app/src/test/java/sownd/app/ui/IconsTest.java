package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.project.ProjectShape;
import sownd.engine.graph.NodeTypes;

class IconsTest {
    @Test
    void thoseDrawnAreThoseAProjectMayName() throws Exception {
        var schema = new ObjectMapper().readTree(ProjectShape.schema(NodeTypes.builtIn()));
        var named = new ArrayList<String>();
        schema.at("/$defs/look/properties/icon/anyOf/0/enum").forEach(name -> named.add(name.asText()));
        named.remove("none");
        assertThat(named).containsExactlyElementsOf(Icons.names());
    }

    @Test
    void everyIconKeepsWithinItsSquare() {
        var square = new Rectangle2D.Double(0, 0, 24, 24);
        for (var name : Icons.names()) {
            assertThat(square.contains(Icons.at(name, 0, 0, 24).orElseThrow().getBounds2D()))
                    .as(name)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M0 0h10v5H0z             | 0 | 0 | 10 | 5",
                "m1 1l2 3l-2 3z           | 1 | 1 | 2  | 6",
                "M2 2 8 2 8 9z            | 2 | 2 | 6  | 7",
                "M0 5a5 5 0 0 1 10 0      | 0 | 0 | 10 | 5",
                "M0 5a5 5 0 0 0 10 0      | 0 | 5 | 10 | 5",
                "M3 0a5 5 0 1 1 4 0       | 0 | -9.58 | 10 | 9.58",
                "M0 0a1 1 0 0 1 10 0      | 0 | -5 | 10 | 5",
                "M0 0Q5 10 10 0           | 0 | 0 | 10 | 5",
            })
    void aPathIsDrawnAsInSvg(String text, double x, double y, double width, double height) {
        var bounds = PathData.read(text).getBounds2D();
        var wanted = new Rectangle2D.Double(x, y, width, height);
        assertThat(Math.abs(bounds.getX() - wanted.x)).isLessThan(0.05);
        assertThat(Math.abs(bounds.getY() - wanted.y)).isLessThan(0.05);
        assertThat(Math.abs(bounds.getWidth() - wanted.width)).isLessThan(0.05);
        assertThat(Math.abs(bounds.getHeight() - wanted.height)).isLessThan(0.05);
    }

    @Test
    void aWrongPathIsRefused() {
        assertThatThrownBy(() -> PathData.read("M0 0T5 5")).hasMessageContaining("no letter T");
        assertThatThrownBy(() -> PathData.read("M0 0L5")).hasMessageContaining("ends within");
    }
}
