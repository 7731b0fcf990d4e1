package sownd.devices.hid.deck;

import java.util.List;

/** How decks of one generation are spoken to: what goes over the wire, without the wire. Keeps nothing. */
sealed interface Dialect permits FirstDialect, SecondDialect, PedalDialect {
    /** The reports that put an encoded picture on a key; none where keys show nothing. */
    List<byte[]> keyPicture(int wireKey, byte[] encoded);

    /** The feature reports that set the brightness. */
    List<byte[]> brightness(int percent);

    /** The feature reports that bring the maker's logo back. */
    List<byte[]> logo();

    /** Reports that end a picture somebody left half sent. */
    List<byte[]> freshStart();

    FeatureText firmware();

    FeatureText serial();

    /**
     * What a report says, whatever was before.
     *
     * @param report without its id
     */
    DeckInput input(byte[] report, DeckModel model);
}
