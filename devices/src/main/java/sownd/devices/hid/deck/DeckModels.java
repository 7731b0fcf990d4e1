package sownd.devices.hid.deck;

import java.util.List;
import java.util.Optional;
import sownd.devices.hid.HidIdentity;
import sownd.devices.hid.deck.DeckModel.Face;
import sownd.devices.hid.deck.DeckModel.Knobs;
import sownd.devices.hid.deck.DeckModel.Strip;

/** Every deck sownd knows. */
public final class DeckModels {
    private static final int ELGATO = 0x0fd9;
    private static final int CORSAIR = 0x1b1c;
    private static final Dialect SECOND = new SecondDialect();
    private static final Face SMALL = Face.jpeg(72, 72, Turn.HALF);
    private static final Face LARGE = Face.jpeg(96, 96, Turn.HALF);
    private static final Face MINI_FACE = Face.bitmap(80, Turn.QUARTER, 2835);
    private static final Strip NO_STRIP = Strip.NONE;
    private static final Knobs NO_KNOBS = Knobs.NONE;
    private static final Knobs STUDIO_KNOBS = new Knobs(2, 24, List.of(0, 12), true, true);
    private static final Knobs K100_KNOBS = new Knobs(2, 4, List.of(3, 1), false, false);

    private static final List<DeckModel> ALL = List.of(
            elgato(
                    "original",
                    "Stream Deck",
                    FirstDialect.original(),
                    5,
                    3,
                    0,
                    Face.bitmap(72, Turn.MIRROR, 3780),
                    0x60),
            elgato("originalv2", "Stream Deck V2", SECOND, 5, 3, 0, SMALL, 0x6d),
            elgato("original-mk2", "Stream Deck MK.2", SECOND, 5, 3, 0, SMALL, 0x80),
            elgato("original-mk2-scissor", "Stream Deck MK.2 (scissor keys)", SECOND, 5, 3, 0, SMALL, 0xa5),
            elgato("15-module", "Stream Deck 15-key module", SECOND, 5, 3, 1, SMALL, 0xb9),
            elgato("mini", "Stream Deck Mini", FirstDialect.mini(), 3, 2, 0, MINI_FACE, 0x63, 0x90, 0xb3),
            elgato("6-module", "Stream Deck 6-key module", FirstDialect.mini(), 3, 2, 0, MINI_FACE, 0xb8),
            elgato("xl", "Stream Deck XL", SECOND, 8, 4, 0, LARGE, 0x6c, 0x8f),
            elgato("32-module", "Stream Deck 32-key module", SECOND, 8, 4, 1, LARGE, 0xba),
            elgato("pedal", "Stream Deck Pedal", new PedalDialect(), 3, 1, 0, Face.NONE, 0x86),
            special(
                    "plus",
                    "Stream Deck +",
                    0x84,
                    4,
                    2,
                    Face.jpeg(120, 120, Turn.NONE),
                    new Strip(800, 100, Turn.NONE, true),
                    Knobs.plain(4),
                    0),
            special(
                    "plus-xl",
                    "Stream Deck + XL",
                    0xc6,
                    9,
                    4,
                    Face.jpeg(112, 112, Turn.QUARTER),
                    new Strip(1200, 100, Turn.QUARTER, true),
                    Knobs.plain(6),
                    0),
            special("neo", "Stream Deck Neo", 0x9a, 4, 2, LARGE, new Strip(248, 58, Turn.HALF, false), NO_KNOBS, 2),
            special(
                    "studio",
                    "Stream Deck Studio",
                    0xaa,
                    16,
                    2,
                    Face.jpeg(144, 112, Turn.NONE),
                    NO_STRIP,
                    STUDIO_KNOBS,
                    0),
            new DeckModel(
                    "galleon-k100",
                    "Galleon 100 SD",
                    CORSAIR,
                    List.of(0x2b18),
                    SECOND,
                    3,
                    4,
                    false,
                    0,
                    Face.jpeg(160, 160, Turn.NONE),
                    new Strip(720, 384, Turn.NONE, true),
                    K100_KNOBS,
                    0));

    private DeckModels() {}

    private static DeckModel elgato(
            String id,
            String name,
            Dialect dialect,
            int columns,
            int rows,
            int panels,
            Face face,
            Integer... products) {
        boolean mirrored = id.equals("original");
        return new DeckModel(
                id,
                name,
                ELGATO,
                List.of(products),
                dialect,
                columns,
                rows,
                mirrored,
                panels,
                face,
                NO_STRIP,
                NO_KNOBS,
                0);
    }

    private static DeckModel special(
            String id,
            String name,
            int product,
            int columns,
            int rows,
            Face face,
            Strip strip,
            Knobs knobs,
            int touchKeys) {
        int panels = id.equals("studio") ? 2 : 1;
        return new DeckModel(
                id,
                name,
                ELGATO,
                List.of(product),
                SECOND,
                columns,
                rows,
                false,
                panels,
                face,
                strip,
                knobs,
                touchKeys);
    }

    public static List<DeckModel> all() {
        return ALL;
    }

    /** The model of a device, if it is a deck at all. */
    public static Optional<DeckModel> of(HidIdentity device) {
        return ALL.stream()
                .filter(model -> model.is(device.vendor(), device.product()))
                .findFirst();
    }

    public static Optional<DeckModel> named(String id) {
        return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
    }
}
