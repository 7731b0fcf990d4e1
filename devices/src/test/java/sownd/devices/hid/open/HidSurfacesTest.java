package sownd.devices.hid.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.Surface;
import sownd.devices.hid.HidIdentity;
import sownd.devices.hid.HidPorts;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;
import sownd.devices.hid.deck.DeckModels;
import sownd.devices.hid.deck.DeckSimulator;
import sownd.devices.hid.deck.FaceCache;

class HidSurfacesTest {
    private static final long PATIENCE_SECONDS = 20;

    private final List<HidWire> plugged = new ArrayList<>();
    private final BlockingQueue<ControlEvent> events = new LinkedBlockingQueue<>();
    private final HidSurfaces surfaces =
            new HidSurfaces(new Plugged(), new FaceCache((_, _, w, h) -> new int[w * h], 1_000_000));

    /** The devices of the test. */
    private final class Plugged implements HidPorts {
        @Override
        public List<HidIdentity> present() {
            return plugged.stream().map(HidWire::identity).toList();
        }

        @Override
        public HidWire open(HidIdentity device) throws HidUnavailable {
            return plugged.stream()
                    .filter(wire -> wire.identity().equals(device))
                    .findFirst()
                    .orElseThrow(() -> new HidUnavailable("gone"));
        }
    }

    @Test
    void aDeckIsFoundByItsModelAndSerialNumber() throws Exception {
        plugged.add(deck("xl", "A"));
        plugged.add(deck("xl", "B"));
        plugged.add(deck("mini", "C"));
        assertThat(pressed("elgato/xl", "B", 1)).isEqualTo(new Place.Key(0, 0));
        assertThat(pressed("elgato/mini", "", 2)).isEqualTo(new Place.Key(0, 0));
        assertThat(pressed("elgato/any", "", 0)).isEqualTo(new Place.Key(0, 0));
        assertThatThrownBy(() -> open("elgato/neo", "")).hasMessageContaining("no elgato/neo is here: plug it in");
        assertThatThrownBy(() -> open("elgato/xl", "Z")).hasMessageContaining("serial number Z");
        assertThatThrownBy(() -> open("xkeys/any", "")).isInstanceOf(HidUnavailable.class);
    }

    @Test
    void aPanelIsFoundAndLit() throws Exception {
        PanelWire panel = new PanelWire();
        plugged.add(panel);
        try (Surface surface = open("xkeys/xk_24", "")) {
            panel.reports.add(new byte[] {10, 0, 0, 0b10, 0, 0, 0, 0, 0, 0});
            ControlEvent down = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(down.place()).isEqualTo(new Place.Key(1, 1));
            assertThat(down.gesture()).isEqualTo(Gesture.DOWN);
            assertThat(surface.places()).hasSize(24);
            surface.show(new Place.Key(1, 1), new Appearance("", 0xFF, 0, "", false, Double.NaN, Double.NaN, ""));
        }
        assertThat(panel.written).anyMatch(hex -> hex.startsWith("00b5090101"));
        assertThat(panel.written.getLast()).startsWith("00b60100");
        assertThat(events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).gesture()).isEqualTo(Gesture.UP);
    }

    @Test
    void everyModelHasOneName() {
        assertThat(HidSurfaces.names())
                .doesNotHaveDuplicates()
                .contains("elgato/original_mk2", "elgato/plus_xl", "xkeys/xke_124_t_bar")
                .allMatch(name -> name.matches("[a-z]+/[a-z0-9][a-z0-9_]*"));
    }

    private static DeckSimulator deck(String model, String serial) {
        return new DeckSimulator(DeckModels.named(model).orElseThrow(), serial);
    }

    private Surface open(String name, String serial) throws HidUnavailable {
        return surfaces.open("s", name, serial, events::offer, _ -> {});
    }

    private Place pressed(String name, String serial, int which) throws Exception {
        try (Surface _ = open(name, serial)) {
            DeckSimulator deck = (DeckSimulator) plugged.get(which);
            deck.key(0, true);
            deck.key(0, false);
            ControlEvent down = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return down.place();
        }
    }
}
