package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where something that is translated stands, and what names mean there.
 *
 * @param sheet the page of the control; empty for a trigger
 * @param locals what names of the control's own, its page's and computed variables stand for, {@code local:x} and so on
 * @param current what {@code this:current} stands for; empty where it means nothing
 * @param bindings what the trigger became; none for a control
 */
record Scope(
        Translation all,
        Optional<Sheet> sheet,
        Sheet.Cell cell,
        Map<String, String> locals,
        Optional<String> current,
        List<String> bindings) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\(([^:$)]+):([^$)]+)\\)");

    static Scope outside(Translation all, Map<String, String> locals) {
        return outside(all, locals, List.of());
    }

    static Scope outside(Translation all, Map<String, String> locals, List<String> bindings) {
        return new Scope(all, Optional.empty(), new Sheet.Cell(0, 0), locals, Optional.empty(), bindings);
    }

    Scope setting(String dotted) {
        return new Scope(all, sheet, cell, locals, Optional.of(dotted), bindings);
    }

    /** The expression that stands for {@code label:name}. */
    String value(String label, String name) throws Untranslatable {
        var reference = label + ":" + name;
        var local = locals.get(reference);
        if (local != null) {
            return local;
        }
        return switch (label) {
            case "custom" -> "var." + all.variables().id(name);
            case "this" -> own(name);
            case "internal" -> internal(name);
            default -> throw new Untranslatable("nothing here is called $(" + reference + ")");
        };
    }

    private String internal(String name) throws Untranslatable {
        if (name.startsWith("custom_")) {
            return "var." + all.variables().id(name.substring("custom_".length()));
        }
        var word = Words.VALUES.get("internal:" + name);
        if (word == null) {
            throw new Untranslatable("nothing here is called $(internal:" + name + ")");
        }
        return word;
    }

    private String own(String name) throws Untranslatable {
        if (name.equals("current") && current.isPresent()) {
            return current.get();
        }
        var on = sheet.orElseThrow(() -> new Untranslatable("$(this:" + name + ") means nothing here"));
        return switch (name) {
            case "page" -> Integer.toString(on.number());
            case "row" -> Integer.toString(cell.row());
            case "column" -> Integer.toString(cell.column());
            case "location" -> "'" + on.number() + "/" + cell.row() + "/" + cell.column() + "'";
            case "page_name" -> Speech.quoted(on.name());
            case "step" -> stepOf(on, cell) + " + 1";
            default -> throw new Untranslatable("nothing here is called $(this:" + name + ")");
        };
    }

    private static String stepOf(Sheet on, Sheet.Cell cell) throws Untranslatable {
        if (!Translation.STEPS_SET) {
            throw new Untranslatable("a button's step has no name here");
        }
        return dotted(Words.step(on.path(cell)));
    }

    static String dotted(String address) {
        return address.substring(1).replace('/', '.');
    }

    /** The place a location option means: its page and its cell, of a control that is there. */
    Target location(Entity entity) throws Untranslatable {
        var text = LocationText.of(entity);
        var plain = REFERENCE
                .matcher(text)
                .replaceAll(found -> sheet.map(on -> switch (found.group(2)) {
                            case "page" -> Integer.toString(on.number());
                            case "row" -> Integer.toString(cell.row());
                            case "column" -> Integer.toString(cell.column());
                            default -> "?";
                        })
                        .orElse("?"));
        if (plain.equals("this")) {
            return at(sheet.orElseThrow(() -> new Untranslatable("there is no button of its own here")), cell);
        }
        var match =
                Pattern.compile("(\\d+|this)/(?:bank(\\d+)|(-?\\d+)/(-?\\d+))").matcher(plain);
        if (!match.matches()) {
            throw new Untranslatable("the place \"" + text + "\" is only known while it runs");
        }
        var on = page(match.group(1));
        return at(
                on,
                match.group(2) != null
                        ? Banks.cell(Integer.parseInt(match.group(2)))
                        : new Sheet.Cell(Integer.parseInt(match.group(3)), Integer.parseInt(match.group(4))));
    }

    /** A control that is there. */
    record Target(Sheet sheet, Sheet.Cell cell) {
        String path() {
            return sheet.path(cell);
        }
    }

    private static Target at(Sheet on, Sheet.Cell cell) throws Untranslatable {
        if (!on.controls().containsKey(cell) || !on.holds(cell)) {
            throw new Untranslatable("there is no button on " + on.said(cell));
        }
        return new Target(on, cell);
    }

    /** The page of a number; 0 and "this" mean the own one. */
    Sheet page(String number) throws Untranslatable {
        var own = number.equals("0") || number.equals("this");
        var found = own
                ? sheet
                : number.matches("\\d{1,6}") ? all.sheet(Integer.parseInt(number)) : Optional.<Sheet>empty();
        return found.orElseThrow(() -> new Untranslatable(
                own ? "there is no page of its own here" : "page " + number + " does not come along"));
    }

    /** The options by which the versions say a place. */
    private static final class LocationText {
        static String of(Entity entity) throws Untranslatable {
            if (entity.has("location")) {
                return plain(entity, "location");
            }
            var target = entity.text("location_target");
            if (target.equals("text")) {
                return entity.text("location_text");
            }
            if (target.equals("expression")) {
                throw new Untranslatable("the place is computed: " + entity.text("location_expression"));
            }
            if (target.startsWith("this") || isZero(entity.option("bank")) && isZero(entity.option("page"))) {
                return "this";
            }
            if (entity.text("page").isEmpty() || entity.text("bank").isEmpty()) {
                throw new Untranslatable("it says no place");
            }
            return entity.text("page") + "/bank" + entity.text("bank");
        }

        private static String plain(Entity entity, String option) throws Untranslatable {
            var text = entity.text(option);
            if (entity.isExpression(option)) {
                var quoted = text.strip().matches("'[^'\\\\]*'|\"[^\"\\\\]*\"|`[^`\\\\{]*`");
                if (!quoted) {
                    throw new Untranslatable("the place is computed: " + text);
                }
                return text.strip().substring(1, text.strip().length() - 1);
            }
            return text;
        }

        private static boolean isZero(JsonNode option) {
            return option.asText("").equals("0");
        }
    }
}
