package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import sownd.bindings.shape.Inspection;

/** Chosen things of a project together with all they need. */
final class Parts {
    private final ObjectNode document;
    private final Set<Thing> taken = new LinkedHashSet<>();
    private final Set<String> assets = new LinkedHashSet<>();
    private final Deque<Thing> open = new ArrayDeque<>();

    private Parts(ObjectNode document) {
        this.document = document;
    }

    /**
     * What was taken.
     *
     * @param document a project of its own
     * @param assets the names of the files it mentions, whether they exist or not
     */
    record Taken(ObjectNode document, Set<String> assets) {}

    /**
     * Takes the chosen things and what they mention, directly or through others.
     *
     * @throws Refused if one of the chosen is not there
     */
    static Taken of(ObjectNode document, Collection<Thing> chosen) throws Refused {
        var parts = new Parts(document);
        for (var thing : chosen) {
            var things = Documents.things(document, thing.section());
            if (!things.has(thing.id())) {
                var ids = things.properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .toList();
                throw new Refused("there is no " + thing.section().root() + " \"" + thing.id() + "\", "
                        + Inspection.mend(thing.id(), ids));
            }
            parts.take(thing);
        }
        while (!parts.open.isEmpty()) {
            parts.follow(parts.open.remove());
        }
        return new Taken(parts.document(), parts.assets);
    }

    /** All of a project. */
    static Taken all(ObjectNode document) {
        var parts = new Parts(document);
        for (var section : Section.values()) {
            Documents.things(document, section)
                    .properties()
                    .forEach(thing -> parts.follow(new Thing(section, thing.getKey())));
        }
        return new Taken(document.deepCopy(), parts.assets);
    }

    private void take(Thing thing) {
        if (Documents.things(document, thing.section()).has(thing.id()) && taken.add(thing)) {
            open.add(thing);
        }
    }

    private void follow(Thing thing) {
        JsonNode piece =
                Documents.things(document, thing.section()).get(thing.id()).deepCopy();
        Mentions.renamed(piece, thing.section(), new Mentions.Naming() {
            @Override
            public String thing(Section section, String id) {
                take(new Thing(section, id));
                return id;
            }

            @Override
            public String asset(String name) {
                assets.add(name);
                return name;
            }
        });
    }

    /** In the order of the project. */
    private ObjectNode document() {
        var part = Documents.empty(document.path("name").asText());
        document.properties()
                .forEach(section -> Section.of(section.getKey())
                        .filter(known -> known.key().equals(section.getKey()))
                        .ifPresent(known -> copy(known, part)));
        return part;
    }

    private void copy(Section section, ObjectNode into) {
        Documents.things(document, section).properties().stream()
                .filter(thing -> taken.contains(new Thing(section, thing.getKey())))
                .forEach(thing -> into.withObjectProperty(section.key())
                        .set(thing.getKey(), thing.getValue().deepCopy()));
    }
}
