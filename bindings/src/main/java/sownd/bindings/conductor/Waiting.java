package sownd.bindings.conductor;

import sownd.bindings.expression.Expression;

/** What a running list waits for. */
sealed interface Waiting {
    Waiting NOTHING = new Nothing();
    Waiting TIME = new Time();
    Waiting TURN = new Turn();
    Waiting CHILDREN = new Children();

    /** For people. */
    String words();

    record Nothing() implements Waiting {
        @Override
        public String words() {
            return "";
        }
    }

    /** Its logical time. */
    record Time() implements Waiting {
        @Override
        public String words() {
            return "a time";
        }
    }

    /** The next round, because it does so much. */
    record Turn() implements Waiting {
        @Override
        public String words() {
            return "its turn";
        }
    }

    /** Lists beside it. */
    record Children() implements Waiting {
        @Override
        public String words() {
            return "its group";
        }
    }

    /** Something to become true. */
    record Condition(Expression expression) implements Waiting {
        @Override
        public String words() {
            return expression.toString();
        }
    }

    /** An answer from outside. */
    record Answer(long id) implements Waiting {
        @Override
        public String words() {
            return "an answer";
        }
    }
}
