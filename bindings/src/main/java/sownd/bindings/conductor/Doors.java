package sownd.bindings.conductor;

import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;

/** Owner of everything under {@code /trigger}: the names by which requests start bindings. The conductor's thread. */
final class Doors implements Part {
    private final Bindings bindings;

    Doors(Bindings bindings) {
        this.bindings = bindings;
    }

    @Override
    public String root() {
        return "/trigger/";
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        bindings.requested(leaf.path().substring(root().length()), call.argument(), call.atNanos());
    }
}
