package sownd.devices.midi;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * MIDI as text: {@code note 60}, {@code cc 48}, {@code pitchbend ch 3} say what to listen for; {@code note 60 100 ch 1},
 * {@code cc 48 127}, {@code pitchbend 8192}, {@code program 5}, {@code sysex f0 7e 00 06 01 f7} say what to send. Numbers
 * and values are 0 to 127 (bend 0 to 16383), channels 1 to 16; without {@code ch} a match takes every channel and a
 * message goes to channel 1.
 */
public final class MidiWords {
    private static final String FORMS =
            Arrays.stream(MidiMatch.Form.values()).map(MidiMatch.Form::word).collect(Collectors.joining(", "));

    private MidiWords() {}

    /**
     * Reads what to listen for.
     *
     * @throws MidiFault naming what is wrong and how to write it
     */
    public static MidiMatch match(String text) throws MidiFault {
        Words words = Words.of(text);
        int most = words.form.numbered() ? 1 : 0;
        if (words.numbers.size() > most) {
            throw new MidiFault(
                    "\"" + text + "\" says a value, a trigger takes every value",
                    "write \"" + words.form.word() + (most == 0 ? "" : " " + words.numbers.getFirst()) + "\"");
        }
        int number = words.numbers.isEmpty() ? MidiMatch.ANY : words.number(0, 127);
        return new MidiMatch(words.form, number, words.channel);
    }

    /**
     * Reads what to send.
     *
     * @throws MidiFault naming what is wrong and how to write it
     */
    public static MidiMessage message(String text) throws MidiFault {
        if (text.strip().toLowerCase(Locale.ROOT).startsWith("sysex")) {
            return sysex(text.strip().substring("sysex".length()));
        }
        Words words = Words.of(text);
        int status = Math.max(words.channel, 1) - 1;
        return switch (words.form) {
            case NOTE -> MidiMessage.note(status + 1, words.number(0, 127), words.number(1, 127));
            case CONTROL -> words.three(0xB0 | status);
            case POLY_PRESSURE -> words.three(0xA0 | status);
            case PROGRAM -> words.two(0xC0 | status);
            case PRESSURE -> words.two(0xD0 | status);
            case PITCH_BEND -> MidiMessage.pitchBend(status + 1, words.number(0, 16383));
        };
    }

    private static MidiMessage sysex(String hex) throws MidiFault {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
            MidiMessage message = MidiMessage.of(bytes);
            if (message.sysex()) {
                return message;
            }
        } catch (IllegalArgumentException e) {
            throw new MidiFault("no system exclusive: " + e.getMessage(), "write \"sysex f0 7e 00 06 01 f7\"");
        }
        throw new MidiFault("a system exclusive begins with f0 and ends with f7", "write \"sysex f0 7e 00 06 01 f7\"");
    }

    public static String print(MidiMatch match) {
        return match.form().word()
                + (match.number() == MidiMatch.ANY ? "" : " " + match.number())
                + (match.channel() == MidiMatch.ANY ? "" : " ch " + match.channel());
    }

    /** The text that {@link #message} reads as the same message; system messages other than exclusives as bytes. */
    public static String print(MidiMessage message) {
        return message.sysex() ? "sysex " + message : print(message.event());
    }

    public static String print(MidiEvent event) {
        String channel = " ch " + event.channel();
        return switch (event.kind()) {
            case NOTE_ON -> "note " + event.data1() + " " + event.data2() + channel;
            case NOTE_OFF -> "note " + event.data1() + " 0" + channel;
            case POLY_PRESSURE -> "polypressure " + event.data1() + " " + event.data2() + channel;
            case CONTROL -> "cc " + event.data1() + " " + event.data2() + channel;
            case PROGRAM -> "program " + event.data1() + channel;
            case PRESSURE -> "pressure " + event.data1() + channel;
            case PITCH_BEND -> "pitchbend " + event.bend() + channel;
            case SYSTEM -> "system " + HexFormat.of().toHexDigits((byte) event.status());
        };
    }

    private static final class Words {
        private final String text;
        private final MidiMatch.Form form;
        private final List<String> numbers;
        private final int channel;

        private Words(String text, MidiMatch.Form form, List<String> numbers, int channel) {
            this.text = text;
            this.form = form;
            this.numbers = numbers;
            this.channel = channel;
        }

        static Words of(String text) throws MidiFault {
            List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
            MidiMatch.Form form = form(words.getFirst(), text);
            int ch = words.indexOf("ch");
            List<String> numbers = words.subList(1, ch < 0 ? words.size() : ch);
            if (ch >= 0 && ch != words.size() - 2) {
                throw new MidiFault("\"" + text + "\" says no channel", "end it with \"ch 1\" to \"ch 16\"");
            }
            int channel = ch < 0 ? MidiMatch.ANY : whole(words.getLast(), 1, 16, text);
            return new Words(text, form, numbers, channel);
        }

        private static MidiMatch.Form form(String word, String text) throws MidiFault {
            for (MidiMatch.Form form : MidiMatch.Form.values()) {
                if (form.word().equals(word)) {
                    return form;
                }
            }
            throw new MidiFault("\"" + text + "\" begins with no kind of MIDI message", "begin with one of " + FORMS);
        }

        MidiMessage three(int status) throws MidiFault {
            return MidiMessage.of(status, number(0, 127), number(1, 127));
        }

        MidiMessage two(int status) throws MidiFault {
            return MidiMessage.of(status, number(0, 127));
        }

        int number(int index, int most) throws MidiFault {
            if (index >= numbers.size()) {
                throw new MidiFault(
                        "\"" + text + "\" says too little",
                        "add a number from 0 to " + most + " after \""
                                + text.strip().replaceAll("\\s+ch\\s.*", "") + "\"");
            }
            return whole(numbers.get(index), 0, most, text);
        }

        private static int whole(String word, int least, int most, String text) throws MidiFault {
            if (word.matches("\\d{1,5}")) {
                int value = Integer.parseInt(word);
                if (value >= least && value <= most) {
                    return value;
                }
            }
            throw new MidiFault(
                    "\"" + word + "\" in \"" + text + "\"", "write a whole number from " + least + " to " + most);
        }
    }
}
