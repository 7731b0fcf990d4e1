package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sownd.bindings.expression.FunctionType;

class FunctionPageTest {
    @Test
    void theCommittedPageIsTheGeneratedOne() throws Exception {
        var printed = new StringWriter();
        var line = Main.commandLine().setOut(new PrintWriter(printed));
        assertThat(line.execute("types", "--functions")).isZero();
        assertThat(Files.readString(Path.of("../docs/expressions.md")))
                .as("write it anew: ./sownd types --functions > docs/expressions.md")
                .isEqualTo(printed.toString());
    }

    @Test
    void everyFunctionIsOnThePage() {
        var page = FunctionPage.of(FunctionType.ALL);
        FunctionType.ALL.forEach(function -> assertThat(page).contains("| `" + function.signature() + "` |"));
    }
}
