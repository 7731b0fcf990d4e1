package sownd.bindings.conductor;

import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;

/** Owner of everything under {@code /page}: presses by address. */
final class PageOwner implements Part {
    private final Hands hands;
    private final Faces faces;

    PageOwner(Hands hands, Faces faces) {
        this.hands = hands;
        this.faces = faces;
    }

    @Override
    public String root() {
        return "/page/";
    }

    @Override
    public void open(Project project) {
        hands.forget();
    }

    @Override
    public void edited(Project project) {
        hands.edited();
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        var end = leaf.path().lastIndexOf('/');
        var face = faces.at(leaf.path().substring(0, end)).orElseThrow();
        var grip = grip(face, call.surface());
        switch (leaf.path().substring(end + 1)) {
            case "down" -> hands.down(grip, face, 1, call.atNanos());
            case "up" -> hands.up(grip, call.atNanos());
            default -> hands.downAndUp(grip, face, call.atNanos());
        }
    }

    /** A remote hand. If another button pressed this one, its surface stays the one the hand is on. */
    static Hands.Grip grip(Face face, String surface) {
        return new Hands.Grip(surface, face.page(), face.control().at());
    }
}
