package sownd.bindings.conductor;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.bindings.trigger.OscValues;
import sownd.devices.osc.OscFault;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscPattern;
import sownd.engine.graph.Value;

/**
 * What an OSC message means: a binding's trigger, Companion's {@code /location/{page}/{row}/{column}/press|down|up}, or
 * an address of ours (or a pattern over them) to be set or called.
 */
final class OscWords {
    private static final Pattern LOCATION =
            Pattern.compile("/location/(\\d{1,4})/(\\d{1,4})/(\\d{1,4})/(press|down|up)", Pattern.CASE_INSENSITIVE);
    private final Desk desk;
    private final Bindings bindings;

    OscWords(Desk desk, Bindings bindings) {
        this.desk = desk;
        this.bindings = bindings;
    }

    /** Acts on a message; false when it means nothing here. */
    boolean understood(OscMessage message, Project project, long time) {
        var triggered = bindings.osc(message, time);
        return located(message, project, time) || addressed(message, time) || triggered;
    }

    private boolean located(OscMessage message, Project project, long time) {
        var match = LOCATION.matcher(message.address());
        if (!match.matches()) {
            return false;
        }
        var control = project.control(number(match, 1), number(match, 2), number(match, 3));
        var verb = match.group(4).toLowerCase(Locale.ROOT);
        control.ifPresent(path -> desk.call(path + "/" + verb, new State.Call(Value.nothing(), time, "")));
        return control.isPresent();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private boolean addressed(OscMessage message, long time) {
        var any = false;
        for (var path : paths(message.address())) {
            any |= act(path, message, time);
        }
        return any;
    }

    private List<String> paths(String address) {
        if (desk.state().leaf(address).isPresent()) {
            return List.of(address);
        }
        try {
            var pattern = OscPattern.of(address);
            return pattern.literal()
                    ? List.of()
                    : desk.state().paths().stream().filter(pattern::matches).toList();
        } catch (OscFault notAPattern) {
            return List.of(); // it is then no address of ours: counted by the caller
        }
    }

    private boolean act(String path, OscMessage message, long time) {
        var access = desk.state().leaf(path).map(Leaf::access).orElse(Leaf.Access.READ);
        var value = OscValues.first(message);
        if (access == Leaf.Access.CALL && !letsGo(message)) {
            desk.call(path, new State.Call(value, time, ""));
            return true;
        }
        if (access == Leaf.Access.SET && !message.arguments().isEmpty()) {
            desk.set(path, value, 0, time);
            return true;
        }
        return access == Leaf.Access.CALL;
    }

    /** Touch layouts send 1 when a button goes down and 0 when it comes up; only the first calls. */
    private static boolean letsGo(OscMessage message) {
        return message.arguments().size() == 1 && OscValues.first(message).asNumber() == 0;
    }
}
