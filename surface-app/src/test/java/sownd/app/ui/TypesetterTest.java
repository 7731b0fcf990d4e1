package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import org.junit.jupiter.api.Test;

class TypesetterTest {
    private final Theme.Lettering lettering = Theme.stageDark().lettering();
    private final Typesetter type = new Typesetter(lettering);

    @Test
    void sizesAreStepsAndFitTheBox() {
        for (int width = 20; width < 400; width += 7) {
            Typesetter.Block block = type.fit("Thunder roll", width, 80, 60);
            assertThat(lettering.steps()).contains(block.size());
            assertThat(block.width()).isLessThanOrEqualTo(width);
            assertThat(block.height()).isLessThanOrEqualTo(80);
        }
    }

    @Test
    void twoLinesWhereThatIsLarger() {
        assertThat(type.fit("Thunder roll", 120, 80, 60).lines()).containsExactly("Thunder", "roll");
        assertThat(type.fit("Thunder roll", 600, 40, 40).lines()).containsExactly("Thunder roll");
    }

    @Test
    void aGivenBreakIsKept() {
        assertThat(type.fit("STOP\nALL", 900, 200, 60).lines()).containsExactly("STOP", "ALL");
        assertThat(type.fit("a\nb\nc", 900, 200, 60).lines()).containsExactly("a", "b c");
    }

    @Test
    void whatCannotFitIsShortenedVisibly() {
        Typesetter.Block block = type.fit("Incomprehensibilities", 50, 30, 30);
        assertThat(block.lines().getFirst()).endsWith("…").startsWith("Inc");
        assertThat(block.width()).isLessThanOrEqualTo(50);
    }

    @Test
    void clocksDoNotDance() {
        Font font = new Font(Font.SERIF, Font.ITALIC, 40);
        assertThat(Digits.width("11:11:11", font)).isEqualTo(Digits.width("08:42:37", font));
    }
}
