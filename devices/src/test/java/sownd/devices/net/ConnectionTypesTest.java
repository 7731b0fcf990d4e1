package sownd.devices.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sownd.devices.net.known.BuiltIn;

class ConnectionTypesTest {
    /** Declares these settings and nothing else. */
    private record Bare(String name, List<Setting> settings) implements ConnectionType {
        @Override
        public String about() {
            return "nothing";
        }

        @Override
        public List<Leaf> leaves(Settings given) {
            return List.of();
        }

        @Override
        public Wire wire(Settings given, Told told) {
            throw new IllegalArgumentException("it cannot be opened, leave it");
        }
    }

    @Test
    void ours() {
        assertThat(BuiltIn.TYPES.all())
                .extracting(ConnectionType::name)
                .contains("tcp", "udp", "websocket", "obs", "rosstalk")
                .doesNotHaveDuplicates();
    }

    @Test
    void twoOfOneNameAreRefused() {
        assertThatThrownBy(() -> BuiltIn.TYPES.with(List.of(new Bare("obs", List.of()))))
                .hasMessage("two connection types are called \"obs\"");
        assertThatThrownBy(() -> ConnectionTypes.of(List.of(new Bare("midi", List.of()))))
                .hasMessageContaining("\"midi\"");
    }

    @Test
    void whatCannotBeDeclaredIsRefused() {
        refused(new Bare("My Type", List.of()), "is not an id");
        refused(new Bare("x", List.of(Setting.text("type", "", "taken"))), "twice");
        refused(new Bare("x", List.of(Setting.text("a", "", "one"), Setting.text("a", "", "two"))), "twice");
        refused(new Bare("x", List.of(Setting.whole("a", 1, 5, 9, "too many"))), "does not fit");
        var wrong = new Setting("a", new Setting.Form.Flag(), Optional.of("yes"), "a text");
        refused(new Bare("x", List.of(wrong)), "does not fit");
    }

    private static void refused(ConnectionType type, String why) {
        assertThatThrownBy(() -> ConnectionTypes.of(List.of(type)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void anOutletForgetsWhatWaitedWhenItIsShut() throws Exception {
        var outlet = new Outlet<String>(2);
        assertThatThrownBy(() -> outlet.put("a")).hasMessageContaining("no connection");
        var first = outlet.open();
        outlet.put("a");
        outlet.put("b");
        assertThatThrownBy(() -> outlet.put("c")).hasMessageContaining("2 messages wait");
        assertThat(outlet.take(first)).isEqualTo("a");
        outlet.shut();
        var second = outlet.open();
        outlet.put("new");
        assertThat(outlet.take(first)).as("its session is over").isNull();
        assertThat(outlet.take(second)).isEqualTo("new");
    }
}
