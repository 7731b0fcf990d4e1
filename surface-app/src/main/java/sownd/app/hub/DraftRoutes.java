package sownd.app.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sownd.bindings.store.Document;
import sownd.bindings.store.Draft;
import sownd.bindings.store.Outcome;
import sownd.bindings.store.Search;
import sownd.bindings.store.Store;
import sownd.bindings.store.Uses;
import sownd.engine.graph.Value;

/**
 * Looks through the project that is played and changes it in bulk: search, used by, rename, replace, delete, a copy
 * elsewhere. Each is one step to be undone; with {@code "preview": true} it is only told.
 */
final class DraftRoutes {
    private static final int MOST = 1_000;
    private static final int TRIES = 3;

    private final Optional<Store> store;
    private volatile @Nullable Uses known;

    /** @param store empty where the project cannot be edited */
    DraftRoutes(Optional<Store> store) {
        this.store = store;
    }

    void addTo(RoutesConfig routes) {
        routes.get(ProjectRoutes.PATH + "/search", this::search);
        routes.get(ProjectRoutes.PATH + "/uses", this::uses);
        routes.post(
                ProjectRoutes.PATH + "/rename",
                ctx -> draft(
                        ctx,
                        Set.of("what", "to"),
                        asked -> document -> Draft.rename(of(document), asked.text("what"), asked.text("to"))));
        routes.post(
                ProjectRoutes.PATH + "/delete",
                ctx -> draft(
                        ctx,
                        Set.of("what", "with_uses"),
                        asked -> document -> Draft.delete(
                                of(document),
                                asked.text("what"),
                                asked.flag("with_uses") ? Draft.Along.WITH_USES : Draft.Along.ALONE)));
        routes.post(
                ProjectRoutes.PATH + "/replace",
                ctx -> draft(
                        ctx,
                        Set.of("find", "by", "only"),
                        asked -> document ->
                                Draft.replace(document, asked.text("find"), asked.text("by"), asked.texts("only"))));
        routes.post(ProjectRoutes.PATH + "/copy", this::copy);
    }

    /** The fields of a body. */
    private record Asked(Map<String, Value> fields) {
        static Asked of(Context ctx, Set<String> known) throws IOException {
            if (!(Body.json(ctx) instanceof Value.Fields(var fields))) {
                throw new Refusal(Problem.malformed("send an object with " + String.join(", ", known)));
            }
            fields.keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new Refusal(Problem.malformed(
                                "there is no \"" + name + "\" here, use " + String.join(", ", known)));
                    });
            return new Asked(fields);
        }

        String text(String name) {
            if (fields.get(name) instanceof Value.Text(var text) && !(text.isEmpty() && !name.equals("by"))) {
                return text;
            }
            throw new Refusal(Problem.malformed("\"" + name + "\" is missing: write a text"));
        }

        boolean flag(String name) {
            var value = fields.getOrDefault(name, Value.of(false));
            if (value instanceof Value.Flag(var on)) {
                return on;
            }
            throw new Refusal(Problem.malformed("\"" + name + "\" is true or false"));
        }

        Optional<Set<String>> texts(String name) {
            return fields.get(name) instanceof Value.Items(var items)
                    ? Optional.of(items.stream().map(Value::asText).collect(Collectors.toUnmodifiableSet()))
                    : Optional.empty();
        }
    }

    private Store store() {
        return ProjectRoutes.store(store);
    }

    /** They are kept for the document they were last asked for. */
    @SuppressWarnings("ReferenceEquality") // a document is large, and another one gets other uses
    private Uses of(Document document) {
        var uses = known;
        if (uses == null || uses.document() != document) {
            uses = Uses.of(document, store().types());
            known = uses;
        }
        return uses;
    }

    private void search(Context ctx) {
        var text = parameter(ctx, "text");
        var found = Search.all(store().history().document(), text);
        tell(
                ctx,
                "found",
                found.size(),
                ProjectJson.findings(found.stream().limit(MOST).toList()));
    }

    private void uses(Context ctx) {
        var found = of(store().history().document()).of(parameter(ctx, "of"));
        tell(
                ctx,
                "uses",
                found.size(),
                ProjectJson.findings(found.stream().limit(MOST).toList()));
    }

    private static void tell(Context ctx, String name, int count, Value items) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("count", Value.of(count));
        fields.put(name, items);
        ProjectJson.answer(ctx, fields);
    }

    private static String parameter(Context ctx, String name) {
        var text = ctx.queryParam(name);
        if (text == null || text.isEmpty()) {
            throw new Refusal(Problem.malformed("say what to look for: ?" + name + "=…"));
        }
        return text;
    }

    private void draft(Context ctx, Set<String> names, Function<Asked, Function<Document, Draft>> drafting)
            throws IOException {
        var fields = new TreeSet<>(names);
        fields.add("preview");
        var asked = Asked.of(ctx, fields);
        var drawn = drafting.apply(asked);
        try {
            for (var tries = 1; ; tries++) {
                var document = store().history().document();
                var draft = drawn.apply(document);
                if (asked.flag("preview")) {
                    ProjectJson.answer(ctx, told(draft, Optional.empty()));
                    return;
                }
                refuseBroken(draft);
                var outcome = Asking.result(store().edit(draft.edit(), document));
                if (!outcome.equals(Store.MEANWHILE) || tries == TRIES) {
                    ProjectJson.answer(ctx, told(draft, Optional.of(outcome)));
                    return;
                }
            }
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(
                    new Problem(409, "not_possible", "This cannot be done", String.valueOf(wrong.getMessage())));
        }
    }

    private static void refuseBroken(Draft draft) {
        if (!draft.breaks().isEmpty()) {
            var count = draft.breaks().size();
            throw new Refusal(new Problem(
                            409,
                            "in_use",
                            "It is in use",
                            count + (count == 1 ? " place refers" : " places refer")
                                    + " to it: send \"with_uses\": true to take them away as well")
                    .with("breaks", ProjectJson.findings(draft.breaks())));
        }
    }

    private static Map<String, Value> told(Draft draft, Optional<Outcome> outcome) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("name", Value.of(draft.edit().name()));
        fields.put("preview", Value.of(outcome.isEmpty()));
        outcome.ifPresent(
                made -> fields.putAll(ProjectJson.done(made, 422, "faulty_project", "This would be no project")));
        List<Draft.Line> lines = draft.lines();
        fields.put("count", Value.of(lines.size()));
        fields.put("changes", ProjectJson.lines(lines.stream().limit(MOST).toList()));
        fields.put("breaks", ProjectJson.findings(draft.breaks()));
        return fields;
    }

    private void copy(Context ctx) throws IOException {
        var asked = Asked.of(ctx, Set.of("folder")).text("folder");
        try {
            var folder = Path.of(asked);
            if (!folder.isAbsolute()) {
                throw new Refusal(Problem.malformed("\"folder\" begins at the root, such as /media/stick/show"));
            }
            var file = store().saveElsewhere(folder).join();
            ProjectJson.answer(ctx, Map.of("file", Value.of(file.toString())));
        } catch (InvalidPathException odd) {
            throw new Refusal(Problem.malformed("\"" + asked + "\" is no folder: " + odd.getReason()));
        } catch (CompletionException failed) {
            throw new Refusal(new Problem(
                    507,
                    "not_saved",
                    "It could not be saved there",
                    failed.getCause() + "; choose another folder; the show goes on"));
        }
    }
}
