package sownd.devices.hid.xkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sownd.devices.hid.HidIdentity;
import sownd.devices.vectors.Checker;
import sownd.devices.vectors.Vectors;

/** X-keys vectors: the table of panels, recorded reports, recorded commands. */
public final class XkeysChecks {
    public static final Map<String, Checker> BY_CATEGORY =
            Map.of("device", XkeysChecks::device, "in", XkeysChecks::input, "out", XkeysChecks::output);
    private static final Map<String, Integer> COLOURS =
            Map.of("blue", 0x0000ff, "red", 0xff0000, "white", 0xffffff, "black", 0, "purple", 0xff00ff);

    private XkeysChecks() {}

    private static XkeysModel model(JsonNode vector) {
        int product = Integer.parseInt(vector.get("id").asText().split("\\.")[1]);
        return XkeysModels.product(product).orElseThrow(() -> new AssertionError("no panel " + product));
    }

    private static void device(JsonNode v) {
        int product = Integer.parseInt(v.get("product_id").asText(), 16);
        HidIdentity identity = new HidIdentity(
                Integer.parseInt(v.get("vendor_id").asText(), 16),
                product,
                "",
                "here",
                v.get("interface").asInt());
        XkeysModel model = XkeysModels.of(identity).orElseThrow(() -> new AssertionError("no panel " + identity));
        JsonNode fields = v.get("fields");
        assertThat(model.name()).isEqualTo(v.get("name").asText());
        assertThat(model.columns()).isEqualTo(v.get("columns").asInt());
        assertThat(model.rows()).isEqualTo(v.get("rows").asInt());
        assertThat(model.columnBytes()).isEqualTo(fields.get("bBytes").asInt());
        assertThat(model.columnBits()).isEqualTo(fields.get("bBits").asInt());
        assertThat(model.programSwitch()).isEqualTo(fields.get("hasPS").asBoolean());
        assertThat(model.backlight().name())
                .isEqualTo(backlight(fields.get("backLightType").asText()));
        assertThat(model.secondBank()).isEqualTo(fields.get("backLight2offset").asInt());
        assertThat(model.timestamp()).isEqualTo(fields.path("timestampByte").asInt(-1));
        assertThat(model.missing()).isEqualTo(numbers(fields.path("disableButtons")));
        assertThat(model.wheels()).isEqualTo(wheels(fields));
    }

    private static String backlight(String type) {
        return switch (type) {
            case "LEGACY" -> "COLUMNS";
            case "STICK_BUTTONS" -> "STICK";
            default -> type;
        };
    }

    private static XkeysModel.Wheels wheels(JsonNode fields) {
        JsonNode joystick = fields.path("hasJoystick").path(0);
        return new XkeysModel.Wheels(
                fields.path("hasJog").path(0).path("jogByte").asInt(-1),
                fields.path("hasShuttle").path(0).path("shuttleByte").asInt(-1),
                fields.path("hasTbar").path(0).path("tbarByte").asInt(-1),
                joystick.path("joyXbyte").asInt(-1),
                joystick.path("joyYbyte").asInt(-1),
                joystick.path("joyZbyte").asInt(-1));
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    private static void input(JsonNode v) {
        XkeysModel model = model(v);
        XkeysDecoder decoder = new XkeysDecoder(model);
        if (v.hasNonNull("start_hex")) {
            decoder.decode(Vectors.bytes(v.get("start_hex")));
        }
        for (JsonNode step : v.get("steps")) {
            byte[] report = Vectors.bytes(step.get("hex"));
            List<XkeysEvent> expected = new ArrayList<>();
            JsonNode expect = step.get("expect");
            (expect.isArray() ? expect : List.of(expect)).forEach(one -> {
                if (!one.isNull()) {
                    expected.add(event(one, model, report));
                }
            });
            assertThat(decoder.decode(report)).as(step.toString()).isEqualTo(expected);
        }
    }

    private static XkeysEvent event(JsonNode expect, XkeysModel model, byte[] report) {
        int index = expect.path("index").asInt();
        if (expect.has("timestamp")) {
            int at = model.timestamp();
            long time = 0;
            for (int i = at; i < at + 4; i++) {
                time = time << 8 | report[i] & 0xFF;
            }
            assertThat(time).isEqualTo(expect.get("timestamp").asLong());
        }
        if (expect.has("row")) {
            assertThat(model.row(index)).as("row").isEqualTo(expect.get("row").asInt());
            assertThat(model.column(index))
                    .as("column")
                    .isEqualTo(expect.get("col").asInt());
        }
        int value = expect.path("value").asInt();
        return switch (expect.get("type").asText()) {
            case "down" -> new XkeysEvent.Down(index);
            case "up" -> new XkeysEvent.Up(index);
            case "jog" -> new XkeysEvent.Jog(value);
            case "shuttle" -> new XkeysEvent.Shuttle(value);
            case "tbar" -> new XkeysEvent.Bar(value);
            case "joystick" ->
                new XkeysEvent.Joystick(
                        expect.get("x").asInt(),
                        expect.get("y").asInt(),
                        expect.get("z").asInt(),
                        expect.get("deltaZ").asInt());
            default -> throw new AssertionError("unknown event " + expect);
        };
    }

    private static void output(JsonNode v) {
        XkeysModel model = model(v);
        for (JsonNode command : v.get("commands")) {
            List<String> expected = new ArrayList<>();
            command.get("expect_hex").forEach(hex -> expected.add(hex.asText()));
            List<String> said = said(model, command.get("method").asText(), command.get("args")).stream()
                    .map(Vectors::hex)
                    .toList();
            assertThat(said).as(command.toString()).isEqualTo(expected);
        }
    }

    private static List<byte[]> said(XkeysModel model, String method, JsonNode args) {
        boolean flash = args.path(2).asBoolean();
        return switch (method) {
            case "setIndicatorLED" ->
                List.of(XkeysReports.indicator(
                        args.get(0).asInt(),
                        !args.get(1).asBoolean()
                                ? XkeysReports.Shine.OFF
                                : flash ? XkeysReports.Shine.FLASH : XkeysReports.Shine.ON));
            case "setAllBacklights" -> XkeysReports.all(colour(args.get(0)));
            case "setBacklight" -> XkeysReports.button(model, args.get(0).asInt(), colour(args.get(1)), flash);
            case "setFlashRate" -> List.of(XkeysReports.flashPeriod(args.get(0).asInt()));
            case "setBacklightIntensity" ->
                List.of(XkeysReports.brightness(
                        args.get(0).asInt(), args.path(1).asInt(args.get(0).asInt())));
            default -> throw new AssertionError("unknown command " + method);
        };
    }

    private static int colour(JsonNode said) {
        if (said.isBoolean() || said.isNull()) {
            return said.asBoolean() ? 0xffffff : 0;
        }
        String text = said.asText();
        if (COLOURS.containsKey(text)) {
            return COLOURS.get(text);
        }
        String hex = text.length() == 3 ? text.replaceAll("(.)", "$1$1") : text;
        return Integer.parseInt(hex, 16);
    }
}
