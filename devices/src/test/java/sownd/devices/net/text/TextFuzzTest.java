package sownd.devices.net.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import sownd.devices.net.Mutations;

class TextFuzzTest {
    private static final int LONGEST = 16;

    @Test
    void everySplitGivesMessagesWithoutTheirEnds() {
        var mutations =
                new Mutations(7, "\r\n\0", "POWER ON\r\n", "a\nb\rc\0", "\r\n\r\n", "a longer line than fits\n");
        var count = 0;
        for (var i = 0; i < Mutations.ROUNDS; i++) {
            var end = LineEnd.values()[mutations.dice(LineEnd.values().length)];
            var splitter = new Splitter(end, LONGEST);
            var bytes = mutations.next();
            var messages = new java.util.ArrayList<>(splitter.take(bytes, bytes.length));
            messages.addAll(splitter.rest());
            for (var message : messages) {
                assertThat(message.length).isBetween(1, LONGEST);
                for (var letter : message) {
                    assertThat(end.ends(letter)).isFalse();
                }
                assertThat(TextForm.HEX.bytes(TextForm.HEX.written(message))).isEqualTo(message);
                count++;
            }
        }
        assertThat(count).isGreaterThan(Mutations.ROUNDS / 2);
    }

    @Test
    void whatIsWrittenAsBytesIsReadOrRefused() {
        var mutations = new Mutations(8, "0123456789abcdefABCDEF :x", "ff 01 0a", "0x02:0x03", "", "deadbeef");
        var refused = 0;
        for (var i = 0; i < Mutations.ROUNDS; i++) {
            var text = new String(mutations.next(), StandardCharsets.UTF_8);
            try {
                assertThat(TextForm.HEX.bytes(text).length).isLessThanOrEqualTo(text.length() / 2);
            } catch (IllegalArgumentException odd) {
                assertThat(odd).hasMessageContaining("write two hexadecimal digits");
                refused++;
            }
        }
        assertThat(refused).isBetween(Mutations.ROUNDS / 20, Mutations.ROUNDS * 19 / 20);
    }
}
