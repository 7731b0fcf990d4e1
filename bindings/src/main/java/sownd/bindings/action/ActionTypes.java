package sownd.bindings.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** Every action there is, and the shape that reads any of them by its verb. */
public final class ActionTypes {
    public static final List<ActionType> ALL = List.of(
            SetValue.TYPE,
            Toggle.TYPE,
            Ramp.TYPE,
            SetVariable.TYPE,
            Call.TYPE,
            Play.TYPE,
            Wait.TYPE,
            TurnPage.TYPE,
            Send.TYPE,
            Recall.TYPE,
            Morph.TYPE,
            CueWord.TYPE,
            Log.TYPE,
            Group.TYPE,
            If.TYPE,
            While.TYPE,
            Each.TYPE,
            Repeat.TYPE,
            Stop.TYPE);
    private static final List<String> VERBS = ALL.stream().map(ActionType::verb).toList();

    /** One action: an object whose first key is its verb. */
    public static final Shape<Action> SHAPE = new Shape<>() {
        @Override
        public Optional<Action> read(Located at, String pointer, Inspection inspection) {
            if (!(at instanceof Located.Fields(var mark, var members)) || members.isEmpty()) {
                inspection.fault(
                        at.mark(), pointer, at.kind() + " stands where an action belongs", "write {\"set\": …}");
                return Optional.empty();
            }
            var first = members.keySet().iterator().next();
            var type = ALL.stream().filter(t -> t.verb().equals(first)).findFirst();
            if (type.isEmpty()) {
                inspection.fault(mark, pointer, "there is no action \"" + first + "\"", mend(first, members.keySet()));
                return Optional.empty();
            }
            return type.get().shape().read(at, pointer, inspection).map(a -> a);
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return schemas.either("action", ALL.stream().map(ActionType::shape).toList());
        }
    };

    /** A list of actions, done one after the other; what is read knows its place, see {@link Actions#pointer}. */
    public static final Shape<List<Action>> LIST = new Shape<>() {
        private final Shape<List<Action>> plain = Shapes.list(SHAPE);

        @Override
        public Optional<List<Action>> read(Located at, String pointer, Inspection inspection) {
            return plain.read(at, pointer, inspection).map(read -> new Actions(read, pointer));
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return plain.schema(schemas);
        }
    };

    private ActionTypes() {}

    private static String mend(String first, java.util.Set<String> keys) {
        var verbs = keys.stream().filter(VERBS::contains).collect(Collectors.joining(", "));
        return verbs.isEmpty() ? Inspection.mend(first, VERBS) : "write \"" + verbs + "\" first";
    }
}
