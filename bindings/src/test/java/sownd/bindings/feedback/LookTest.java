package sownd.bindings.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.project.ProjectReader;
import sownd.engine.graph.NodeTypes;

class LookTest {
    private static List<String> faults(String control) {
        var text = """
            {"sownd": 1, "name": "N", "variables": {"lamp": {}, "on": {}},
             "pages": {"p": {"name": "P", "controls": [{"type": "button", "at": [0, 0], %s}]}}}
            """.formatted(control);
        return new ProjectReader(NodeTypes.builtIn())
                .read(Path.of("project.json"), text).said().stream()
                        .map(said -> said.substring(said.indexOf(' ') + 1))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"fill\": \"vilet\"      | fill: \"vilet\" is not a colour, did you mean \"violet\"?",
                "\"ink\": \"#12345\"      | ink: \"#12345\" is not a colour, write #rrggbb or one of black, slate, grey",
                "\"border\": \"ambr\"     | border: \"ambr\" is not a colour, did you mean \"amber\"?",
                "\"icon\": \"rian\"       | icon: there is no icon \"rian\", did you mean \"rain\"?",
                "\"size\": \"larg\"       | size: \"larg\" is not a size of text, did you mean \"large\"?",
                "\"align\": \"top lft\"   | align: \"top lft\" is not a place for text, did you mean \"top left\"?",
                "\"image\": \"../a.png\"  | image: \"../a.png\" is no picture of this project, write the path",
                "\"image\": \"/etc/a.png\"| image: \"/etc/a.png\" is no picture of this project, write the path",
                "\"image\": \"rain.txt\"  | image: \"rain.txt\" is no picture of this project, write the path",
                "\"gauge\": \"half\"      | gauge: \"half\" is no gauge, write an address",
                "\"gauge\": \"/var/lam\"  | gauge: there is no address /var/lam, did you mean /var/lamp?",
                "\"fill\": \"${var.o}\"   | fill: there is no address /var/o, did you mean /var/on?",
                "\"fill\": \"${var.on ?}\"| fill: the expression \"var.on ?\" is not understood at its letter",
            })
    void whatIsUnknownIsAFaultWithTheNearest(String look, String said) {
        assertThat(faults("\"look\": {%s}".formatted(look)))
                .singleElement()
                .asString()
                .startsWith("/pages/p/controls/0/look/" + said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                       | a truth is told by \"of\" or by \"confirmed\"",
                "{\"of\": \"/var/on\", \"confirmed\": \"var.on\"} | a truth is told by \"of\" or by \"confirmed\"",
                "{\"confirmed\": \"var.on\", \"to\": 1}   | \"to\" belongs to \"of\"",
            })
    void aTruthIsToldOneWay(String truth, String said) {
        assertThat(faults("\"truth\": " + truth)).singleElement().asString().contains(said);
    }

    @Test
    void everyIconIsAWord() {
        assertThat(Words.ICONS)
                .allMatch(
                        icon -> faults("\"look\": {\"icon\": \"" + icon + "\"}").isEmpty());
        assertThat(Words.ICONS).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }
}
