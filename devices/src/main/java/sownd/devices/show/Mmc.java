package sownd.devices.show;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sownd.devices.midi.MidiMessage;

/**
 * A message of MIDI Machine Control (MMA RP-013).
 *
 * @param device 0 to 126, {@link #ALL} every one
 * @param time where to go, of {@link Command#LOCATE}
 * @param armed tracks that shall record, from 1, of {@link Command#WRITE}
 */
public record Mmc(int device, Command command, Optional<ShowTime> time, Set<Integer> armed) {
    public static final int ALL = 0x7F;
    private static final int KIND = 0x06;
    private static final int TO_TARGET = 0x01;
    private static final int RECORD_READY = 0x4F;
    private static final int TRACK_ONE = 5;

    /** The commands that are understood. */
    public enum Command {
        STOP(0x01),
        PLAY(0x02),
        DEFERRED_PLAY(0x03),
        FAST_FORWARD(0x04),
        REWIND(0x05),
        RECORD_STROBE(0x06),
        RECORD_EXIT(0x07),
        PAUSE(0x09),
        RESET(0x0D),
        WRITE(0x40),
        LOCATE(0x44);

        private final int number;

        Command(int number) {
            this.number = number;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Mmc {
        armed = Set.copyOf(armed);
        if (device < 0 || device > ALL) {
            throw new IllegalArgumentException("no device of machine control: " + device + ", use 0 to 127");
        }
    }

    public static Mmc of(int device, Command command) {
        return new Mmc(device, command, Optional.empty(), Set.of());
    }

    public static Mmc locate(int device, ShowTime to) {
        return new Mmc(device, Command.LOCATE, Optional.of(to), Set.of());
    }

    /** Whether a machine of this number is meant. */
    public boolean means(int own) {
        return device == ALL || own == ALL || device == own;
    }

    /** Reads a message; empty for any other, and for commands that are not understood. */
    public static Optional<Mmc> decode(MidiMessage message) {
        return Bytes.of(message.bytes(), KIND).flatMap(Mmc::read);
    }

    private static Optional<Mmc> read(Bytes bytes) {
        int number = bytes.take();
        return Arrays.stream(Command.values())
                .filter(command -> command.number == number)
                .findFirst()
                .flatMap(command -> switch (command) {
                    case LOCATE -> located(bytes);
                    case WRITE -> written(bytes);
                    default -> Optional.of(of(bytes.device(), command));
                });
    }

    private static Optional<Mmc> located(Bytes bytes) {
        int length = bytes.take();
        int target = bytes.take();
        if (length < 6 || target != TO_TARGET) {
            return Optional.empty();
        }
        return bytes.time().map(time -> locate(bytes.device(), time));
    }

    private static Optional<Mmc> written(Bytes bytes) {
        int length = bytes.take();
        if (length < 2 || bytes.left() < length || bytes.take() != RECORD_READY) {
            return Optional.empty();
        }
        int count = Math.min(bytes.take(), bytes.left());
        BitSet bits = new BitSet();
        for (int i = 0; i < count; i++) {
            int seven = bytes.take();
            for (int bit = 0; bit < 7; bit++) {
                bits.set(i * 7 + bit, (seven >> bit & 1) == 1);
            }
        }
        Set<Integer> armed = new TreeSet<>();
        bits.stream().filter(bit -> bit >= TRACK_ONE).forEach(bit -> armed.add(bit - TRACK_ONE + 1));
        return Optional.of(new Mmc(bytes.device(), Command.WRITE, Optional.empty(), armed));
    }

    /** The bytes of it. */
    public MidiMessage message() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xF0, 0x7F, (byte) device, KIND, (byte) command.number});
        time.ifPresent(to -> {
            out.write(6);
            out.write(TO_TARGET);
            Msc.time(out, to);
        });
        if (command == Command.WRITE) {
            tracks(out);
        }
        out.write(0xF7);
        return MidiMessage.of(out.toByteArray());
    }

    private void tracks(ByteArrayOutputStream out) {
        int[] seven = new int[5];
        for (int track : armed) {
            int bit = track - 1 + TRACK_ONE;
            if (bit / 7 < seven.length) {
                seven[bit / 7] |= 1 << bit % 7;
            }
        }
        out.write(seven.length + 2);
        out.write(RECORD_READY);
        out.write(seven.length);
        Arrays.stream(seven).forEach(out::write);
    }
}
