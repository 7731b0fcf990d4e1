package sownd.devices.net.obs;

import java.util.List;
import sownd.devices.net.Datum;

/** What addresses ask of OBS. Any thread. */
final class ObsDesk {
    private final ObsType.Tables tables;
    private final ObsMirror mirror;

    ObsDesk(ObsType.Tables tables, ObsMirror mirror) {
        this.tables = tables;
        this.mirror = mirror;
    }

    /**
     * What is sent when an address is set or called.
     *
     * @throws IllegalArgumentException "what, mend" if it cannot be asked
     */
    ObsRequest request(String path, List<Datum> arguments) {
        String[] steps = path.split("/", -1);
        if (steps.length == 3) {
            return steps[0].equals("item") ? shown(steps[1], first(arguments)) : input(steps, first(arguments));
        }
        return switch (path) {
            case "take" -> ObsRequest.of("TriggerStudioModeTransition");
            case "save_replay" -> ObsRequest.of("SaveReplayBuffer");
            default -> set(path, first(arguments));
        };
    }

    private static ObsRequest set(String path, Datum value) {
        return switch (path) {
            case "scene" -> ObsRequest.of("SetCurrentProgramScene").with("sceneName", value.text());
            case "preview" -> ObsRequest.of("SetCurrentPreviewScene").with("sceneName", value.text());
            case "studio_mode" -> ObsRequest.of("SetStudioModeEnabled").with("studioModeEnabled", value.flag());
            case "transition" -> ObsRequest.of("SetCurrentSceneTransition").with("transitionName", value.text());
            case "transition_duration" ->
                ObsRequest.of("SetCurrentSceneTransitionDuration")
                        .with("transitionDuration", Math.toIntExact(Math.round(value.number())));
            case "streaming" -> ObsRequest.of(value.flag() ? "StartStream" : "StopStream");
            case "recording" -> ObsRequest.of(value.flag() ? "StartRecord" : "StopRecord");
            case "recording_paused" -> ObsRequest.of(value.flag() ? "PauseRecord" : "ResumeRecord");
            case "virtual_camera" -> ObsRequest.of(value.flag() ? "StartVirtualCam" : "StopVirtualCam");
            case "replay_buffer" -> ObsRequest.of(value.flag() ? "StartReplayBuffer" : "StopReplayBuffer");
            case "request" -> ObsRequest.written(value.text());
            default -> throw new IllegalArgumentException("OBS has no \"" + path + "\", see the list of addresses");
        };
    }

    private ObsRequest input(String[] steps, Datum value) {
        String name = tables.inputs().get(steps[1]);
        if (name == null) {
            throw new IllegalArgumentException("there is no input \"" + steps[1] + "\", add it to \"inputs\"");
        }
        return steps[2].equals("mute")
                ? ObsRequest.of("SetInputMute").with("inputName", name).with("inputMuted", value.flag())
                : ObsRequest.of("SetInputVolume").with("inputName", name).with("inputVolumeDb", value.number());
    }

    private ObsRequest shown(String id, Datum value) {
        ObsItem item = tables.items().get(id);
        if (item == null) {
            throw new IllegalArgumentException("there is no item \"" + id + "\", add it to \"items\"");
        }
        return ObsRequest.of("SetSceneItemEnabled")
                .with("sceneName", item.scene())
                .with("sceneItemId", mirror.item(id))
                .with("sceneItemEnabled", value.flag());
    }

    private static Datum first(List<Datum> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("nothing was given, give a value");
        }
        return arguments.getFirst();
    }
}
