package sownd.bindings.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sownd.bindings.expression.Template;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shapes;
import sownd.bindings.shape.Written;

/** Sends an OSC, MIDI, HTTP, TCP or UDP message; waits for how it ends only if the list wants to know. */
record Send(Message message, Optional<String> to, Tries tries) implements Action {
    /** What is sent, computed when the action runs. */
    private interface Message {
        Sending in(Run run);
    }

    private enum Wire {
        OSC,
        MIDI,
        HTTP,
        TCP,
        UDP
    }

    private static final Field<Wire> WIRE =
            Field.required("send", Shapes.choice(Wire.class), "osc, midi, http, tcp or udp");
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
    private static final Field<String> HOST = Field.optional("host", Shapes.text(), "name or address (tcp and udp)");
    private static final Field<Integer> PORT = Field.optional("port", Shapes.whole(1, 65_535), "port (tcp and udp)");
    private static final Field<Template> TEXT =
            Field.optional("text", References.template(), "the text (tcp and udp), sent as UTF-8 as it stands");

    static final ActionType TYPE = ActionType.of(
            "send",
            "Sends an OSC, MIDI, HTTP, TCP or UDP message.",
            Fields.join(
                    List.of(WIRE, TO, ADDRESS, ARGS, TYPES, MESSAGE, METHOD, URL, BODY, HOST, PORT, TEXT),
                    Tries.OF_ASKING),
            in -> new Send(message(in), in.maybe(TO), tries(in)));

    @Override
    public Step run(Run run) {
        var sending = message.in(run);
        if (tries.asked()) {
            return new Step.Answered(sending);
        }
        run.send(sending);
        return Step.NEXT;
    }

    @Override
    public Set<String> reaches() {
        return to.map(Set::of).orElse(Set.of());
    }

    private static Message message(Written in) {
        return switch (in.of(WIRE)) {
            case OSC -> osc(in);
            case MIDI -> midi(need(in, TO), need(in, MESSAGE));
            case HTTP -> http(in.of(METHOD), need(in, URL), in.of(BODY));
            case TCP -> tcp(need(in, HOST), need(in, PORT), need(in, TEXT));
            case UDP -> udp(need(in, HOST), need(in, PORT), need(in, TEXT));
        };
    }

    private static Tries tries(Written in) {
        var tries = Tries.of(in);
        var wire = in.of(WIRE);
        if (!tries.result().isEmpty() && wire != Wire.HTTP && wire != Wire.TCP) {
            throw new IllegalArgumentException("nothing comes back from here, leave \"result\" out");
        }
        return tries;
    }

    private static Message osc(Written in) {
        var address = need(in, ADDRESS);
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("\"" + address + "\" is not an OSC address, begin it with /");
        }
        var to = need(in, TO);
        var args = in.of(ARGS);
        var types = in.of(TYPES);
        if (!types.isEmpty() && types.length() != args.size()) {
            throw new IllegalArgumentException(
                    "\"types\" and \"args\" differ in length, write one letter per argument");
        }
        return run -> new Sending.Osc(
                to, address, args.stream().map(arg -> arg.in(run)).toList(), types);
    }

    private static Message midi(String to, Template words) {
        return run -> new Sending.Midi(to, text(words, run));
    }

    private static Message http(String method, Template url, Template body) {
        return run -> new Sending.Http(method, text(url, run), text(body, run));
    }

    private static Message tcp(String host, int port, Template text) {
        return run -> new Sending.Tcp(host, port, text(text, run));
    }

    private static Message udp(String host, int port, Template text) {
        return run -> new Sending.Udp(host, port, text(text, run));
    }

    private static String text(Template template, Run run) {
        return template.evaluate(run::value).asText();
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
