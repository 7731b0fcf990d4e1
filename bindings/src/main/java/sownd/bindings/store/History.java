package sownd.bindings.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document and every step that led to it: a value. Steps that were taken back wait until another is made. */
public final class History {
    /**
     * One step.
     *
     * @param at when it was made
     */
    public record Step(String name, Instant at, Edit edit, Edit inverse) {}

    /**
     * The steps, each with the document on its other side: documents share what is the same in them, and to come back to one
     * gives its bytes, to the last blank.
     */
    private record Chain(
            Step step, Document beyond, @Nullable Chain next) {}

    /** What a walk along the steps came to. */
    public record Walked(History history, Step step) {}

    private final Document document;
    private final @Nullable Chain done;
    private final @Nullable Chain undone;

    private History(Document document, @Nullable Chain done, @Nullable Chain undone) {
        this.document = document;
        this.done = done;
        this.undone = undone;
    }

    /** One that begins with a document. */
    public static History of(Document document) {
        return new History(document, null, null);
    }

    public Document document() {
        return document;
    }

    /** With one more step; what was taken back before is forgotten. @throws Edit.Misfit if it cannot be made */
    public History with(Edit edit, Instant at) throws Edit.Misfit {
        var made = edit.on(document);
        var step = new Step(edit.name(), at, edit, made.inverse());
        return new History(made.document(), new Chain(step, document, done), null);
    }

    /** One step back; empty at the beginning. */
    public Optional<Walked> undo() {
        if (done == null) {
            return Optional.empty();
        }
        var back = new History(done.beyond, done.next, new Chain(done.step, document, undone));
        return Optional.of(new Walked(back, done.step));
    }

    /** The step that was taken back last, made again; empty if there is none. */
    public Optional<Walked> redo() {
        if (undone == null) {
            return Optional.empty();
        }
        var on = new History(undone.beyond, new Chain(undone.step, document, done), undone.next);
        return Optional.of(new Walked(on, undone.step));
    }

    /** The newest steps that were made and can be taken back, newest first. */
    public List<Step> done(int most) {
        return list(done, most);
    }

    /** The steps that were taken back and can be made again, next first. */
    public List<Step> undone(int most) {
        return list(undone, most);
    }

    private static List<Step> list(@Nullable Chain from, int most) {
        var steps = new ArrayList<Step>();
        for (var chain = from; chain != null && steps.size() < most; chain = chain.next) {
            steps.add(chain.step);
        }
        return List.copyOf(steps);
    }
}
