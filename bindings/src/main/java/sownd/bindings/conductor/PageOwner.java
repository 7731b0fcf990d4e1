package sownd.bindings.conductor;

import java.util.Set;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.engine.graph.Value;

/** Owner of everything under {@code /page}: presses by address, and how controls stand. */
final class PageOwner implements Part {
    /** A press from afar that took longer is not wanted any more. */
    private static final long TOO_LATE_NANOS = 300_000_000L;

    private final Hands hands;
    private final Faces faces;
    private final Desk desk;

    PageOwner(Hands hands, Faces faces, Desk desk) {
        this.hands = hands;
        this.faces = faces;
        this.desk = desk;
    }

    @Override
    public String root() {
        return "/page/";
    }

    @Override
    public void open(Project project) {
        hands.open(project);
    }

    @Override
    public void edited(Project project) {
        hands.edited(project);
    }

    @Override
    public void changed(Set<String> addresses) {
        hands.changed(addresses);
    }

    @Override
    public void stopAll(long atNanos) {
        hands.calm();
    }

    @Override
    public void set(Leaf leaf, Value value, long rampNanos, long atNanos) {
        switch (verb(leaf)) {
            case "latched" -> hands.latch(face(leaf), value.asFlag(), atNanos);
            case "step" -> hands.step(face(leaf), value.asNumber());
            default -> {} // "fine" is looked at when a hand moves
        }
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        var face = face(leaf);
        var grip = grip(face, call.surface());
        switch (verb(leaf)) {
            case "up" -> hands.up(grip, call.atNanos());
            case "down" -> hands.down(grip, inTime(face, call), 1, call.atNanos());
            case "turn" -> hands.turn(grip, inTime(face, call), call.argument().asNumber(), call.atNanos());
            default -> hands.downAndUp(grip, inTime(face, call), call.atNanos());
        }
    }

    /** @throws IllegalArgumentException "what, mend" if the call comes from afar and is too old */
    private Face inTime(Face face, State.Call call) {
        var age = desk.now() - call.atNanos();
        if (call.surface().isEmpty() && age > TOO_LATE_NANOS) {
            throw new IllegalArgumentException("a press of " + face.path() + " came " + age / 1_000_000
                    + " ms late and was dropped, press again if it is still wanted");
        }
        return face;
    }

    private Face face(Leaf leaf) {
        return faces.at(leaf.path().substring(0, leaf.path().lastIndexOf('/'))).orElseThrow();
    }

    private static String verb(Leaf leaf) {
        return leaf.path().substring(leaf.path().lastIndexOf('/') + 1);
    }

    /** A remote hand. If another button pressed this one, its surface stays the one the hand is on. */
    static Hands.Grip grip(Face face, String surface) {
        return new Hands.Grip(surface, face.page(), face.control().at());
    }
}
