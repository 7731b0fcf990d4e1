package sownd.devices.hid.deck;

/** A part of a strip, in pixels from the top left. */
public record Region(int x, int y, int width, int height) {}
