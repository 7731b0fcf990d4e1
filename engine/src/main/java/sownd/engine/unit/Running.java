package sownd.engine.unit;

import sownd.engine.realtime.Block;

/** Whether a node runs that has a switch and the events start, its first, and stop. What was told last counts. */
final class Running {
    private static final int START = 0;
    private static final int NOTHING = -1;

    private final int toggle;
    private int asked = NOTHING;
    private boolean on;

    /** Follows the switch that is this parameter. */
    Running(int toggle) {
        this.toggle = toggle;
    }

    void ask(int event) {
        asked = event;
    }

    boolean on() {
        return on;
    }

    /** At the beginning of a stretch: whether it begins, or begins anew, with its first frame. */
    boolean begins(Block block) {
        boolean before = on;
        boolean told = asked != NOTHING;
        on = told ? asked == START : block.on(toggle);
        asked = NOTHING;
        if (block.on(toggle) != on) {
            block.change(toggle, on ? 1 : 0);
        }
        return on && (told || !before);
    }
}
