package sownd.bindings.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.bindings.shape.Written;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.ConnectionTypes;
import sownd.devices.net.Setting;
import sownd.engine.graph.Ids;

/** Reads any connection: its type decides what else is written. */
final class ConnectionShape implements Shape<Connection> {
    private static final String TYPE = "type";
    private final Map<String, ObjectShape<Connection>> byType = new LinkedHashMap<>();

    ConnectionShape(ConnectionTypes types) {
        byType.put("osc", Connection.OSC);
        byType.put("midi", Connection.MIDI);
        types.all().forEach(type -> byType.put(type.name(), shape(type)));
    }

    /** The field that says the type. */
    static Field<String> type(String word, String about) {
        return Field.required(TYPE, Shapes.word(word), about);
    }

    @Override
    public Optional<Connection> read(Located at, String pointer, Inspection inspection) {
        if (!(at instanceof Located.Fields object)) {
            inspection.fault(
                    at.mark(), pointer, at.kind() + " stands where a connection belongs", "write an object {…}");
            return Optional.empty();
        }
        var member = object.members().get(TYPE);
        if (member == null) {
            var mend = "add it: one of " + String.join(", ", byType.keySet());
            inspection.fault(at.mark(), pointer, "\"type\" is missing", mend);
            return Optional.empty();
        }
        var word =
                member.value() instanceof Located.Scalar scalar ? scalar.value().asText() : "";
        var shape = byType.get(word);
        if (shape == null) {
            inspection.fault(
                    member.value().mark(),
                    Inspection.below(pointer, TYPE),
                    "there is no connection type \"" + word + "\"",
                    Inspection.mend(word, byType.keySet()));
            return Optional.empty();
        }
        return shape.read(at, pointer, inspection);
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return schemas.either("connection", List.copyOf(byType.values()));
    }

    private static ObjectShape<Connection> shape(ConnectionType type) {
        var fields = new ArrayList<Field<?>>();
        fields.add(type(type.name(), type.about()));
        type.settings().forEach(setting -> fields.add(field(setting)));
        return ObjectShape.of(type.name() + " connection", fields, in -> typed(type, fields, in));
    }

    private static Connection typed(ConnectionType type, List<Field<?>> fields, Written in) {
        var values = new LinkedHashMap<String, Object>();
        fields.stream()
                .filter(field -> !field.name().equals(TYPE))
                .forEach(field -> values.put(field.name(), in.of(field)));
        var connection = new Connection.Typed(type, values);
        ConnectionLeaves.check(connection);
        return connection;
    }

    private static Field<?> field(Setting setting) {
        return switch (setting.form()) {
            case Setting.Form.Text _ -> field(setting, Shapes.text());
            case Setting.Form.Whole(int low, int high) -> field(setting, Shapes.whole(low, high));
            case Setting.Form.Flag _ -> field(setting, Shapes.flag());
            case Setting.Form.Word(var words) -> field(setting, Shapes.word(words.toArray(String[]::new)));
            case Setting.Form.Secret _ -> field(setting, secret());
            case Setting.Form.Wholes(int low, int high) -> field(setting, Shapes.list(Shapes.whole(low, high)));
            case Setting.Form.Table _ -> field(setting, Shapes.byId(Shapes.text()));
        };
    }

    @SuppressWarnings("unchecked") // the registry has seen that what holds at first is of the form
    private static <T> Field<T> field(Setting setting, Shape<T> shape) {
        return setting.initial()
                .map(initial -> Field.initially(setting.name(), shape, (T) initial, setting.about()))
                .orElseGet(() -> Field.required(setting.name(), shape, setting.about()));
    }

    /** What stands there is never repeated in words: it may be the secret itself. */
    private static Shape<String> secret() {
        var named = SettingValues.NAMED;
        var schema = Schemas.type("string").put("pattern", "^(" + named + Ids.FORM.pattern() + ")?$");
        return Shapes.scalar("the name of a secret", schema, value -> {
            var text = value.asText();
            if (!text.isEmpty() && !(text.startsWith(named) && Ids.valid(text.substring(named.length())))) {
                throw new IllegalArgumentException(
                        "no secret stands in a project, write \"secret:NAME\" and keep it: sownd secret set NAME");
            }
            return text;
        });
    }
}
