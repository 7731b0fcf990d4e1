package sownd.bindings.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JSON pointer as the steps it makes; none for the whole document. */
record Pointer(List<String> steps) {
    static final int LONGEST = 1_000;

    Pointer {
        steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException "what, mend" */
    static Pointer of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the pointer is longer than " + LONGEST + " letters, shorten it");
        }
        if (text.isEmpty()) {
            return new Pointer(List.of());
        }
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("\"" + text + "\" is no pointer, write one such as /pages/evening/name");
        }
        return new Pointer(Stream.of(text.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    boolean isRoot() {
        return steps.isEmpty();
    }

    Pointer parent() {
        return new Pointer(steps.subList(0, steps.size() - 1));
    }

    String last() {
        return steps.getLast();
    }

    Pointer below(String step) {
        return new Pointer(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    boolean startsWith(Pointer other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** What stands there. */
    Optional<Json> in(Json root) {
        Json here = root;
        for (var step : steps) {
            var next = step(here, step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            here = next.get();
        }
        return Optional.of(here);
    }

    private static Optional<Json> step(Json here, String step) {
        return switch (here) {
            case Json.Fields object -> Optional.ofNullable(object.fields().get(step));
            case Json.Items list
            when step.matches("0|[1-9]\\d{0,6}")
                    && Integer.parseInt(step) < list.items().size() ->
                Optional.of(list.items().get(Integer.parseInt(step)));
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        steps.forEach(step -> text.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return text.toString();
    }
}
