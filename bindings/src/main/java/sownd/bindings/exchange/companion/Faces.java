package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What buttons show, from the flat style of older versions or from the layers of newer ones, as looks. */
final class Faces {
    /** A key had 60 points. */
    private static final double PERCENT_OF_POINT = 100 / 60.0;

    private final Translation all;
    private final Scope scope;
    private final List<String> lost = new ArrayList<>();

    Faces(Translation all, Scope scope) {
        this.all = all;
        this.scope = scope;
    }

    /** What of the looks stays outside, in words. */
    List<String> lost() {
        return lost;
    }

    /** The look of a control. */
    ObjectNode look(JsonNode control) {
        var style = control.path("style");
        return style.path("layers").isArray() ? layered(style.path("layers")) : flat(style);
    }

    /** A flat style; of a feedback, some of it. */
    ObjectNode flat(JsonNode style) {
        var look = JsonNodeFactory.instance.objectNode();
        text(style.path("text"), style.path("textExpression").asBoolean(), look);
        colour(style.path("bgcolor"), "fill", look);
        colour(style.path("color"), "ink", look);
        flatSize(style, look);
        var align = style.path("alignment").asText("center:center").split(":", 2);
        if (align.length == 2) {
            align(align[0], align[1], look);
        }
        picture(style.path("png64"), look);
        return look;
    }

    private void flatSize(JsonNode style, ObjectNode look) {
        var size = style.path("size").asText("auto");
        var points = switch (size) {
            case "small" -> 7;
            case "large" -> 14;
            default -> size.matches("\\d{1,3}") ? Integer.parseInt(size) : 0;
        };
        if (points > 0) {
            offer(Words.size(points * PERCENT_OF_POINT), "the size of texts", look);
        }
    }

    /** The newest of each kind lies on top. */
    private ObjectNode layered(JsonNode layers) {
        var look = JsonNodeFactory.instance.objectNode();
        for (var layer : layers) {
            var enabled = layer.path("enabled");
            if (!Entity.wrapped(enabled)
                    || enabled.path("isExpression").asBoolean()
                    || enabled.path("value").asBoolean()) {
                layer(layer, look);
            }
        }
        return look;
    }

    private void layer(JsonNode layer, ObjectNode look) {
        switch (layer.path("type").asText()) {
            case "text" -> textLayer(layer, look);
            case "box" -> option(layer, "color", "fill", look);
            case "image" -> picture(value(layer, "base64Image"), look);
            case "gauge" -> gauge(layer, look);
            case "canvas" -> {}
            case "group" -> layer.path("children").forEach(child -> layer(child, look));
            default ->
                all.report().note("layers of the kind " + layer.path("type").asText() + " are not shown here");
        }
    }

    private void textLayer(JsonNode layer, ObjectNode look) {
        text(value(layer, "text"), layer.path("text").path("isExpression").asBoolean(), look);
        option(layer, "color", "ink", look);
        var size = value(layer, "fontsize");
        if (size.isNumber() && !value(layer, "fontsizeAllowShrink").asBoolean()) {
            offer(Words.size(size.asDouble()), "the size of texts", look);
        }
        align(value(layer, "halign").asText("center"), value(layer, "valign").asText("center"), look);
    }

    /** A gauge shows the part of its range, 0 to 1. */
    private void gauge(JsonNode layer, ObjectNode look) {
        var least = value(layer, "min").asDouble(0);
        var range = value(layer, "max").asDouble(100) - least;
        var text = value(layer, "value").asText();
        try {
            if (range == 0) {
                throw new Untranslatable("its range is empty");
            }
            if (layer.path("value").path("isExpression").asBoolean()) {
                look.put("gauge", "${((" + Speech.expression(text, scope) + ") - " + least + ") / " + range + "}");
            } else {
                look.put("gauge", Math.clamp((Double.parseDouble(text) - least) / range, 0, 1));
            }
        } catch (NumberFormatException none) {
            lost.add("a gauge, because \"" + text + "\" is no number");
        } catch (Untranslatable none) {
            lost.add("a gauge, because " + none.why());
        }
    }

    private void option(JsonNode layer, String from, String to, ObjectNode look) {
        if (layer.path(from).path("isExpression").asBoolean()) {
            lost.add("the computed colour " + layer.path(from).path("value").asText());
        } else {
            colour(value(layer, from), to, look);
        }
    }

    private static JsonNode value(JsonNode layer, String field) {
        return Entity.wrapped(layer.path(field)) ? layer.path(field).path("value") : layer.path(field);
    }

    /** One property of one layer that a feedback changes. */
    ObjectNode changed(JsonNode overrides, JsonNode control) {
        var look = JsonNodeFactory.instance.objectNode();
        for (var override : overrides) {
            var property = override.path("elementProperty").asText();
            var of = kind(
                    control.path("style").path("layers"),
                    override.path("elementId").asText());
            var value = override.path("override");
            var plain = Entity.wrapped(value) ? value.path("value") : value;
            var computed = value.path("isExpression").asBoolean();
            switch (of + "." + property) {
                case "text.text" -> text(plain, computed, look);
                case "text.color" -> colour(plain, "ink", look);
                case "box.color" -> colour(plain, "fill", look);
                case "image.base64Image" -> picture(plain, look);
                default ->
                    lost.add("the change of " + property + " of the layer "
                            + override.path("elementId").asText());
            }
        }
        return look;
    }

    private static String kind(JsonNode layers, String id) {
        for (var layer : layers) {
            if (layer.path("id").asText().equals(id)) {
                return layer.path("type").asText();
            }
            var inside = kind(layer.path("children"), id);
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return "";
    }

    private void text(JsonNode text, boolean computed, ObjectNode look) {
        var plain = text.asText("");
        if (plain.isEmpty()) {
            return;
        }
        try {
            if (computed) {
                look.put("text", Speech.computed(plain, scope));
                return;
            }
            var said = Speech.text(plain, scope);
            look.put("text", said.template());
            if (!said.lost().isEmpty()) {
                lost.add("a part of the text \"" + plain + "\", because " + said.lost());
            }
        } catch (Untranslatable none) {
            lost.add("the computed text \"" + plain + "\", because " + none.why());
            look.put("text", Speech.escaped(plain));
        }
    }

    private void colour(JsonNode colour, String key, ObjectNode look) {
        if (!colour.isMissingNode() && !colour.isNull()) {
            Paint.of(colour)
                    .ifPresentOrElse(said -> look.put(key, said), () -> lost.add("the colour " + colour.asText()));
        }
    }

    private void align(String horizontal, String vertical, ObjectNode look) {
        if (!horizontal.equals("center") || !vertical.equals("center")) {
            offer(Words.align(horizontal, vertical), "where texts stand", look);
        }
    }

    private void picture(JsonNode picture, ObjectNode look) {
        if (!picture.isTextual() || picture.asText().isEmpty()) {
            return;
        }
        try {
            var image = Words.image(all.pictures().file(picture.asText()));
            if (!Words.isLook(image)) {
                all.report().note("pictures are in assets, but this version of sownd does not show them");
            }
            look.setAll(image);
            all.report().count("picture", 1);
        } catch (Untranslatable none) {
            lost.add("a picture, because " + none.why());
        }
    }

    private void offer(ObjectNode part, String what, ObjectNode look) {
        if (Words.isLook(part)) {
            look.setAll(part);
        } else {
            all.report().note(what + " is left to sownd");
        }
    }
}
