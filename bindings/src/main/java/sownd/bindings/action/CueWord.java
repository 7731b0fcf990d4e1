package sownd.bindings.action;

import java.util.List;
import java.util.Locale;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Value;

/** Says a word to a cue list, or to one of its cues. */
record CueWord(String address) implements Action {
    /** What a cue list understands. */
    private enum Word {
        GO,
        STOP,
        PAUSE,
        RESUME,
        PANIC,
        BACK,
        SKIP,
        RESET
    }

    private static final Field<String> CUE =
            Field.required("cue", References.named(Inspection.Kind.CALL, "/cue/", "/go"), "id of the cue list");
    private static final Field<Word> DO = Field.initially(
            "do", Shapes.choice(Word.class), Word.GO, "go, stop, pause, resume, panic, back, skip or reset");
    private static final Field<String> OF =
            Field.optional("of", Shapes.text(), "id of the cue meant by go or stop; the next one, or all, without");
    static final ActionType TYPE = ActionType.of(
            "cue",
            "Says go, stop, pause and the like to a cue list.",
            List.of(CUE, DO, OF),
            in -> new CueWord(address(in.of(CUE), in.of(DO), in.maybe(OF).orElse(""))));

    private static String address(String list, Word word, String cue) {
        if (!cue.isEmpty() && word != Word.GO && word != Word.STOP) {
            throw new IllegalArgumentException("\"of\" goes with go and stop only, leave it out");
        }
        return "/cue/" + list + (cue.isEmpty() ? "" : "/" + cue) + "/"
                + word.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Step run(Run run) {
        run.call(address, Value.nothing());
        return Step.NEXT;
    }
}
