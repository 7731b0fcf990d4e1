package sownd.devices.net.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final InetSocketAddress ONE = new InetSocketAddress("192.0.2.1", 1);
    private static final InetSocketAddress OTHER = new InetSocketAddress("192.0.2.2", 1);

    private final List<String> said = new ArrayList<>();
    private final Set<InetSocketAddress> down = new HashSet<>();
    private final List<InetSocketAddress> got = new ArrayList<>();
    private final Reasons reasons = new Reasons(said::add);
    private final Targets targets = new Targets(List.of(ONE, OTHER), why -> reasons.say("to", why));

    @Test
    void oneThatCannotBeReachedDoesNotKeepItFromTheOthers() throws IOException {
        send();
        assertThat(got).containsExactly(ONE, OTHER);
        assertThat(said).isEmpty();
        down.add(ONE);
        send();
        send();
        assertThat(got).containsExactly(ONE, OTHER, OTHER, OTHER);
        assertThat(said).containsExactly("192.0.2.1 cannot be reached: no route");
        down.clear();
        send();
        assertThat(said).endsWith("");
    }

    @Test
    void itFailsWhereNobodyCanBeReached() {
        down.addAll(List.of(ONE, OTHER));
        assertThatThrownBy(this::send).isInstanceOf(IOException.class).hasMessageContaining("no route");
    }

    @Test
    void aPartThatIsWellAgainDoesNotHideAnother() {
        reasons.say("in", "nothing is heard");
        reasons.say("to", "no route");
        reasons.say("to", "");
        reasons.say("in", "");
        assertThat(said).containsExactly("nothing is heard", "nothing is heard; no route", "nothing is heard", "");
    }

    private void send() throws IOException {
        targets.send(ByteBuffer.wrap(new byte[] {1}), (bytes, to) -> {
            if (down.contains(to)) {
                throw new IOException("no route");
            }
            assertThat(bytes.remaining()).isOne();
            got.add(to);
        });
    }
}
