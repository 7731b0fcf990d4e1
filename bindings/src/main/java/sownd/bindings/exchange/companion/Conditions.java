package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import sownd.bindings.expression.Expression;

/** Feedbacks that are true or false, as expressions. */
final class Conditions {
    private Conditions() {}

    /**
     * All of them at once; true where there are none.
     *
     * @throws Untranslatable if one of them has no counterpart
     */
    static String all(List<Entity> feedbacks, Scope scope) throws Untranslatable {
        return joined(feedbacks, " && ", scope);
    }

    private static String joined(List<Entity> feedbacks, String word, Scope scope) throws Untranslatable {
        var each = new ArrayList<String>();
        for (var feedback : feedbacks) {
            if (!feedback.disabled()) {
                each.add(of(feedback, scope));
            }
        }
        return each.isEmpty()
                ? "true"
                : each.size() == 1 ? each.getFirst() : "(" + String.join(")" + word + "(", each) + ")";
    }

    /**
     * One of them.
     *
     * @throws Untranslatable if it has no counterpart
     */
    static String of(Entity feedback, Scope scope) throws Untranslatable {
        if (!feedback.internal()) {
            throw new Untranslatable("what the module tells is not known here");
        }
        var plain = plain(feedback, scope);
        var said = feedback.inverted() ? "!(" + plain + ")" : plain;
        try {
            return Expression.of(said).toString();
        } catch (IllegalArgumentException wrong) {
            throw new Untranslatable(String.valueOf(wrong.getMessage()));
        }
    }

    private static String plain(Entity feedback, Scope scope) throws Untranslatable {
        return switch (feedback.definition()) {
            case "variable_value" -> compared(feedback, literal(feedback.option("value")), scope);
            case "variable_variable" -> compared(feedback, variable(feedback.text("variable2"), scope), scope);
            case "check_expression" -> Speech.expression(feedback.text("expression"), scope);
            case "logic_operator" -> operator(feedback.text("operation"), feedback, scope);
            case "logic_and" -> operator("and", feedback, scope);
            case "logic_or" -> operator("or", feedback, scope);
            case "logic_xor" -> operator("xor", feedback, scope);
            case "bank_pushed" -> Scope.dotted(scope.location(feedback).path() + "/pressed");
            case "bank_current_step" -> step(feedback, scope);
            case "surface_on_page" -> page(feedback, scope);
            default -> throw new Untranslatable("the feedback has no counterpart");
        };
    }

    private static String operator(String word, Entity feedback, Scope scope) throws Untranslatable {
        var children = feedback.children("default");
        if (word.equals("xor")) {
            if (children.size() != 2) {
                throw new Untranslatable("exclusive or is known of two conditions only");
            }
            return "(" + of(children.get(0), scope) + ") != (" + of(children.get(1), scope) + ")";
        }
        return joined(children, word.equals("or") ? " || " : " && ", scope);
    }

    private static String compared(Entity feedback, String with, Scope scope) throws Untranslatable {
        var sign = switch (feedback.text("op")) {
            case "eq", "" -> "==";
            case "ne" -> "!=";
            case "gt" -> ">";
            case "lt" -> "<";
            default -> throw new Untranslatable("it compares by \"" + feedback.text("op") + "\"");
        };
        if (feedback.isExpression("value")) {
            throw new Untranslatable("it compares with something computed");
        }
        return variable(feedback.text("variable"), scope) + " " + sign + " " + with;
    }

    /** {@code custom:x}, with or without the signs around it. */
    static String variable(String name, Scope scope) throws Untranslatable {
        var plain = name.strip().replaceAll("^\\$\\((.*)\\)$", "$1");
        var colon = plain.indexOf(':');
        if (colon < 1) {
            throw new Untranslatable("\"" + name + "\" names no variable");
        }
        return scope.value(plain.substring(0, colon), plain.substring(colon + 1));
    }

    private static String literal(JsonNode value) throws Untranslatable {
        var plain = Variables.plain(value);
        if (plain.isTextual() && plain.asText().contains("$(")) {
            throw new Untranslatable("it compares with something computed");
        }
        return plain.isTextual() ? Speech.quoted(plain.asText()) : plain.asText();
    }

    private static String step(Entity feedback, Scope scope) throws Untranslatable {
        if (!Translation.STEPS_SET || !feedback.text("step").matches("\\d{1,4}")) {
            throw new Untranslatable("a button's step has no name here");
        }
        var step = Integer.parseInt(feedback.text("step")) - 1;
        return Scope.dotted(Words.step(scope.location(feedback).path())) + " == " + step;
    }

    private static String page(Entity feedback, Scope scope) throws Untranslatable {
        var own = feedback.has("surfaceId") ? feedback.text("surfaceId") : feedback.text("controller");
        if (!own.equals("self")) {
            throw new Untranslatable("surfaces are named anew");
        }
        return "surface.screen.page == '" + scope.page(feedback.text("page")).id() + "'";
    }
}
