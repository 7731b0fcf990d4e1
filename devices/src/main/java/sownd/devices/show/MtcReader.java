package sownd.devices.show;

import java.util.Optional;

/**
 * Puts quarter frames together. A time is known after eight pieces in a row, up or down; a gap begins anew. What is
 * assembled belongs to the moment of the first piece: while time runs forward it is two frames later by now. One thread.
 */
public final class MtcReader {
    private static final int LATER = 2;
    private final int[] nibbles = new int[Mtc.PIECES];
    private int last = -1;
    private int inARow;
    private int step;

    /**
     * Takes a quarter frame.
     *
     * @param data its data byte
     * @return where time stands now, if this piece was the last of eight
     */
    public Optional<ShowTime> piece(int data) {
        return label(data).map(time -> step > 0 ? time.plus(LATER) : time);
    }

    /** The same without the two frames: the number that was sent. */
    public Optional<ShowTime> label(int data) {
        int piece = data >> 4 & 0x7;
        int moved = Math.floorMod(piece - last, Mtc.PIECES);
        int direction = last < 0 ? 0 : moved == 1 ? 1 : moved == Mtc.PIECES - 1 ? -1 : 0;
        boolean goesOn = direction != 0 && (inARow < 2 || direction == step);
        inARow = goesOn ? inARow + 1 : 1;
        step = goesOn ? direction : 0;
        last = piece;
        nibbles[piece] = data & 0xF;
        boolean whole = inARow >= Mtc.PIECES && piece == (step > 0 ? Mtc.PIECES - 1 : 0);
        return whole ? assembled() : Optional.empty();
    }

    private Optional<ShowTime> assembled() {
        return Mtc.time(number(3), number(2), number(1), number(0));
    }

    private int number(int pair) {
        return nibbles[2 * pair] | nibbles[2 * pair + 1] << 4;
    }

    /** The pieces so far mean nothing any more: a full message came, or none for long. */
    public void reset() {
        last = -1;
        inARow = 0;
        step = 0;
    }
}
