package sownd.devices.vectors;

/**
 * What became of one vector.
 *
 * @param why what differs, or why it was not run; empty if it passed
 */
record Outcome(String id, Kind kind, String why) {
    enum Kind {
        PASSED,
        FAILED,
        NOT_RUN
    }

    static Outcome passed(String id) {
        return new Outcome(id, Kind.PASSED, "");
    }

    static Outcome failed(String id, String why) {
        return new Outcome(id, Kind.FAILED, why);
    }

    static Outcome notRun(String id, String why) {
        return new Outcome(id, Kind.NOT_RUN, why);
    }

    static long count(Iterable<Outcome> outcomes, Kind kind) {
        long count = 0;
        for (Outcome outcome : outcomes) {
            count += outcome.kind() == kind ? 1 : 0;
        }
        return count;
    }
}
