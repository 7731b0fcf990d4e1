package sownd.bindings.store;

import java.util.ArrayList;
import java.util.List;
import sownd.bindings.shape.Mark;
import sownd.bindings.shape.Problem;

/**
 * One step as people undo it: a name such as "Delete page Mix", and the changes it is made of, in order. All of them are
 * made or none.
 */
public record Edit(String name, List<Change> changes) {
    private static final int LONGEST_NAME = 200;

    public Edit {
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        changes = List.copyOf(changes);
    }

    /** What an edit made of a document, and the edit that takes it back. */
    public record Made(Document document, Edit inverse) {}

    /** A change that cannot be made. */
    public static final class Misfit extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        private Misfit(Problem problem) {
            super(problem.what());
            this.problem = problem;
        }

        /** Where, what, and what would mend it. */
        public Problem problem() {
            return problem;
        }
    }

    public static Edit of(String name, Change... changes) {
        return new Edit(name, List.of(changes));
    }

    /** A document in place of another. */
    public static Edit replacing(String name, Document by) {
        return of(name, new Change.Put("", by.root()));
    }

    /** Makes all changes. @throws Misfit at the first that cannot be made; the document is a value and stays as it was */
    public Made on(Document document) throws Misfit {
        Json root = document.root();
        var back = new ArrayList<Change>();
        for (var change : changes) {
            var made = make(root, change);
            root = made.root();
            back.addFirst(made.inverse());
        }
        if (root instanceof Json.Fields object) {
            return new Made(new Document(object), new Edit(name, back));
        }
        throw misfit("", "a project is an object {…}, put one");
    }

    private static Hand.Made make(Json root, Change change) throws Misfit {
        try {
            return Hand.make(root, change);
        } catch (IllegalArgumentException wrong) {
            throw misfit(change.pointer(), String.valueOf(wrong.getMessage()));
        }
    }

    private static Misfit misfit(String pointer, String said) {
        var split = said.split(", ", 2);
        var mend = split.length > 1 ? split[1] : "mend it";
        return new Misfit(new Problem(Problem.Severity.FAULT, Mark.START, pointer, split[0], mend));
    }
}
