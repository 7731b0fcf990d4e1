package sownd.bindings.action;

import java.util.List;
import sownd.bindings.expression.Template;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shapes;
import sownd.bindings.shape.Written;

/** Sends an OSC, MIDI or HTTP message. */
final class Send {
    private enum Wire {
        OSC,
        MIDI,
        HTTP
    }

    private static final Field<Wire> WIRE = Field.required("send", Shapes.choice(Wire.class), "osc, midi or http");
    private static final Field<String> TO =
            Field.optional("to", References.id(Inspection.Kind.CONNECTION), "the connection (osc and midi)");
    private static final Field<String> ADDRESS = Field.optional("address", Shapes.text(), "the OSC address");
    private static final Field<List<Operand>> ARGS =
            Field.initially("args", Shapes.list(Operand.SHAPE), List.of(), "the OSC arguments");
    private static final Field<String> TYPES = Field.initially(
            "types", Shapes.text("type tags such as \"if\"", Send::tags), "", "OSC type tags, one letter per argument");
    private static final Field<Template> MESSAGE =
            Field.optional("message", References.template(), "the MIDI message in words, \"note 60 100 ch 1\"");
    private static final Field<String> METHOD =
            Field.initially("method", Shapes.word("GET", "POST", "PUT", "DELETE"), "POST", "the HTTP method");
    private static final Field<Template> URL = Field.optional("url", References.template(), "the HTTP address");
    private static final Field<Template> BODY =
            Field.initially("body", References.template(), Template.of(""), "the HTTP body");

    static final ActionType TYPE = ActionType.of(
            "send",
            "Sends an OSC, MIDI or HTTP message.",
            List.of(WIRE, TO, ADDRESS, ARGS, TYPES, MESSAGE, METHOD, URL, BODY),
            Send::of);

    private Send() {}

    private record Osc(String to, String address, List<Operand> args, String types) implements Action {
        @Override
        public long run(Run run) {
            var values = args.stream().map(arg -> arg.in(run)).toList();
            run.send(new Sending.Osc(to, address, values, types));
            return 0;
        }
    }

    private record Midi(String to, Template message) implements Action {
        @Override
        public long run(Run run) {
            run.send(new Sending.Midi(to, message.evaluate(run::value).asText()));
            return 0;
        }
    }

    private record Http(String method, Template url, Template body) implements Action {
        @Override
        public long run(Run run) {
            var values = (java.util.function.Function<String, sownd.engine.graph.Value>) run::value;
            run.send(new Sending.Http(
                    method, url.evaluate(values).asText(), body.evaluate(values).asText()));
            return 0;
        }
    }

    private static Action of(Written in) {
        return switch (in.of(WIRE)) {
            case OSC -> osc(in);
            case MIDI -> new Midi(need(in, TO), need(in, MESSAGE));
            case HTTP -> new Http(in.of(METHOD), need(in, URL), in.of(BODY));
        };
    }

    private static Action osc(Written in) {
        var address = need(in, ADDRESS);
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("\"" + address + "\" is not an OSC address, begin it with /");
        }
        var types = in.of(TYPES);
        if (!types.isEmpty() && types.length() != in.of(ARGS).size()) {
            throw new IllegalArgumentException(
                    "\"types\" and \"args\" differ in length, write one letter per argument");
        }
        return new Osc(need(in, TO), address, in.of(ARGS), types);
    }

    private static <T> T need(Written in, Field<T> field) {
        return in.maybe(field)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + field.name() + "\" is missing, add it: " + field.about()));
    }

    private static String tags(String text) {
        if (!text.matches("[ifshdTFN]{0,64}")) {
            throw new IllegalArgumentException("\"" + text + "\" are not type tags, use the letters i f s h d T F N");
        }
        return text;
    }
}
