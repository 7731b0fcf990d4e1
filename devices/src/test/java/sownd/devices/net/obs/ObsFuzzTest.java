package sownd.devices.net.obs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sownd.devices.net.Datum;
import sownd.devices.net.Leaf;
import sownd.devices.net.Mutations;
import sownd.devices.net.Told;

/** Whatever OBS may send: nothing escapes, and what is told is what the address takes. */
class ObsFuzzTest {
    private static final Map<String, ObsItem> ITEMS = Map.of("title", new ObsItem("Main", "Lower third"));
    private final ObsType.Tables tables = new ObsType.Tables(Map.of("mic", "Mic/Aux"), ITEMS);
    private final Checking checking = new Checking();

    /** Looks at everything that is told. */
    private static final class Checking implements Told {
        private final AtomicInteger values = new AtomicInteger();
        private final AtomicInteger troubles = new AtomicInteger();

        @Override
        public void is(String path, Datum value) {
            values.incrementAndGet();
            switch (value) {
                case Datum.Num(double number) -> assertThat(path).isIn(NUMBERS);
                case Datum.Flag _ -> assertThat(path).isIn(FLAGS);
                case Datum.Text _ -> assertThat(path).isIn("scene", "preview", "transition");
            }
        }

        @Override
        public void happened(String path, List<Datum> arguments) {
            assertThat(path).isEqualTo("event");
        }

        @Override
        public void heard() {}

        @Override
        public void failed(String why) {}

        @Override
        public void slow(String why) {}

        @Override
        public void trouble(String what) {
            troubles.incrementAndGet();
        }
    }

    private static final List<String> NUMBERS = List.of(
            "cpu",
            "fps",
            "disk",
            "stream_time",
            "record_time",
            "dropped_frames",
            "transition_duration",
            "input/mic/volume");
    private static final List<String> FLAGS = List.of(
            "studio_mode",
            "streaming",
            "recording",
            "recording_paused",
            "virtual_camera",
            "replay_buffer",
            "input/mic/mute",
            "item/title/shown");

    @Test
    void everyAddressIsOfItsKind() {
        var declared = new ObsType()
                .leaves(new sownd.devices.net.Given(
                        new ObsType(),
                        Map.of("inputs", tables.inputs(), "items", Map.of("title", "Main/Lower third"))));
        var shown = declared.stream()
                .filter(leaf -> leaf.way() == Leaf.Way.READ || leaf.way() == Leaf.Way.SET)
                .toList();
        assertThat(shown.stream()
                        .filter(leaf -> leaf.kind() == Leaf.Kind.NUMBER)
                        .map(Leaf::path))
                .containsExactlyInAnyOrderElementsOf(NUMBERS);
        assertThat(shown.stream().filter(leaf -> leaf.kind() == Leaf.Kind.FLAG).map(Leaf::path))
                .containsExactlyInAnyOrderElementsOf(FLAGS);
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] JUNK = {
        "null",
        "true",
        "-1",
        "1e308",
        "7",
        "\"\"",
        "\"Mic/Aux\"",
        "\"Main\"",
        "[]",
        "{}",
        "[[[1]]]",
        "123456789012345678901"
    };
    private static final String[] MESSAGES = {
        "{\"op\":0,\"d\":{\"rpcVersion\":1,\"authentication\":{\"challenge\":\"a\",\"salt\":\"b\"}}}",
        "{\"op\":2,\"d\":{\"negotiatedRpcVersion\":1}}",
        event("InputVolumeChanged", "\"inputName\":\"Mic/Aux\",\"inputVolumeDb\":-3.5"),
        event("InputMuteStateChanged", "\"inputName\":\"Mic/Aux\",\"inputMuted\":true"),
        event("CurrentProgramSceneChanged", "\"sceneName\":\"Main\""),
        event("SceneItemEnableStateChanged", "\"sceneName\":\"Main\",\"sceneItemId\":7,\"sceneItemEnabled\":true"),
        event("StreamStateChanged", "\"outputActive\":true"),
        "{\"op\":7,\"d\":{\"requestType\":\"GetStats\",\"requestId\":\"1\",\"requestStatus\":{\"result\":true,\"code\":100},\"responseData\":{\"cpuUsage\":1e3}}}"
    };

    private static String event(String type, String data) {
        return "{\"op\":5,\"d\":{\"eventType\":\"" + type + "\",\"eventData\":{" + data + "}}}";
    }

    @Test
    void mutatedMessagesTellGoodValuesOrNothing() throws Exception {
        var mutations = new Mutations(55, "{}[]\",:0123456789.eE-tfn\\", MESSAGES);
        for (var i = 0; i < Mutations.ROUNDS; i++) {
            var message = mutations.dice(2) == 0
                    ? new String(mutations.next(), StandardCharsets.UTF_8)
                    : replaced(MESSAGES[mutations.dice(MESSAGES.length)], mutations);
            new ObsSession(tables, Optional.of("hush"), checking).text(message);
        }
        assertThat(checking.values.get()).as("some still say something").isGreaterThan(Mutations.ROUNDS / 200);
        assertThat(checking.troubles.get()).as("some are no JSON").isGreaterThan(Mutations.ROUNDS / 50);
    }

    /** Good JSON in which one value somewhere is another. */
    private static String replaced(String message, Mutations mutations) throws IOException {
        var whole = JSON.readTree(message);
        var here = (ObjectNode) whole;
        while (true) {
            var names = new ArrayList<String>();
            here.fieldNames().forEachRemaining(names::add);
            var name = names.get(mutations.dice(names.size()));
            if (here.get(name) instanceof ObjectNode below && mutations.dice(8) > 0) {
                here = below;
            } else {
                here.set(name, JSON.readTree(JUNK[mutations.dice(JUNK.length)]));
                return whole.toString();
            }
        }
    }

    @Test
    void mutatedAnswersTellGoodValuesOrNothing() throws Exception {
        var mutations = new Mutations(
                56,
                "{}[]\",:0123456789.eE-tfn",
                "{\"outputActive\":true,\"outputPaused\":false,\"outputDuration\":61500,\"outputSkippedFrames\":3}",
                "{\"inputMuted\":true,\"inputVolumeDb\":-100.5}",
                "{\"sceneItemId\":7,\"sceneItemEnabled\":true}",
                "{\"currentProgramSceneName\":\"Main\",\"currentPreviewSceneName\":null}",
                "{\"transitionName\":\"Fade\",\"transitionDuration\":300}");
        var mirror = new ObsMirror(tables, checking);
        var requests = mirror.everything();
        for (var i = 0; i < Mutations.ROUNDS; i++) {
            try {
                var data = JSON.readTree(mutations.next());
                mirror.answer(requests.get(mutations.dice(requests.size())), data, _ -> {});
            } catch (IOException noJson) {
                checking.troubles.incrementAndGet();
            }
        }
        assertThat(checking.values.get()).isGreaterThan(Mutations.ROUNDS / 100);
    }
}
