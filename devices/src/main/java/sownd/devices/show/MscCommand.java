package sownd.devices.show;

import java.util.Locale;
import java.util.Optional;

/** The commands of MIDI Show Control (MMA RP-002) by number. */
public enum MscCommand {
    GO(0x01, Data.CUE),
    STOP(0x02, Data.CUE),
    RESUME(0x03, Data.CUE),
    TIMED_GO(0x04, Data.TIME_AND_CUE),
    LOAD(0x05, Data.CUE),
    SET(0x06, Data.SETTING),
    FIRE(0x07, Data.MACRO),
    ALL_OFF(0x08, Data.NONE),
    RESTORE(0x09, Data.NONE),
    RESET(0x0A, Data.NONE),
    GO_OFF(0x0B, Data.CUE),
    GO_JAM_CLOCK(0x10, Data.CUE),
    STANDBY_PLUS(0x11, Data.LIST),
    STANDBY_MINUS(0x12, Data.LIST),
    SEQUENCE_PLUS(0x13, Data.LIST),
    SEQUENCE_MINUS(0x14, Data.LIST),
    START_CLOCK(0x15, Data.LIST),
    STOP_CLOCK(0x16, Data.LIST),
    ZERO_CLOCK(0x17, Data.LIST),
    SET_CLOCK(0x18, Data.TIME_AND_CUE),
    MTC_CHASE_ON(0x19, Data.LIST),
    MTC_CHASE_OFF(0x1A, Data.LIST),
    OPEN_CUE_LIST(0x1B, Data.LIST),
    CLOSE_CUE_LIST(0x1C, Data.LIST),
    OPEN_CUE_PATH(0x1D, Data.LIST),
    CLOSE_CUE_PATH(0x1E, Data.LIST);

    /** What follows a command. */
    public enum Data {
        NONE,
        /** A cue, its list, its path. */
        CUE,
        /** One text: a cue list, or the path of cues. */
        LIST,
        /** A time, then as {@link #CUE}. */
        TIME_AND_CUE,
        /** A control, a value, maybe a time. */
        SETTING,
        /** One number. */
        MACRO
    }

    private final int number;
    private final Data data;

    MscCommand(int number, Data data) {
        this.number = number;
        this.data = data;
    }

    public int number() {
        return number;
    }

    /** What follows it. */
    public Data takes() {
        return data;
    }

    /** As projects write it: {@code timed_go}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MscCommand> of(int number) {
        for (MscCommand command : values()) {
            if (command.number == number) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
