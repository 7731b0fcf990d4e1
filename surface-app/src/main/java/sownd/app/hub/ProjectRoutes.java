package sownd.app.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.bindings.store.Edit;
import sownd.bindings.store.EditReader;
import sownd.bindings.store.History;
import sownd.bindings.store.Moment;
import sownd.bindings.store.NotJson;
import sownd.bindings.store.Outcome;
import sownd.bindings.store.Store;
import sownd.engine.graph.Value;

/** Reads and edits the project that is played: GET and PATCH of {@code /api/v1/project}, its steps and its versions. */
final class ProjectRoutes {
    static final String PATH = "/api/v1/project";

    private static final int MOST_STEPS = 1_000;

    private final Optional<Store> store;

    /** @param store empty where the project cannot be edited */
    ProjectRoutes(Optional<Store> store) {
        this.store = store;
    }

    void addTo(RoutesConfig routes) {
        routes.get(PATH, this::document);
        routes.patch(PATH, this::edit);
        routes.post(PATH + "/undo", ctx -> walk(ctx, Way.BACK));
        routes.post(PATH + "/redo", ctx -> walk(ctx, Way.ON));
        routes.get(PATH + "/history", this::history);
        routes.get(PATH + "/generations", this::generations);
        routes.post(PATH + "/generations/{id}", this::restore);
    }

    private enum Way {
        BACK,
        ON
    }

    private Store store() {
        return store(store);
    }

    /** @throws Refusal if there is none */
    static Store store(Optional<Store> store) {
        return store.orElseThrow(() -> new Refusal(new Problem(
                409,
                "not_edited",
                "Not with this project",
                "this project is played without a store: copy its folder and run the copy")));
    }

    private void document(Context ctx) {
        ctx.contentType("application/json").result(store().history().document().text());
    }

    private void edit(Context ctx) throws IOException {
        Edit edit = read(Body.text(ctx));
        ProjectJson.answer(ctx, Asking.result(store().edit(edit)), 422, "faulty_project", "This would be no project");
    }

    private static Edit read(String body) {
        try {
            return EditReader.read(body);
        } catch (NotJson wrong) {
            throw new Refusal(new Problem(400, "not_json", "The body is not JSON", wrong.said())
                    .with("line", Value.of(wrong.mark().line()))
                    .with("column", Value.of(wrong.mark().column())));
        } catch (IllegalArgumentException other) {
            throw new Refusal(Problem.malformed(String.valueOf(other.getMessage())));
        }
    }

    private void walk(Context ctx, Way way) throws IOException {
        Body.ignore(ctx);
        Outcome outcome = Asking.result(way == Way.BACK ? store().undo() : store().redo());
        ProjectJson.answer(ctx, outcome, 409, "no_step", "No such step");
    }

    private void restore(Context ctx) throws IOException {
        Body.ignore(ctx);
        Outcome outcome = Asking.result(store().restore(version(ctx.pathParam("id"))));
        ProjectJson.answer(ctx, outcome, 409, "no_version", "No such version");
    }

    /** A number, or a time of day such as 19:02. */
    private long version(String id) {
        if (id.matches("\\d{1,18}")) {
            return Long.parseLong(id);
        }
        if (!id.contains(":")) {
            throw new Refusal(
                    Problem.malformed("a version is named by its number or a time such as 19:02, not \"" + id + "\""));
        }
        try {
            return Moment.of(Asking.result(store().generations()), id, Instant.now(), ZoneId.systemDefault())
                    .id();
        } catch (IllegalArgumentException none) {
            throw new Refusal(new Problem(409, "no_version", "No such version", String.valueOf(none.getMessage())));
        }
    }

    private void history(Context ctx) {
        History history = store().history();
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("saved", Value.of(store().saved()));
        fields.put("done", steps(history.done(MOST_STEPS)));
        fields.put("undone", steps(history.undone(MOST_STEPS)));
        ProjectJson.answer(ctx, fields);
    }

    private static Value steps(List<History.Step> steps) {
        List<Value> all = new ArrayList<>();
        for (History.Step step : steps) {
            all.add(new Value.Fields(Map.of(
                    "name", Value.of(step.name()), "at", Value.of(step.at().toString()))));
        }
        return new Value.Items(all);
    }

    private void generations(Context ctx) {
        List<Value> all = new ArrayList<>();
        for (var generation : Asking.result(store().generations())) {
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("id", Value.of(generation.id()));
            fields.put("at", Value.of(generation.at().toString()));
            fields.put("items", Value.of(generation.items()));
            all.add(new Value.Fields(fields));
        }
        ProjectJson.answer(ctx, Map.of("generations", new Value.Items(all)));
    }
}
