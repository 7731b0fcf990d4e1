package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;

/** A surface or a connection of the project comes, or goes. */
record PresenceTrigger(String id, Watch.Edge edge) implements Trigger {
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
        var connection = "/connection/" + id + "/here";
        return Optional.of(new Watch(
                java.util.Set.of(surface, connection),
                values -> values.apply(surface).asFlag() ? values.apply(surface) : values.apply(connection),
                edge,
                0,
                0,
                0,
                Watch.Beginning.SILENT));
    }
}
