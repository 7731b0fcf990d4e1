package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.engine.graph.Value;

/** A surface or a connection of the project comes, or goes. */
record PresenceTrigger(String id, Watch.Edge edge) implements Trigger {
    /** What the status of a connection says while messages can go and come by it. */
    private static final Set<String> HERE = Set.of("ok", "degraded");

    static final Shape<PresenceTrigger> CAME = shape("came", Watch.Edge.RISING);
    static final Shape<PresenceTrigger> WENT = shape("went", Watch.Edge.FALLING);

    private static Shape<PresenceTrigger> shape(String word, Watch.Edge edge) {
        var id = Field.required(word, References.id(Inspection.Kind.DEVICE), "id of a surface or a connection");
        return ObjectShape.of(word + " trigger", List.of(id), in -> new PresenceTrigger(in.of(id), edge));
    }

    @Override
    public Way way() {
        return Way.WATCH;
    }

    /** An id is that of a surface or of a connection; the address of the other is not there and says nothing. */
    @Override
    public Optional<Watch> watch() {
        var surface = "/surface/" + id + "/here";
        var connection = "/connection/" + id + "/status";
        return Optional.of(new Watch(
                Set.of(surface, connection),
                values -> Value.of(values.apply(surface).asFlag()
                        || HERE.contains(values.apply(connection).asText())),
                edge,
                0,
                0,
                0,
                Watch.Beginning.SILENT));
    }
}
