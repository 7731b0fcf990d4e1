package sownd.devices.show;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sownd.devices.midi.MidiMessage;

/**
 * A message of MIDI Show Control (MMA RP-002). One-way: nobody answers it.
 *
 * @param device 0 to 111 one, 112 to 126 a group, {@link #ALL} every one
 * @param format what kind of machine is meant ({@link MscFormats}), {@link #ALL} every kind
 * @param texts cue, cue list and path, as far as they are said; of commands about lists the first is the list
 * @param setting control and value of {@link MscCommand#SET}
 * @param macro number of {@link MscCommand#FIRE}
 */
public record Msc(
        int device,
        int format,
        MscCommand command,
        List<String> texts,
        Optional<ShowTime> time,
        Optional<Setting> setting,
        OptionalInt macro) {
    /** Every device, or every format. */
    public static final int ALL = 0x7F;

    private static final int KIND = 0x02;
    private static final int FIRST_GROUP = 0x70;

    /** A control and its value, 0 to 16383 both. */
    public record Setting(int control, int value) {}

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException "what, mend"
     */
    public Msc {
        texts = List.copyOf(texts);
        if (device < 0 || device > ALL || format < 0 || format > ALL) {
            throw new IllegalArgumentException(
                    "no device and format of show control: " + device + ", " + format + ", use numbers from 0 to 127");
        }
        for (String text : texts) {
            if (!plain(text)) {
                throw new IllegalArgumentException("\"" + text + "\" is no cue number, use digits and points");
            }
        }
    }

    /** A command with a cue, a list and a path; empty ones at the end are not sent. */
    public static Msc of(int device, int format, MscCommand command, String... texts) {
        return new Msc(
                device, format, command, List.of(texts), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** The cue it names, or empty: then the next one, or all that run, is meant. */
    public String cue() {
        return text(0);
    }

    public String list() {
        return text(1);
    }

    public String path() {
        return text(2);
    }

    private String text(int index) {
        return index < texts.size() ? texts.get(index) : "";
    }

    /** Whether somebody of this number, for these machines, is meant. */
    public boolean means(int own, int ownFormat) {
        boolean fitsDevice = device == ALL || device == own || own == ALL;
        return fitsDevice && (format == ALL || ownFormat == ALL || format == ownFormat);
    }

    /** Whether a group of devices is addressed. */
    public boolean group() {
        return device >= FIRST_GROUP && device != ALL;
    }

    /** Reads a message; empty for any other exclusive and for what the norm does not know. */
    public static Optional<Msc> decode(MidiMessage message) {
        return Bytes.of(message.bytes(), KIND).flatMap(bytes -> {
            int format = bytes.take();
            return MscCommand.of(bytes.take()).flatMap(command -> data(bytes, format, command));
        });
    }

    private static Optional<Msc> data(Bytes bytes, int format, MscCommand command) {
        int device = bytes.device();
        Optional<ShowTime> time = Optional.empty();
        Optional<Setting> setting = Optional.empty();
        OptionalInt macro = OptionalInt.empty();
        List<String> texts = List.of();
        switch (command.takes()) {
            case NONE -> {}
            case CUE, LIST -> texts = bytes.texts();
            case TIME_AND_CUE -> {
                time = bytes.time();
                if (time.isEmpty()) {
                    return Optional.empty();
                }
                texts = bytes.texts();
            }
            case SETTING -> {
                if (bytes.left() < 4) {
                    return Optional.empty();
                }
                setting = Optional.of(new Setting(bytes.fourteen(), bytes.fourteen()));
                time = bytes.time();
            }
            case MACRO -> macro = bytes.left() > 0 ? OptionalInt.of(bytes.take()) : macro;
        }
        return texts.stream().allMatch(Msc::plain)
                ? Optional.of(new Msc(device, format, command, texts, time, setting, macro))
                : Optional.empty();
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    }

    /** The bytes of it. */
    public MidiMessage message() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xF0, 0x7F, (byte) device, KIND, (byte) format, (byte) command.number()});
        setting.ifPresent(said -> {
            fourteen(out, said.control());
            fourteen(out, said.value());
        });
        time.ifPresent(said -> time(out, said));
        macro.ifPresent(out::write);
        for (int i = 0; i < said(); i++) {
            if (i > 0) {
                out.write(0);
            }
            out.writeBytes(texts.get(i).getBytes(StandardCharsets.US_ASCII));
        }
        out.write(0xF7);
        return MidiMessage.of(out.toByteArray());
    }

    private int said() {
        int count = texts.size();
        while (count > 0 && texts.get(count - 1).isEmpty()) {
            count--;
        }
        return count;
    }

    private static void fourteen(ByteArrayOutputStream out, int value) {
        out.write(value & 0x7F);
        out.write(value >> 7 & 0x7F);
    }

    static void time(ByteArrayOutputStream out, ShowTime time) {
        out.write(time.rate().bits() | time.hours());
        out.write(time.minutes());
        out.write(time.seconds());
        out.write(time.frames());
        out.write(time.parts());
    }
}
