package sownd.app.hub;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import sownd.bindings.shape.Problem.Severity;
import sownd.bindings.store.Draft;
import sownd.bindings.store.Finding;
import sownd.bindings.store.Outcome;
import sownd.engine.graph.Value;

/** What the routes of the project answer, as JSON. */
final class ProjectJson {
    private ProjectJson() {}

    static void answer(Context ctx, Map<String, Value> fields) {
        ctx.contentType("application/json").result(ValueJson.write(new Value.Fields(fields)));
    }

    /** Answers what was made. @throws Refusal with the faults, if nothing was */
    static void answer(Context ctx, Outcome outcome, int status, String kind, String title) {
        answer(ctx, done(outcome, status, kind, title));
    }

    /** What was made. @throws Refusal with the faults, if nothing was */
    static Map<String, Value> done(Outcome outcome, int status, String kind, String title) {
        return switch (outcome) {
            case Outcome.Done done -> done(done);
            case Outcome.Refused refused ->
                throw new Refusal(
                        new Problem(status, kind, title, refused.said()).with("faults", problems(refused.faults())));
        };
    }

    private static Map<String, Value> done(Outcome.Done done) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("name", Value.of(done.name()));
        fields.put("saved", Value.of(done.saved()));
        fields.put("warnings", problems(done.warnings()));
        return fields;
    }

    private static Value problems(List<sownd.bindings.shape.Problem> problems) {
        return list(problems, problem -> {
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("pointer", Value.of(problem.pointer()));
            fields.put("what", Value.of(problem.what()));
            fields.put("mend", Value.of(problem.mend()));
            fields.put("fault", Value.of(problem.severity() == Severity.FAULT));
            return fields;
        });
    }

    /** Places, with what stands there. */
    static Value findings(List<Finding> findings) {
        return list(findings, finding -> {
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("pointer", Value.of(finding.pointer()));
            fields.put("text", Value.of(finding.text()));
            return fields;
        });
    }

    /** Places, with what stands there before and after. */
    static Value lines(List<Draft.Line> lines) {
        return list(lines, line -> {
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("pointer", Value.of(line.pointer()));
            fields.put("before", Value.of(line.before()));
            fields.put("after", Value.of(line.after()));
            return fields;
        });
    }

    static <T> Value list(List<T> items, Function<T, Map<String, Value>> fields) {
        List<Value> all = new ArrayList<>();
        items.forEach(item -> all.add(new Value.Fields(fields.apply(item))));
        return new Value.Items(all);
    }
}
