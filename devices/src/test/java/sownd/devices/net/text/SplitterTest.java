package sownd.devices.net.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitterTest {
    @ParameterizedTest
    @CsvSource(
            value = {
                "LF | a~b~ | a,b",
                "LF | a^~~b~c | a,b",
                "CRLF | a^~b^~ | a,b",
                "CRLF | a~b~ | a,b",
                "CR | a^b^ | a,b",
                "NUL | a!b~!c | a,b~",
                "NONE | a~b | a~b",
                "ANY | a~b^c!d~ | a,b,c,d"
            },
            delimiter = '|')
    void endsMessagesWhereTheyEnd(LineEnd end, String sent, String expected) {
        var bytes = bytes(sent);
        assertThat(texts(new Splitter(end, 100).take(bytes, bytes.length)))
                .containsExactly(expected.replace('~', '\n').split(","));
    }

    private static byte[] bytes(String sent) {
        return sent.replace('~', '\n').replace('^', '\r').replace('!', '\0').getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(List<byte[]> messages) {
        return messages.stream()
                .map(message -> new String(message, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void howTheBytesComeDoesNotMatter() {
        var random = new Random(5);
        for (var round = 0; round < 300; round++) {
            var lines = new ArrayList<String>();
            for (var i = 0; i < 20; i++) {
                lines.add("l" + "ä".repeat(random.nextInt(8)));
            }
            var whole = bytes(String.join("^~", lines) + "^~");
            var splitter = new Splitter(LineEnd.CRLF, 100);
            var heard = new ArrayList<String>();
            for (var at = 0; at < whole.length; ) {
                var count = Math.min(whole.length - at, 1 + random.nextInt(9));
                heard.addAll(texts(splitter.take(java.util.Arrays.copyOfRange(whole, at, at + count), count)));
                at += count;
            }
            assertThat(heard).isEqualTo(lines);
        }
    }

    @Test
    void aMessageThatIsTooLongIsLeftOutWhole() {
        var splitter = new Splitter(LineEnd.LF, 4);
        var bytes = bytes("12345678~ok~");
        assertThat(texts(splitter.take(bytes, bytes.length))).containsExactly("ok");
        assertThat(splitter.tooLong()).isEqualTo(1);
    }
}
