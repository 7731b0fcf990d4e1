package sownd.devices.hid.deck;

import sownd.devices.Appearance;
import sownd.devices.PageLayout;

/** Draws what a key shows. Called by the writers of several decks at once. */
public interface KeyArtist {
    /**
     * Draws an appearance, upright.
     *
     * @param kind what kind of control it belongs to
     * @return 0xRRGGBB row by row from the top left, width times height of them
     */
    int[] draw(PageLayout.Kind kind, Appearance appearance, int width, int height);
}
