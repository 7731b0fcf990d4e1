package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private static String stageDark() throws IOException {
        try (InputStream in = ThemeTest.class.getResourceAsStream("/sownd/assets/themes/stage_dark.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Theme read(String json) throws IOException {
        return Theme.read("mine.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void groundIsDarkButNotBlack() {
        Color ground = Theme.stageDark().colours().ground();
        assertThat(ground.getRed()).isBetween(25, 38);
    }

    @Test
    void inksCanBeRead() {
        Theme.Colours colours = Theme.stageDark().colours();
        assertThat(Tone.contrast(colours.ink(), colours.panel())).isGreaterThan(4.5);
        assertThat(Tone.contrast(colours.faint(), colours.strip())).isGreaterThan(4.5);
        assertThat(Tone.contrast(colours.warn(), colours.strip())).isGreaterThan(4.5);
        assertThat(Tone.contrast(colours.fault(), colours.strip())).isGreaterThan(4.5);
    }

    @Test
    void anUnknownThemeIsNamedWithTheMend() {
        assertThatThrownBy(() -> Theme.named("neon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'neon'")
                .hasMessageContaining("assets/themes/neon.json");
    }

    @Test
    void aBadColourIsNamedWithItsPlace() throws IOException {
        String bad = stageDark().replaceFirst("\"ground\": \"#[0-9a-f]+\"", "\"ground\": \"dark\"");
        assertThatThrownBy(() -> read(bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine.json")
                .hasMessageContaining("six hex digits")
                .hasMessageContaining("\"ground\"");
    }

    @Test
    void aMissingOrUnknownFieldIsNamed() throws IOException {
        String unknown = stageDark().replaceFirst("\"ground\"", "\"backdrop\": \"#000000\", \"ground\"");
        assertThatThrownBy(() -> read(unknown)).hasMessageContaining("backdrop");
        String missing = stageDark().replaceFirst("\"ground\": \"#[0-9a-f]+\",", "");
        assertThatThrownBy(() -> read(missing)).hasMessageContaining("ground");
    }

    @Test
    void sizesMustRise() throws IOException {
        String bad = stageDark().replaceFirst("\"steps\": \\[", "\"steps\": [99, ");
        assertThatThrownBy(() -> read(bad)).hasMessageContaining("lettering.steps");
    }
}
