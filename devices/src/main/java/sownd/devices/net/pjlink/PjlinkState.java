package sownd.devices.net.pjlink;

import java.util.ArrayList;
import java.util.List;
import sownd.devices.net.Datum;
import sownd.devices.net.Told;

/** Says what a projector's answers mean. */
final class PjlinkState {
    /** In the order of the digits that tell of them. */
    static final List<String> PARTS = List.of("fan", "lamp", "temperature", "cover", "filter", "other");

    private static final List<String> POWERS = List.of("off", "on", "cooling", "warming");
    private static final List<String> HEALTHS = List.of("ok", "warning", "error");

    private final int lamps;
    private final Told told;
    private String wrong = "";

    PjlinkState(int lamps, Told told) {
        this.lamps = lamps;
        this.told = told;
    }

    void say(PjlinkAnswer answer) {
        String value = answer.value();
        switch (answer.command()) {
            case "POWR" -> power(value);
            case "INPT" -> text("input", value);
            case "AVMT" -> mute(value);
            case "ERST" -> health(value);
            case "LAMP" -> lamps(value.split(" "));
            case "FREZ" -> told.is("freeze", Datum.of("1".equals(value)));
            case "FILT" -> hours("filter/hours", value);
            case "INST" -> text("inputs", value);
            case "NAME" -> text("name", value);
            case "INF1" -> text("maker", value);
            case "INF2" -> text("model", value);
            case "CLSS" -> hours("class", value);
            case "SNUM" -> text("serial", value);
            case "SVER" -> text("software", value);
            default -> {}
        }
    }

    private void text(String path, String value) {
        told.is(path, Datum.of(value));
    }

    private void power(String value) {
        int state = "0123".indexOf(value);
        if (value.length() == 1 && state >= 0) {
            told.is("power", Datum.of(state % 2 == 1));
            text("power/state", POWERS.get(state));
        }
    }

    private void mute(String value) {
        boolean on = value.endsWith("1");
        told.is("mute/picture", Datum.of(on && (value.startsWith("1") || value.startsWith("3"))));
        told.is("mute/sound", Datum.of(on && (value.startsWith("2") || value.startsWith("3"))));
    }

    private void health(String value) {
        if (!value.matches("[0-2]{6}")) {
            return;
        }
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < PARTS.size(); i++) {
            String health = HEALTHS.get(value.charAt(i) - '0');
            text("error/" + PARTS.get(i), health);
            if (!health.equals("ok")) {
                bad.add(PARTS.get(i) + " " + health);
            }
        }
        String now = bad.isEmpty() ? "" : "the projector reports: " + String.join(", ", bad);
        if (!now.equals(wrong)) {
            wrong = now;
            told.slow(now);
        }
    }

    private void lamps(String[] words) {
        for (int lamp = 1; lamp <= lamps && 2 * lamp <= words.length; lamp++) {
            hours("lamp/" + lamp + "/hours", words[2 * lamp - 2]);
            told.is("lamp/" + lamp + "/on", Datum.of("1".equals(words[2 * lamp - 1])));
        }
    }

    private void hours(String path, String value) {
        if (value.matches("\\d{1,6}")) {
            told.is(path, Datum.of(Integer.parseInt(value)));
        }
    }
}
