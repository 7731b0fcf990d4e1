package sownd.devices.net.rosstalk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sownd.devices.net.Datum;
import sownd.devices.net.Mutations;

class RossTalkFuzzTest {
    @Test
    void everyLineIsACommandOrNone() {
        var mutations =
                new Mutations(9, " :/,\t0123456789GPIC", "GPI 05", "CC 1:5", "CC CC 1/2/3", "XPT ME:1:A:5", "FTB");
        var commands = 0;
        for (var i = 0; i < Mutations.ROUNDS; i++) {
            var read = RossTalk.of(mutations.next());
            if (read.isPresent()) {
                assertThat(read.get().word()).matches("[a-z][a-z0-9]{0,31}");
                assertThat(read.get().said()).doesNotContainPattern("\\p{Cntrl}");
                read.get().arguments().stream()
                        .map(Datum::text)
                        .forEach(text -> assertThat(text).isNotEmpty());
                commands++;
            }
        }
        assertThat(commands).isBetween(Mutations.ROUNDS / 4, Mutations.ROUNDS - 1);
    }
}
