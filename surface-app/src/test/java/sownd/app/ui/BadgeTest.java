package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadgeTest {
    @ParameterizedTest
    @EnumSource(Badge.class)
    void isFoundByItsWordAndFillsItsSquare(Badge badge) {
        assertThat(Badge.named(badge.word())).contains(badge);
        Rectangle2D bounds = badge.at(10, 20, 100).getBounds2D();
        assertThat(new Rectangle2D.Double(9, 19, 102, 102).contains(bounds)).isTrue();
        assertThat(Math.max(bounds.getWidth(), bounds.getHeight())).isGreaterThan(70);
    }
}
