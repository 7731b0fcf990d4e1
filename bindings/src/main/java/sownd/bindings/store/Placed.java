package sownd.bindings.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.Mark;

/**
 * A document as shapes read it. Where it holds the very same value as another did, it is the very same here as well. Lines
 * and columns are not known: it stands in no file yet.
 */
record Placed(Json json, Located located) {
    static Placed of(Json json, Optional<Placed> before) {
        return new Placed(
                json, before.map(its -> located(json, its.json, its.located)).orElseGet(() -> located(json)));
    }

    @SuppressWarnings("ReferenceEquality") // an edit leaves the very same values where it changes nothing
    private static Located located(Json now, Json was, Located placed) {
        if (now == was) {
            return placed;
        }
        if (now instanceof Json.Fields object
                && was instanceof Json.Fields before
                && placed instanceof Located.Fields fields) {
            var members = new LinkedHashMap<String, Located.Member>();
            object.fields().forEach((key, value) -> {
                var old = before.fields().get(key);
                var member = fields.members().get(key);
                members.put(
                        key,
                        member == null || old == null
                                ? member(located(value))
                                : old == value ? member : member(located(value, old, member.value())));
            });
            return new Located.Fields(Mark.START, members);
        }
        return now instanceof Json.Items list && was instanceof Json.Items before && placed instanceof Located.Items its
                ? items(list, before, its)
                : located(now);
    }

    private static Located items(Json.Items now, Json.Items was, Located.Items placed) {
        var items = new ArrayList<Located>();
        for (var i = 0; i < now.items().size(); i++) {
            var value = now.items().get(i);
            items.add(
                    i < was.items().size()
                            ? located(value, was.items().get(i), placed.items().get(i))
                            : located(value));
        }
        return new Located.Items(Mark.START, items);
    }

    private static Located located(Json json) {
        return switch (json) {
            case Json.Fields object -> {
                var members = new LinkedHashMap<String, Located.Member>();
                object.fields().forEach((key, value) -> members.put(key, member(located(value))));
                yield new Located.Fields(Mark.START, members);
            }
            case Json.Items list ->
                new Located.Items(
                        Mark.START, list.items().stream().map(Placed::located).toList());
            default -> new Located.Scalar(Mark.START, json.value());
        };
    }

    private static Located.Member member(Located value) {
        return new Located.Member(Mark.START, value);
    }
}
