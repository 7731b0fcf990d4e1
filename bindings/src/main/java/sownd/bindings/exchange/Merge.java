package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lays what comes over what is there. Ids that are taken lead to a choice; mentions follow it. */
final class Merge {
    private final ObjectNode here;
    private final Assets assets;
    private final Incoming incoming;
    private final Choices choices;
    private final Parts.Taken coming;
    private final Map<Thing, Arrival> arrivals = new LinkedHashMap<>();
    private final Map<String, String> fileNames = new LinkedHashMap<>();
    private final Map<String, String> newFiles = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    Merge(ObjectNode here, Assets assets, Incoming incoming, Choices choices) throws Refused {
        this.here = here.deepCopy();
        this.assets = assets;
        this.incoming = incoming;
        this.choices = choices;
        this.coming = choices.parts().isEmpty()
                ? new Parts.Taken(incoming.document(), Set.of())
                : Parts.of(incoming.document(), choices.parts());
    }

    Plan plan() throws IOException {
        var empty = here.size() <= 2; // the format and a name
        planFiles();
        for (var section : Section.values()) {
            Documents.things(coming.document(), section)
                    .properties()
                    .forEach(thing -> decide(new Thing(section, thing.getKey())));
        }
        arrivals.values().stream().filter(Arrival::arrives).forEach(this::lay);
        if (choices.parts().isEmpty()) {
            settings(empty);
        }
        if (empty) {
            order();
        }
        return new Plan(here, List.copyOf(arrivals.values()), newFiles, notes);
    }

    private void decide(Thing thing) {
        var there = Documents.things(here, thing.section());
        var old = there.get(thing.id());
        if (old == null) {
            arrivals.put(thing, new Arrival(thing, Arrival.What.ADDED, thing.id()));
        } else if (old.equals(
                Documents.things(coming.document(), thing.section()).get(thing.id()))) {
            arrivals.put(thing, new Arrival(thing, Arrival.What.SAME, thing.id()));
        } else {
            arrivals.put(thing, chosen(thing, there));
        }
    }

    private Arrival chosen(Thing thing, ObjectNode there) {
        return switch (choices.of(thing)) {
            case KEEP -> new Arrival(thing, Arrival.What.KEPT_BOTH, free(thing, there));
            case REPLACE -> new Arrival(thing, Arrival.What.REPLACED, thing.id());
            case SKIP -> new Arrival(thing, Arrival.What.SKIPPED, thing.id());
        };
    }

    private String free(Thing thing, ObjectNode there) {
        var taken = new HashSet<String>();
        there.fieldNames().forEachRemaining(taken::add);
        Documents.things(coming.document(), thing.section()).fieldNames().forEachRemaining(taken::add);
        return next(thing.id(), "", taken);
    }

    /** {@code evening_2} and so on, the first that is not taken. */
    private static String next(String name, String end, Set<String> taken) {
        for (var n = 2; ; n++) {
            var candidate = name + "_" + n + end;
            if (!taken.contains(candidate)) {
                return candidate;
            }
        }
    }

    private void lay(Arrival arrival) {
        var section = arrival.thing().section();
        var piece =
                Documents.things(coming.document(), section).get(arrival.thing().id());
        here.withObjectProperty(section.key())
                .set(arrival.as(), renames() ? renamed(piece.deepCopy(), section) : piece);
    }

    /** Whether what comes is called otherwise here; if not, it is taken as it is: it may be large. */
    private boolean renames() {
        return !fileNames.isEmpty()
                || arrivals.values().stream()
                        .anyMatch(each -> !each.as().equals(each.thing().id()));
    }

    private JsonNode renamed(JsonNode piece, Section section) {
        return Mentions.renamed(piece, section, new Mentions.Naming() {
            @Override
            public String thing(Section of, String id) {
                var other = arrivals.get(new Thing(of, id));
                return other == null ? id : other.as();
            }

            @Override
            public String asset(String name) {
                return fileNames.getOrDefault(name, name);
            }
        });
    }

    /** Files of the same name and content are one; of another content, the new one gets another name. */
    private void planFiles() throws IOException {
        var taken = new HashSet<>(assets.names());
        taken.addAll(incoming.media().names());
        for (var name : incoming.media().names()) {
            if (!choices.parts().isEmpty() && !coming.assets().contains(name)) {
                continue;
            }
            if (!assets.has(name)) {
                newFiles.put(name, name);
            } else if (!assets.same(name, incoming.media())) {
                var dot = name.lastIndexOf('.') > name.lastIndexOf('/') ? name.lastIndexOf('.') : name.length();
                var other = next(name.substring(0, dot), name.substring(dot), taken);
                taken.add(other);
                fileNames.put(name, other);
                newFiles.put(other, name);
                notes.add("the file assets/" + name + " is there with another content: the new one is " + other);
            }
        }
    }

    /** A new project has the order of what came. */
    private void order() {
        var keys = new ArrayList<String>();
        coming.document().fieldNames().forEachRemaining(keys::add);
        for (var key : keys) {
            if (here.has(key)) {
                here.set(key, here.remove(key)); // to the end
            }
        }
    }

    /** What is not a thing with an id: the project's own settings, and what this version does not know. */
    private void settings(boolean empty) {
        incoming.document().properties().forEach(field -> {
            var key = field.getKey();
            var things = Section.of(key).filter(section -> section.key().equals(key));
            if ((things.isPresent() && field.getValue().isObject()) || key.equals("sownd")) {
                return;
            }
            if (empty || !here.has(key)) {
                here.set(key, field.getValue().deepCopy());
            } else if (!key.equals("name") && !here.get(key).equals(field.getValue())) {
                notes.add("\"" + key + "\" of the project stays as it is");
            }
        });
    }
}
