package sownd.devices.net.obs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Given;
import sownd.devices.net.Leaf;
import sownd.devices.net.Notes;
import sownd.devices.net.Wire;

/** No OBS can be had here: against {@link StandInObs}, which is Jetty with obs-websocket's words. */
class ObsWireTest {
    private static final Map<String, Object> TABLES = Map.of(
            "inputs", Map.of("mic", "Mic/Aux", "gone", "Unplugged"), "items", Map.of("title", "Main/Lower third"));
    private final Notes notes = new Notes();

    private Wire wire(StandInObs obs, String password) {
        var said = new HashMap<String, Object>(TABLES);
        said.put("port", obs.port());
        said.put("password", password);
        var type = new ObsType();
        return type.wire(new Given(type, said), notes);
    }

    @Test
    void thePasswordIsProvenAsTheProtocolSays() {
        assertThat(ObsWords.answer(
                        "supersecretpassword",
                        "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=",
                        "+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY="))
                .isEqualTo("1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4=");
    }

    @Test
    void everythingIsShownOnceItIsThere() throws Exception {
        try (var obs = new StandInObs(0, Optional.of("hush"))) {
            obs.muted = true;
            var wire = wire(obs, "hush");
            wire.open();
            notes.await("trouble OBS does not know \"gone\"");
            for (var line : List.of(
                    "scene=Main",
                    "preview=",
                    "studio_mode=false",
                    "transition=Fade",
                    "transition_duration=300",
                    "streaming=false",
                    "stream_time=61",
                    "dropped_frames=3",
                    "fps=60",
                    "input/mic/mute=true",
                    "input/mic/volume=-6",
                    "item/title/shown=true")) {
                var path = line.substring(0, line.indexOf('='));
                awaitValue(path, line.substring(path.length() + 1));
            }
            var declared = new ObsType()
                    .leaves(new Given(new ObsType(), TABLES)).stream()
                            .filter(leaf -> leaf.way() == Leaf.Way.READ || leaf.way() == Leaf.Way.SET)
                            .map(Leaf::path)
                            .filter(path -> !path.contains("gone"))
                            .toList();
            for (var path : declared) {
                awaitValue(path, null);
            }
            wire.close();
        }
    }

    private void awaitValue(String path, String value) throws InterruptedException {
        while (!notes.values.containsKey(path)) {
            notes.await(path + "=");
        }
        if (value != null) {
            assertThat(notes.values.get(path).text()).as(path).isEqualTo(value);
        }
    }

    @Test
    void whatIsSetIsAskedAndShowsWhatObsSays() throws Exception {
        try (var obs = new StandInObs(0, Optional.empty())) {
            var wire = wire(obs, "");
            wire.open();
            notes.await("item/title/shown=true");
            set(wire, "scene", Datum.of("Break"), "scene=Break");
            set(wire, "streaming", Datum.of(true), "streaming=true");
            set(wire, "recording", Datum.of(true), "recording=true");
            set(wire, "virtual_camera", Datum.of(true), "virtual_camera=true");
            set(wire, "streaming", Datum.of(false), "streaming=false");
            set(wire, "input/mic/mute", Datum.of(true), "input/mic/mute=true");
            set(wire, "input/mic/volume", Datum.of(-12.5), "input/mic/volume=-12.5");
            set(wire, "item/title/shown", Datum.of(false), "item/title/shown=false");
            set(wire, "request", Datum.of("SetCurrentProgramScene {\"sceneName\": \"Main\"}"), "scene=Main");
            obs.change("Studio");
            notes.await("event CurrentProgramSceneChanged");
            notes.await("scene=Studio");
            wire.close();
        }
    }

    private void set(Wire wire, String path, Datum value, String shown) throws InterruptedException {
        wire.send(path, List.of(value));
        assertThat(notes.await(path.equals("request") ? "scene=" : path + "=")).isEqualTo(shown);
    }

    @Test
    void whatObsRefusesIsSaidAndShownAsItIs() throws Exception {
        try (var obs = new StandInObs(0, Optional.empty())) {
            var wire = wire(obs, "");
            wire.open();
            notes.await("item/title/shown");
            wire.send("scene", List.of(Datum.of("Nowhere")));
            assertThat(notes.await("trouble")).contains("OBS refused SetCurrentProgramScene");
            notes.await("scene=Main");
            wire.close();
        }
    }

    @Test
    void aWrongPasswordOrNoneIsSaid() {
        try (var obs = new StandInObs(0, Optional.of("hush"))) {
            assertThatThrownBy(wire(obs, "other")::open)
                    .isInstanceOf(LinkFault.class)
                    .hasMessageContaining("OBS refuses the password")
                    .hasMessageNotContaining("other");
            assertThatThrownBy(wire(obs, "")::open)
                    .isInstanceOf(LinkFault.class)
                    .hasMessageContaining("OBS asks for a password, add");
        }
    }

    @Test
    void aLossIsToldAndANewConnectionShowsEverythingAgain() throws Exception {
        var obs = new StandInObs(0, Optional.empty());
        var wire = wire(obs, "");
        wire.open();
        notes.await("item/title/shown=true");
        var port = obs.port();
        obs.close();
        wire.ask(); // as its link does after a silence: the end of a server that just goes away is noticed then
        assertThat(notes.await("failed")).isNotBlank();
        wire.close();
        assertThatThrownBy(() -> wire.send("scene", List.of(Datum.of("Late")))).hasMessageContaining("no connection");
        try (var again = new StandInObs(port, Optional.empty())) {
            again.scene = "Evening";
            wire.open();
            notes.await("scene=Evening");
            assertThat(again.asked).as("nothing old was sent").doesNotContain("SetCurrentProgramScene");
            wire.close();
        }
    }

    @Test
    void silenceIsAsked() throws Exception {
        try (var obs = new StandInObs(0, Optional.empty())) {
            var wire = wire(obs, "");
            assertThat(wire.habits().silence()).isPositive();
            wire.open();
            notes.await("item/title/shown");
            obs.asked.clear();
            wire.ask();
            var asked = obs.asked.poll(20, TimeUnit.SECONDS);
            while (asked != null && !asked.equals("GetStats")) {
                asked = obs.asked.poll(20, TimeUnit.SECONDS);
            }
            assertThat(asked).isEqualTo("GetStats");
            wire.close();
        }
    }

    @Test
    void whatIsNoRequestIsRefused() {
        for (var wrong : List.of("", "12", "GetStats {", "GetStats [1]")) {
            assertThatThrownBy(() -> ObsRequest.written(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(ObsRequest.written("GetStats").type()).isEqualTo("GetStats");
        var type = new ObsType();
        var slashless = Map.<String, Object>of("items", Map.of("title", "Lower third"));
        assertThatThrownBy(() -> type.leaves(new Given(type, slashless))).hasMessageContaining("write scene/source");
    }
}
