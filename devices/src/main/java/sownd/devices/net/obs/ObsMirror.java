package sownd.devices.net.obs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import sownd.devices.net.Datum;
import sownd.devices.net.Leaf.Kind;
import sownd.devices.net.Told;

/** What OBS says about itself, as addresses. The socket's reader; {@link #item} any thread. */
final class ObsMirror {
    private static final double MILLIS = 1_000;

    /** Field of an event or an answer, and the address that shows it. */
    private record Fact(String field, String path, Kind kind) {}

    private static final Fact SCENE = new Fact("sceneName", "scene", Kind.TEXT);
    private static final Fact TRANSITION = new Fact("transitionName", "transition", Kind.TEXT);
    private static final Fact DURATION = new Fact("transitionDuration", "transition_duration", Kind.NUMBER);
    private static final Fact STUDIO = new Fact("studioModeEnabled", "studio_mode", Kind.FLAG);
    private static final Fact STREAM = new Fact("outputActive", "streaming", Kind.FLAG);
    private static final Fact CAMERA = new Fact("outputActive", "virtual_camera", Kind.FLAG);
    private static final Fact REPLAY = new Fact("outputActive", "replay_buffer", Kind.FLAG);

    private static final Map<String, List<Fact>> FACTS = Map.ofEntries(
            Map.entry("CurrentProgramSceneChanged", List.of(SCENE)),
            Map.entry("CurrentPreviewSceneChanged", List.of(new Fact("sceneName", "preview", Kind.TEXT))),
            Map.entry(
                    "GetSceneList",
                    List.of(
                            new Fact("currentProgramSceneName", "scene", Kind.TEXT),
                            new Fact("currentPreviewSceneName", "preview", Kind.TEXT))),
            Map.entry("StudioModeStateChanged", List.of(STUDIO)),
            Map.entry("GetStudioModeEnabled", List.of(STUDIO)),
            Map.entry("CurrentSceneTransitionChanged", List.of(TRANSITION)),
            Map.entry("CurrentSceneTransitionDurationChanged", List.of(DURATION)),
            Map.entry("GetCurrentSceneTransition", List.of(TRANSITION, DURATION)),
            Map.entry("StreamStateChanged", List.of(STREAM)),
            Map.entry(
                    "GetStreamStatus", List.of(STREAM, new Fact("outputSkippedFrames", "dropped_frames", Kind.NUMBER))),
            Map.entry(
                    "GetRecordStatus",
                    List.of(
                            new Fact("outputActive", "recording", Kind.FLAG),
                            new Fact("outputPaused", "recording_paused", Kind.FLAG))),
            Map.entry("VirtualcamStateChanged", List.of(CAMERA)),
            Map.entry("GetVirtualCamStatus", List.of(CAMERA)),
            Map.entry("ReplayBufferStateChanged", List.of(REPLAY)),
            Map.entry("GetReplayBufferStatus", List.of(REPLAY)),
            Map.entry(
                    "GetStats",
                    List.of(
                            new Fact("cpuUsage", "cpu", Kind.NUMBER),
                            new Fact("activeFps", "fps", Kind.NUMBER),
                            new Fact("availableDiskSpace", "disk", Kind.NUMBER))));

    private final ObsType.Tables tables;
    private final Told told;
    /** The numbers OBS gives to sources in scenes, by our ids. */
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    ObsMirror(ObsType.Tables tables, Told told) {
        this.tables = tables;
        this.told = told;
    }

    /** Everything that is asked after connecting. */
    List<ObsRequest> everything() {
        List<ObsRequest> asked = new ArrayList<>();
        List.of(
                        "GetSceneList",
                        "GetStudioModeEnabled",
                        "GetCurrentSceneTransition",
                        "GetVirtualCamStatus",
                        "GetReplayBufferStatus")
                .forEach(type -> asked.add(ObsRequest.of(type)));
        asked.addAll(vital());
        tables.inputs().forEach((id, name) -> {
            asked.add(ObsRequest.of("GetInputMute").with("inputName", name).about(id));
            asked.add(ObsRequest.of("GetInputVolume").with("inputName", name).about(id));
        });
        tables.items()
                .forEach((id, item) -> asked.add(ObsRequest.of("GetSceneItemId")
                        .with("sceneName", item.scene())
                        .with("sourceName", item.source())
                        .about(id)));
        return asked;
    }

    /** What is asked again and again: signs of life that people read. */
    static List<ObsRequest> vital() {
        return List.of(ObsRequest.of("GetStats"), ObsRequest.of("GetStreamStatus"), ObsRequest.of("GetRecordStatus"));
    }

    /** The number of a source in its scene. @throws IllegalArgumentException "what, mend" if OBS has not told it */
    int item(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            ObsItem item = tables.items().get(id);
            throw new IllegalArgumentException("OBS has no " + (item == null ? id : item.source())
                    + (item == null ? "" : " in scene " + item.scene()) + ", mend \"items\"");
        }
        return number;
    }

    /**
     * OBS says that something happened.
     *
     * @param ask takes what is to be asked because of that
     */
    void event(String type, JsonNode data, Consumer<ObsRequest> ask) {
        told.happened("event", List.of(Datum.of(type), Datum.of(data.toString())));
        facts(type, data);
        String name = data.path("inputName").asText();
        switch (type) {
            case "InputMuteStateChanged" -> inputs(name, id -> mute(id, data));
            case "InputVolumeChanged" -> inputs(name, id -> volume(id, data));
            case "SceneItemEnableStateChanged" -> items(data);
            case "RecordStateChanged" -> ask.accept(ObsRequest.of("GetRecordStatus"));
            case "CurrentSceneTransitionChanged" -> ask.accept(ObsRequest.of("GetCurrentSceneTransition"));
            case "StudioModeStateChanged" -> ask.accept(ObsRequest.of("GetSceneList"));
            case "SceneNameChanged", "InputNameChanged", "CurrentSceneCollectionChanged", "SceneItemCreated" ->
                everything().forEach(ask);
            default -> {} // most events show nothing
        }
    }

    /** OBS answers a question. */
    void answer(ObsRequest request, JsonNode data, Consumer<ObsRequest> ask) {
        facts(request.type(), data);
        switch (request.type()) {
            case "GetInputMute" -> mute(request.about(), data);
            case "GetInputVolume" -> volume(request.about(), data);
            case "GetStreamStatus" -> time("stream_time", data);
            case "GetRecordStatus" -> time("record_time", data);
            case "GetSceneItemId" -> found(request.about(), data.path("sceneItemId"), ask);
            case "GetSceneItemEnabled" -> shown(request.about(), data);
            default -> {} // what it did shows in events
        }
    }

    private void facts(String type, JsonNode data) {
        for (Fact fact : FACTS.getOrDefault(type, List.of())) {
            tell(fact.path(), fact.kind(), data.path(fact.field()));
        }
    }

    /** Says a value, if it is of the kind it should be; a scene that is not there is an empty text. */
    private void tell(String path, Kind kind, JsonNode value) {
        switch (kind) {
            case TEXT -> {
                if (value.isTextual() || value.isNull()) {
                    told.is(path, Datum.of(value.isNull() ? "" : value.asText()));
                }
            }
            case FLAG -> {
                if (value.isBoolean()) {
                    told.is(path, Datum.of(value.asBoolean()));
                }
            }
            case NUMBER -> {
                if (value.isNumber()) {
                    told.is(path, Datum.of(value.asDouble()));
                }
            }
            case NOTHING -> {} // no fact is nothing
        }
    }

    private void time(String path, JsonNode data) {
        JsonNode millis = data.path("outputDuration");
        if (millis.isNumber()) {
            told.is(path, Datum.of(Math.floor(millis.asDouble() / MILLIS)));
        }
    }

    private void inputs(String name, Consumer<String> each) {
        tables.inputs().forEach((id, input) -> {
            if (input.equals(name)) {
                each.accept(id);
            }
        });
    }

    private void mute(String id, JsonNode data) {
        if (tables.inputs().containsKey(id)) {
            tell("input/" + id + "/mute", Kind.FLAG, data.path("inputMuted"));
        }
    }

    private void volume(String id, JsonNode data) {
        JsonNode level = data.path("inputVolumeDb");
        if (tables.inputs().containsKey(id) && level.isNumber()) {
            double db = Math.clamp(level.asDouble(), ObsType.LEAST_DB, ObsType.MOST_DB);
            told.is("input/" + id + "/volume", Datum.of(db));
        }
    }

    private void found(String id, JsonNode number, Consumer<ObsRequest> ask) {
        ObsItem item = tables.items().get(id);
        if (item != null && number.isInt()) {
            numbers.put(id, number.asInt());
            ask.accept(ObsRequest.of("GetSceneItemEnabled")
                    .with("sceneName", item.scene())
                    .with("sceneItemId", number.asInt())
                    .about(id));
        }
    }

    private void items(JsonNode data) {
        String scene = data.path("sceneName").asText();
        tables.items().forEach((id, item) -> {
            Integer number = numbers.get(id);
            if (item.scene().equals(scene)
                    && number != null
                    && data.path("sceneItemId").asInt(-1) == number) {
                shown(id, data);
            }
        });
    }

    private void shown(String id, JsonNode data) {
        if (tables.items().containsKey(id)) {
            tell("item/" + id + "/shown", Kind.FLAG, data.path("sceneItemEnabled"));
        }
    }
}
