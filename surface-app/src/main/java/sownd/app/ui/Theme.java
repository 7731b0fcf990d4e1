package sownd.app.ui;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * How every face looks, as data: one JSON file under {@code assets/themes}. Needs no display; may be shared by threads.
 *
 * @param name what people call it
 */
public record Theme(String name, Colours colours, Lettering lettering, Measures measures) {
    /**
     * The colours a control does not bring along.
     *
     * @param ground behind everything
     * @param cell an empty cell
     * @param panel fill of a control that names none
     * @param strip the status line
     * @param faint second-rank text on the ground
     * @param slot the groove of a fader, the unlit part of a meter
     * @param track the groove below a fader's cap
     */
    public record Colours(
            Color ground,
            Color cell,
            Color panel,
            Color strip,
            Color ink,
            Color faint,
            Color slot,
            Color track,
            Color cap,
            Color focus,
            Color warn,
            Color fault,
            Color meterLow,
            Color meterMiddle,
            Color meterHigh) {}

    /**
     * The font, and the sizes it comes in.
     *
     * @param families in order of liking; the first that is installed is used, else the platform's Dialog
     * @param steps the only text sizes there are, in pixels, rising
     */
    public record Lettering(List<Family> families, List<Integer> steps) {
        public Lettering {
            families = List.copyOf(families);
            steps = List.copyOf(steps);
            if (steps.isEmpty() || !steps.equals(steps.stream().sorted().toList())) {
                throw new IllegalArgumentException("lettering.steps must hold at least one size, from small to large");
            }
        }
    }

    /**
     * One font to try.
     *
     * @param weight "plain" where the family is semi-bold by itself, else "bold"
     * @param width horizontal stretch, 1 as drawn by its maker
     */
    public record Family(String family, Weight weight, double width) {}

    /** How heavy to ask a family to be. */
    public enum Weight {
        PLAIN,
        BOLD
    }

    /**
     * Numbers that say when something changes its look.
     *
     * @param contrast least ratio of text to its ground; fainter inks are drawn stronger
     * @param middleDecibels where a meter turns amber, read off its scale
     * @param highDecibels where a meter turns red, read off its scale
     * @param middlePosition the same for a meter whose scale has no numbers, 0 to 1
     */
    public record Measures(
            double contrast, double middleDecibels, double highDecibels, double middlePosition, double highPosition) {}

    /** The theme sownd starts with. */
    public static Theme stageDark() {
        return named("stage_dark");
    }

    /**
     * Loads {@code sownd/assets/themes/<id>.json} from the class path.
     *
     * @throws IllegalArgumentException if there is none of that name or it cannot be understood
     */
    public static Theme named(String id) {
        String path = "/sownd/assets/themes/" + id + ".json";
        try (InputStream in = Theme.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No theme '" + id + "': put one at assets/themes/" + id + ".json");
            }
            return read(path, in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read theme " + path, e);
        }
    }

    static Theme read(String where, InputStream in) throws IOException {
        try {
            return MAPPER.readValue(in, Theme.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "Theme " + where + " must have every field that stage_dark.json has, and no other: "
                            + e.getMessage(),
                    e);
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addModule(new SimpleModule().addDeserializer(Color.class, new ColourReader()))
            .build();

    private static final class ColourReader extends StdDeserializer<Color> {
        ColourReader() {
            super(Color.class);
        }

        @Override
        public Color deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            if (!text.matches("#[0-9a-fA-F]{6}")) {
                return (Color)
                        context.handleWeirdStringValue(Color.class, text, "write a colour as # and six hex digits");
            }
            return new Color(Integer.parseInt(text.substring(1), 16));
        }
    }
}
