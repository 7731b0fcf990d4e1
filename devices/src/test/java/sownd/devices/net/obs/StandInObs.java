package sownd.devices.net.obs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.websocket.api.Callback;

/**
 * Stands in for OBS: Jetty's WebSocket server, and behind it what obs-websocket 5 says of scenes, outputs, inputs and sources.
 * It checks the password, answers requests, refuses those it does not know, and tells everybody what changed.
 */
public final class StandInObs implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SALT = "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=";
    private static final String CHALLENGE = "+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY=";

    /** The types of the requests that came. */
    public final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    public final Map<String, Boolean> outputs = new ConcurrentHashMap<>(
            Map.of("Stream", false, "Record", false, "VirtualCam", false, "ReplayBuffer", false, "Paused", false));
    public volatile String scene = "Main";
    public volatile String preview = "";
    public volatile boolean studio;
    public volatile boolean muted;
    public volatile double volume = -6;
    public volatile boolean shown = true;

    private final Optional<String> password;
    private final Map<WsContext, Boolean> clients = new ConcurrentHashMap<>();
    private final Javalin server;

    /** @param port 0 for any */
    public StandInObs(int port, Optional<String> password) {
        this.password = password;
        this.server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(this::hello);
                        ws.onMessage(message -> heard(message, JSON.readTree(message.message())));
                        ws.onClose(clients::remove);
                    });
                })
                .start("127.0.0.1", port);
    }

    public int port() {
        return server.port();
    }

    private void hello(WsContext client) {
        var said = JSON.createObjectNode().put("obsWebSocketVersion", "5.5.0").put("rpcVersion", 1);
        if (password.isPresent()) {
            said.putObject("authentication").put("challenge", CHALLENGE).put("salt", SALT);
        }
        client.send(message(0, said));
    }

    private void heard(WsContext client, JsonNode message) {
        var said = message.path("d");
        switch (message.path("op").asInt()) {
            case 1 -> identified(client, said);
            case 6 -> requested(client, said);
            default -> client.closeSession(4006, "unknown op");
        }
    }

    private void identified(WsContext client, JsonNode said) {
        var right = password.map(secret -> ObsWords.answer(secret, SALT, CHALLENGE))
                .map(proof -> proof.equals(said.path("authentication").asText()))
                .orElse(true);
        if (right) {
            clients.put(client, true);
            client.send(message(2, JSON.createObjectNode().put("negotiatedRpcVersion", 1)));
        } else {
            client.closeSession(4009, "Authentication failed.");
        }
    }

    private void requested(WsContext client, JsonNode said) {
        var type = said.path("requestType").asText();
        var answer = JSON.createObjectNode()
                .put("requestType", type)
                .put("requestId", said.path("requestId").asText());
        var status = answer.putObject("requestStatus");
        var data = done(type, said.path("requestData"));
        status.put("result", data.isPresent()).put("code", data.isPresent() ? 100 : 600);
        if (data.isPresent()) {
            answer.set("responseData", data.get());
        } else {
            status.put("comment", "there is nothing of that name");
        }
        client.send(message(7, answer));
        asked.add(type);
    }

    private static String message(int op, ObjectNode said) {
        return JSON.createObjectNode().put("op", op).set("d", said).toString();
    }

    private Optional<ObjectNode> done(String type, JsonNode data) {
        var answer = JSON.createObjectNode();
        for (var output : List.of("Stream", "Record", "VirtualCam", "ReplayBuffer")) {
            if (type.equals("Get" + output + "Status")) {
                answer.put("outputActive", outputs.get(output)).put("outputPaused", outputs.get("Paused"));
                return Optional.of(answer.put("outputDuration", 61_500).put("outputSkippedFrames", 3));
            }
            if (type.equals("Start" + output) || type.equals("Stop" + output)) {
                outputs.put(output, type.startsWith("Start"));
                tell(
                        (output.equals("VirtualCam") ? "Virtualcam" : output) + "StateChanged",
                        JSON.createObjectNode().put("outputActive", type.startsWith("Start")));
                return Optional.of(answer);
            }
        }
        return switch (type) {
            case "GetSceneList" ->
                Optional.of(answer.put("currentProgramSceneName", scene)
                        .put("currentPreviewSceneName", preview.isEmpty() ? null : preview));
            case "GetStudioModeEnabled" -> Optional.of(answer.put("studioModeEnabled", studio));
            case "GetCurrentSceneTransition" ->
                Optional.of(answer.put("transitionName", "Fade").put("transitionDuration", 300));
            case "GetStats" ->
                Optional.of(answer.put("cpuUsage", 2.5).put("activeFps", 60.0).put("availableDiskSpace", 5_000.0));
            case "SetCurrentProgramScene" -> scene(data.path("sceneName").asText());
            default -> input(type, data, answer);
        };
    }

    private synchronized Optional<ObjectNode> scene(String name) {
        if (name.equals("Nowhere")) {
            return Optional.empty();
        }
        scene = name;
        tell("CurrentProgramSceneChanged", JSON.createObjectNode().put("sceneName", name));
        return Optional.of(JSON.createObjectNode());
    }

    private synchronized Optional<ObjectNode> input(String type, JsonNode data, ObjectNode answer) {
        if (data.has("inputName") && !data.path("inputName").asText().equals("Mic/Aux")) {
            return Optional.empty();
        }
        return switch (type) {
            case "GetInputMute" -> Optional.of(answer.put("inputMuted", muted));
            case "GetInputVolume" -> Optional.of(answer.put("inputVolumeDb", volume));
            case "SetInputMute" -> {
                muted = data.path("inputMuted").asBoolean();
                tell("InputMuteStateChanged", about().put("inputMuted", muted));
                yield Optional.of(answer);
            }
            case "SetInputVolume" -> {
                volume = data.path("inputVolumeDb").asDouble();
                tell("InputVolumeChanged", about().put("inputVolumeDb", volume));
                yield Optional.of(answer);
            }
            case "GetSceneItemId" -> Optional.of(answer.put("sceneItemId", 7));
            case "GetSceneItemEnabled" -> Optional.of(answer.put("sceneItemEnabled", shown));
            case "SetSceneItemEnabled" -> {
                shown = data.path("sceneItemEnabled").asBoolean();
                tell(
                        "SceneItemEnableStateChanged",
                        JSON.createObjectNode()
                                .put("sceneName", data.path("sceneName").asText())
                                .put("sceneItemId", data.path("sceneItemId").asInt())
                                .put("sceneItemEnabled", shown));
                yield Optional.of(answer);
            }
            default -> Optional.empty();
        };
    }

    private static ObjectNode about() {
        return JSON.createObjectNode().put("inputName", "Mic/Aux");
    }

    /** Everybody who has identified is told of an event. */
    public void tell(String type, ObjectNode data) {
        var said = JSON.createObjectNode().put("eventType", type).put("eventIntent", 1);
        said.set("eventData", data);
        clients.keySet().forEach(client -> client.session.sendText(message(5, said), Callback.NOOP));
    }

    /** Somebody at OBS changes the scene. */
    public void change(String name) {
        scene(name);
    }

    @Override
    public void close() {
        server.stop();
    }
}
