package sownd.bindings.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.Mark;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Ids;
import sownd.engine.graph.Value;

/**
 * Controls written once and used often. A template's control holds {@code <name>} where its parameters go: alone in a text
 * it becomes the argument itself, whatever that is; inside a text it becomes part of the text. Expanded before anything
 * reads the document, each piece with the place where it was written.
 */
public final class Templates {
    private static final Pattern HOLE = Pattern.compile("<(" + Ids.FORM.pattern() + ")>");
    private static final Field<Map<String, Value>> PARAMS = Field.initially(
            "params", Shapes.byId(Shapes.anything()), Map.of(), "its parameters and what they are when not given");
    private static final Field<Value> CONTROL =
            Field.required("control", object(), "the control, with <name> where parameters go");

    /** The templates of a project, by id. */
    public static final Shape<Map<String, Value>> SHAPE =
            Shapes.byId(ObjectShape.of("template", List.of(PARAMS, CONTROL), in -> in.of(CONTROL)));

    private final Map<String, Located.Member> templates;
    private final Inspection inspection;

    private Templates(Map<String, Located.Member> templates, Inspection inspection) {
        this.templates = templates;
        this.inspection = inspection;
    }

    /** The document with every use of a template replaced by the control it stands for. */
    @SuppressWarnings("ReferenceEquality") // what has no templates stays the very same
    public static Located expanded(Located document, Inspection inspection) {
        if (!(document instanceof Located.Fields whole) || !(member(whole, "pages") instanceof Located.Fields pages)) {
            return document;
        }
        var known = member(whole, "templates") instanceof Located.Fields fields
                ? fields.members()
                : Map.<String, Located.Member>of();
        var templates = new Templates(known, inspection);
        var all = new LinkedHashMap<String, Located.Member>();
        var changed = false;
        for (var page : pages.members().entrySet()) {
            var was = page.getValue().value();
            var is = templates.expanded(was, Inspection.below("/pages", page.getKey()));
            changed |= is != was;
            all.put(page.getKey(), new Located.Member(page.getValue().key(), is));
        }
        return changed ? with(whole, "pages", new Located.Fields(pages.mark(), all)) : document;
    }

    private static @Nullable Located member(Located.Fields fields, String name) {
        var member = fields.members().get(name);
        return member == null ? null : member.value();
    }

    private static Located.Fields with(Located.Fields fields, String name, Located value) {
        var members = new LinkedHashMap<>(fields.members());
        members.computeIfPresent(name, (_, member) -> new Located.Member(member.key(), value));
        return new Located.Fields(fields.mark(), members);
    }

    /** A page; the page itself if it uses no templates. */
    private Located expanded(Located page, String pointer) {
        var key = pointer + " expanded";
        return inspection
                .<Located>piece(
                        key, page, templates, in -> Optional.of(new Templates(templates, in).page(page, pointer)))
                .orElse(page);
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private Located page(Located page, String pointer) {
        if (!(page instanceof Located.Fields fields) || !(member(fields, "controls") instanceof Located.Items list)) {
            return page;
        }
        var controls = new ArrayList<Located>();
        var changed = false;
        for (var i = 0; i < list.items().size(); i++) {
            var was = list.items().get(i);
            var is = control(was, pointer + "/controls/" + i);
            changed |= is != was;
            controls.add(is);
        }
        return changed ? with(fields, "controls", new Located.Items(list.mark(), controls)) : page;
    }

    /** What cannot be expanded stays a use; its faults are said. */
    private Located control(Located at, String pointer) {
        var name = at instanceof Located.Fields use ? member(use, "template") : null;
        if (name == null || !(at instanceof Located.Fields use)) {
            return at;
        }
        var id = name.plain().asText();
        var template = templates.get(id);
        if (template == null) {
            var what = "there is no template \"" + id + "\"";
            inspection.fault(name.mark(), pointer + "/template", what, Inspection.mend(id, templates.keySet()));
            return at;
        }
        return template.value() instanceof Located.Fields fields ? control(use, fields, pointer) : at;
    }

    private Located control(Located.Fields use, Located.Fields template, String pointer) {
        var arguments = arguments(use, template, pointer);
        return arguments != null && member(template, "control") instanceof Located.Fields body
                ? filled(use, arguments, body, pointer)
                : use;
    }

    /** What the parameters are: as given, otherwise as the template says; null if one is missing. */
    private @Nullable Map<String, Located> arguments(Located.Fields use, Located.Fields template, String pointer) {
        var arguments = new LinkedHashMap<String, Located>();
        if (member(template, "params") instanceof Located.Fields params) {
            params.members().forEach((name, member) -> arguments.put(name, member.value()));
        }
        if (member(use, "with") instanceof Located.Fields given) {
            given.members().forEach((name, member) -> {
                if (arguments.replace(name, member.value()) == null) {
                    var below = Inspection.below(pointer + "/with", name);
                    var what = "the template has no parameter \"" + name + "\"";
                    inspection.fault(member.key(), below, what, Inspection.mend(name, arguments.keySet()));
                }
            });
        }
        return complete(use.mark(), arguments, pointer) ? arguments : null;
    }

    /** A parameter that is null in the template has to be given. */
    private boolean complete(Mark mark, Map<String, Located> arguments, String pointer) {
        var complete = true;
        for (var argument : arguments.entrySet()) {
            if (argument.getValue().plain() instanceof Value.Nothing) {
                var what = "the parameter \"" + argument.getKey() + "\" of the template is missing";
                inspection.fault(mark, pointer, what, "add \"with\": {\"" + argument.getKey() + "\": …}");
                complete = false;
            }
        }
        return complete;
    }

    /** The template's control, and over it what the use says itself. */
    private Located filled(Located.Fields use, Map<String, Located> arguments, Located.Fields body, String pointer) {
        var members = new LinkedHashMap<String, Located.Member>();
        body.members().forEach((name, member) -> {
            if (!use.members().containsKey(name)) {
                var value = filled(member.value(), arguments, Inspection.below(pointer, name));
                members.put(name, new Located.Member(member.key(), value));
            }
        });
        use.members().forEach((name, member) -> {
            if (!name.equals("template") && !name.equals("with")) {
                members.put(name, member);
            }
        });
        return new Located.Fields(use.mark(), members);
    }

    private Located filled(Located at, Map<String, Located> arguments, String pointer) {
        return switch (at) {
            case Located.Items(var mark, var items) -> {
                var filled = new ArrayList<Located>();
                items.forEach(item -> filled.add(filled(item, arguments, pointer + "/" + filled.size())));
                yield new Located.Items(mark, filled);
            }
            case Located.Fields(var mark, var members) -> {
                var filled = new LinkedHashMap<String, Located.Member>();
                members.forEach((name, member) -> filled.put(
                        name,
                        new Located.Member(
                                member.key(), filled(member.value(), arguments, Inspection.below(pointer, name)))));
                yield new Located.Fields(mark, filled);
            }
            case Located.Scalar(var mark, Value.Text(var text))
            when HOLE.matcher(text).find() -> text(mark, text, arguments, pointer);
            case Located.Scalar scalar -> scalar;
        };
    }

    private Located text(Mark mark, String text, Map<String, Located> arguments, String pointer) {
        var hole = HOLE.matcher(text);
        var made = new StringBuilder();
        while (hole.find()) {
            var argument = arguments.get(hole.group(1));
            if (argument == null) {
                var what = "the template has no parameter \"" + hole.group(1) + "\"";
                inspection.fault(mark, pointer, what, Inspection.mend(hole.group(1), arguments.keySet()));
                return new Located.Scalar(mark, Value.of(text));
            }
            if (hole.group().equals(text)) {
                return argument;
            }
            hole.appendReplacement(
                    made,
                    java.util.regex.Matcher.quoteReplacement(argument.plain().asText()));
        }
        return new Located.Scalar(mark, Value.of(hole.appendTail(made).toString()));
    }

    /** In the schema, a control may also be the use of a template. A use that is met could not be expanded. */
    static Shape<Control> orUse(Shape<Control> control) {
        return new Shape<>() {
            @Override
            public Optional<Control> read(Located at, String pointer, Inspection inspection) {
                return at instanceof Located.Fields fields && fields.members().containsKey("template")
                        ? Optional.empty()
                        : control.read(at, pointer, inspection);
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                var use = Schemas.type("object");
                var properties = use.putObject("properties");
                properties.set("template", Schemas.type("string").put("description", "id of a template"));
                properties.set(
                        "with",
                        Schemas.type("object").put("description", "the template's parameters; null is not one"));
                use.putArray("required").add("template");
                var either = Schemas.node();
                either.putArray("anyOf")
                        .add(control.schema(schemas))
                        .add(schemas.named("use of a template", () -> use));
                return either;
            }
        };
    }

    private static Shape<Value> object() {
        return new Shape<>() {
            @Override
            public Optional<Value> read(Located at, String pointer, Inspection inspection) {
                if (at instanceof Located.Fields) {
                    return Optional.of(at.plain());
                }
                inspection.fault(at.mark(), pointer, at.kind() + " stands where a control belongs", "write {…}");
                return Optional.empty();
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                return Schemas.type("object");
            }
        };
    }
}
