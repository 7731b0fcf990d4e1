package sownd.devices.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sownd.devices.Appearance;
import sownd.devices.midi.MidiMessage;
import sownd.devices.profile.words.PlainText;

/** A light that is spoken to by itself: what it shows follows from one appearance, as whole messages. */
public sealed interface Single extends Light {
    /** The messages that make the light of this number show that; equal messages show the same. */
    List<MidiMessage> show(int number, Appearance appearance);

    /** Lights of one colour that are off, on or blinking; each state is a number in the message. */
    record States(String name, ByteTemplate message, int off, int on, int blink) implements Single {
        @Override
        public List<MidiMessage> show(int number, Appearance appearance) {
            return List.of(message.message(Map.of("number", number, "state", state(appearance))));
        }

        private int state(Appearance appearance) {
            if (!appearance.badge().isEmpty()) {
                return blink;
            }
            return appearance.fill() != 0 || appearance.pressed() ? on : off;
        }
    }

    /**
     * Lights of the colours of a palette.
     *
     * @param blink the message that makes it blink; the same one where the palette has numbers for that
     * @param blinking the numbers that blink, or the same where the message says it
     */
    record Palette(String name, ByteTemplate message, ByteTemplate blink, Colours colours, Colours blinking)
            implements Single {
        @Override
        public List<MidiMessage> show(int number, Appearance appearance) {
            int fill = LightEncoder.colourOf(appearance);
            if (appearance.badge().equals("warn")) {
                return List.of(blink.message(Map.of("number", number, "colour", blinking.nearest(fill))));
            }
            return List.of(message.message(Map.of("number", number, "colour", colours.nearest(fill))));
        }
    }

    /**
     * A ring of lights round an encoder, or any other light that stands for a position.
     *
     * @param off its number while there is nothing to show
     * @param least its number at the lowest position
     */
    record Ring(String name, ByteTemplate message, int off, int least, int most) implements Single {
        @Override
        public List<MidiMessage> show(int number, Appearance appearance) {
            double level = appearance.level();
            int value = Double.isNaN(level) ? off : least + (int) Math.round(Math.clamp(level, 0, 1) * (most - least));
            return List.of(message.message(Map.of("number", number, "value", value)));
        }
    }

    /** The motor of a fader; it stays where it is while there is nothing to show. */
    record Motor(String name, ByteTemplate message, int most) implements Single {
        @Override
        public List<MidiMessage> show(int number, Appearance appearance) {
            double level = appearance.level();
            if (Double.isNaN(level)) {
                return List.of();
            }
            int value = (int) Math.round(Math.clamp(level, 0, 1) * most);
            return List.of(message.message(Map.of("number", number, "value", value)));
        }
    }

    /**
     * A meter: the control's gauge.
     *
     * @param over its number when the gauge is at its end
     */
    record Meter(String name, ByteTemplate message, int most, int over) implements Single {
        @Override
        public List<MidiMessage> show(int number, Appearance appearance) {
            double gauge = appearance.decor().gauge();
            int level = Double.isNaN(gauge) ? 0 : gauge >= 1 ? over : (int) Math.round(Math.max(gauge, 0) * most);
            return List.of(message.message(Map.of("number", number, "level", level)));
        }
    }

    /**
     * A few letters in a row of cells: the label, and below it the value. Always all letters of a cell, since what is not
     * written over stays.
     *
     * @param width letters in a cell
     * @param rows place of the first letter of each row
     */
    record Text(String name, ByteTemplate message, int width, List<Integer> rows) implements Single {
        public Text {
            rows = List.copyOf(rows);
        }

        @Override
        public List<MidiMessage> show(int number, Appearance appearance) {
            List<String> lines = List.of(appearance.text(), appearance.readout());
            List<MidiMessage> messages = new ArrayList<>();
            for (int row = 0; row < Math.min(rows.size(), lines.size()); row++) {
                int offset = rows.get(row) + number * width;
                messages.add(message.message(Map.of("offset", offset, "number", number), letters(lines.get(row))));
            }
            return messages;
        }

        private List<Map<String, Integer>> letters(String text) {
            String plain = PlainText.of(text);
            List<Map<String, Integer>> letters = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                letters.add(Map.of("letter", i < plain.length() ? (int) plain.charAt(i) : (int) ' '));
            }
            return letters;
        }
    }
}
