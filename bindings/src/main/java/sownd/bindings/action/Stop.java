package sownd.bindings.action;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Shapes;

/** Ends running lists of actions. */
record Stop(String which) implements Action {
    private static final Field<String> WHICH = Field.required(
            "stop",
            Shapes.text("this, others, all or a path", Stop::which),
            "this, others, all, or what started them: /binding/storm, /page/evening/0/0, /cue/main");
    static final ActionType TYPE =
            ActionType.of("stop", "Ends running lists of actions.", List.of(WHICH), in -> new Stop(in.of(WHICH)));

    private static String which(String text) {
        if (!text.startsWith("/") && !List.of("this", "others", "all").contains(text)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" names no lists, write this, others, all or a path such as /binding/storm");
        }
        return text;
    }

    @Override
    public Step run(Run run) {
        run.stop(which);
        return Step.NEXT;
    }
}
