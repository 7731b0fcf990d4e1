package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;

final class KeyFacesTest {
    private final KeyFaces faces = new KeyFaces(Theme.stageDark());

    @ParameterizedTest
    @EnumSource
    void everyKindIsDrawnAtTheSizesOfDecks(PageLayout.Kind kind) {
        for (var size : new int[][] {{72, 72}, {96, 96}, {144, 112}, {200, 100}, {248, 58}}) {
            var red = new Appearance("Rain", 0xC00000, 0xFFFFFF, "", false, 0.5, Double.NaN, "-6 dB");
            var blue = new Appearance("Rain", 0x0000C0, 0xFFFFFF, "", false, 0.5, Double.NaN, "-6 dB");
            var rgb = faces.draw(kind, red, size[0], size[1]);
            assertThat(rgb).hasSize(size[0] * size[1]);
            assertThat(Arrays.stream(rgb)).allMatch(pixel -> pixel >>> 24 == 0);
            assertThat(Arrays.stream(rgb).distinct().count()).isGreaterThan(2);
            assertThat(rgb).isEqualTo(faces.draw(kind, red, size[0], size[1]));
            if (kind == PageLayout.Kind.BUTTON) {
                assertThat(rgb).isNotEqualTo(faces.draw(kind, blue, size[0], size[1]));
            }
        }
        assertThat(faces.draw(kind, Appearance.DARK, 72, 72)).containsOnly(0);
    }
}
