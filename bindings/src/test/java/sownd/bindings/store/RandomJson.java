package sownd.bindings.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Documents and edits by chance, the same for the same seed. */
final class RandomJson {
    private static final String[] TEXTS = {
        "", "Rain", "a\"b\\c", "täglich", "line\nline", "\u0001", "😀", "${var.x}", "\ud800"
    };
    private static final String[] NUMBERS = {
        "0", "-1", "1.0", "1e3", "0.1250", "-6.5E-2", "123456789012345678901234567890"
    };
    private final Random random;

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    Json value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> new Json.Nothing();
            case 1 -> new Json.Flag(random.nextBoolean());
            case 2 -> new Json.Num(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 3, 4 -> new Json.Text(TEXTS[random.nextInt(TEXTS.length)]);
            case 5 -> items(depth - 1);
            default -> fields(depth - 1);
        };
    }

    private Json.Form form() {
        return random.nextBoolean() ? Json.Form.OPEN : Json.Form.FREE;
    }

    private Json items(int depth) {
        var items = new ArrayList<Json>();
        for (var n = random.nextInt(5); n > 0; n--) {
            items.add(value(depth));
        }
        return new Json.Items(items, form());
    }

    Json.Fields fields(int depth) {
        var fields = new LinkedHashMap<String, Json>();
        for (var n = random.nextInt(6); n > 0; n--) {
            fields.put(key(), value(depth));
        }
        return new Json.Fields(fields, form());
    }

    private String key() {
        return "k" + (random.nextInt(10) == 0 ? "/~\"" : "") + random.nextInt(12);
    }

    /** A project, as nothing else in it would be read. */
    Document project() {
        var all = new LinkedHashMap<String, Json>();
        all.put("sownd", new Json.Num("1"));
        all.put("name", new Json.Text(TEXTS[random.nextInt(TEXTS.length - 1)]));
        var variables = new LinkedHashMap<String, Json>();
        for (var n = random.nextInt(5); n > 0; n--) {
            variables.put("v" + n, new Json.Fields(Map.of("value", value(0)), form()));
        }
        all.put("variables", new Json.Fields(variables, form()));
        all.put("newer", value(4));
        return new Document(new Json.Fields(all, form()));
    }

    /** A change somewhere in a document; not all of them can be made. */
    Change change(Document document) {
        var places = places(document);
        var at = places.get(random.nextInt(places.size()));
        var below = at.below(random.nextBoolean() ? key() : random.nextInt(4) == 0 ? "-" : "" + random.nextInt(4));
        var other = places.get(random.nextInt(places.size())).below(random.nextBoolean() ? key() : "0");
        return switch (random.nextInt(6)) {
            case 0 -> new Change.Put(random.nextBoolean() ? at.toString() : below.toString(), value(2));
            case 1 -> new Change.Insert(below.toString(), value(3), java.util.Optional.empty());
            case 2 -> new Change.Insert(below.toString(), value(1), java.util.Optional.of(key()));
            case 3 -> new Change.Remove(at.toString());
            case 4 -> new Change.Move(at.toString(), other.toString(), java.util.Optional.empty());
            default -> new Change.Rename(at.toString(), key());
        };
    }

    private static List<Pointer> places(Document document) {
        var all = new ArrayList<Pointer>();
        places(document.root(), new Pointer(List.of()), all);
        return all;
    }

    private static void places(Json here, Pointer at, List<Pointer> all) {
        all.add(at);
        if (here instanceof Json.Fields object) {
            object.fields().forEach((key, below) -> places(below, at.below(key), all));
        } else if (here instanceof Json.Items list) {
            for (var i = 0; i < list.items().size(); i++) {
                places(list.items().get(i), at.below("" + i), all);
            }
        }
    }
}
