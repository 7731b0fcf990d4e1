package sownd.devices.hid.deck;

import java.util.List;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;

/**
 * Says things to one open deck. What the model cannot do, or is out of range, is refused before anything is sent. One
 * thread; it waits as long as the deck makes it wait.
 */
public final class DeckWriter {
    private static final SecondDialect SECOND = new SecondDialect();

    private final DeckModel model;
    private final HidWire wire;

    public DeckWriter(DeckModel model, HidWire wire) {
        this.model = model;
        this.wire = wire;
    }

    /** Ends a picture that somebody left half sent. @throws HidUnavailable if the deck has gone */
    public void freshStart() throws HidUnavailable {
        writeAll(model.dialect().freshStart());
    }

    /**
     * Sets how bright it is.
     *
     * @throws IllegalArgumentException if it is not 0 to 100
     * @throws HidUnavailable if the deck has gone
     */
    public void brightness(int percent) throws HidUnavailable {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("brightness goes from 0 to 100, not " + percent);
        }
        sendAll(model.dialect().brightness(percent));
    }

    /** Brings the maker's logo back. @throws HidUnavailable if the deck has gone */
    public void logo() throws HidUnavailable {
        sendAll(model.dialect().logo());
    }

    /** Puts an encoded picture on a key. @throws HidUnavailable if the deck has gone */
    public void key(int key, byte[] encoded) throws HidUnavailable {
        writeAll(model.dialect().keyPicture(model.wireKey(model.checkKey(key)), encoded));
    }

    /** Fills a key with one colour, 0xRRGGBB. @throws HidUnavailable if the deck has gone */
    public void key(int key, int red, int green, int blue) throws HidUnavailable {
        supported(model.dialect() instanceof SecondDialect, "a colour without a picture");
        int wireKey = model.wireKey(key < model.keys() && key >= 0 ? key : model.checkKey(key));
        checkColour(red, green, blue);
        sendAll(List.of(Packets.padded(6, 3, 6, wireKey, red, green, blue)));
    }

    /** Blanks a whole screen. @throws HidUnavailable if the deck has gone */
    public void blank(int panel) throws HidUnavailable {
        supported(panel >= 0 && panel < model.panels(), "screen " + panel);
        sendAll(List.of(Packets.padded(6, 3, 5, panel)));
    }

    /** Draws the whole strip. @throws HidUnavailable if the deck has gone */
    public void strip(byte[] encoded) throws HidUnavailable {
        supported(model.strip().exists(), "a strip");
        DeckModel.Strip strip = model.strip();
        Region whole = new Region(0, 0, strip.width(), strip.height());
        writeAll(strip.regions() ? SECOND.region(strip.onWire(whole), encoded) : SECOND.strip(encoded));
    }

    /** Draws a part of the strip. @throws HidUnavailable if the deck has gone */
    public void region(Region region, byte[] encoded) throws HidUnavailable {
        supported(model.strip().regions(), "parts of a strip");
        writeAll(SECOND.region(model.strip().onWire(region), encoded));
    }

    /** Lights the middle of an encoder. @throws HidUnavailable if the deck has gone */
    public void lamp(int knob, int red, int green, int blue) throws HidUnavailable {
        model.checkKnob(knob);
        supported(model.knobs().lamp(), "lights in its encoders");
        checkColour(red, green, blue);
        writeAll(List.of(Packets.padded(SecondDialect.PACKET, 2, 0x10, knob, red, green, blue)));
    }

    /**
     * Lights the ring around an encoder.
     *
     * @param colours red, green and blue of each light, from the top on
     * @throws HidUnavailable if the deck has gone
     */
    public void ring(int knob, byte[] colours) throws HidUnavailable {
        model.checkKnob(knob);
        int steps = model.knobs().ringSteps();
        supported(steps > 0, "rings around its encoders");
        if (colours.length != steps * 3) {
            throw new IllegalArgumentException("a ring of " + model.name() + " takes " + steps * 3 + " bytes");
        }
        byte[] turned = Rings.turned(colours, model.knobs().ringStarts().get(knob));
        if (model.knobs().lamp()) {
            writeAll(List.of(Rings.report(knob, turned)));
        } else {
            sendAll(Rings.lights(model.knobs().count() - 1 - knob, turned));
        }
    }

    /** Tells a deck that goes dark by itself to stay on. @throws HidUnavailable if the deck has gone */
    public void keepAlive() throws HidUnavailable {
        sendAll(List.of(Packets.padded(32, 3, 0x27)));
    }

    /** The version of what runs in it. @throws HidUnavailable if the deck does not tell */
    public String firmware() throws HidUnavailable {
        return read(model.dialect().firmware());
    }

    /** Its serial number. @throws HidUnavailable if the deck does not tell */
    public String serial() throws HidUnavailable {
        return read(model.dialect().serial());
    }

    private String read(FeatureText text) throws HidUnavailable {
        HidUnavailable refused = new HidUnavailable(model.name() + " does not answer");
        for (int length : text.lengths()) {
            try {
                return text.read(wire.feature(text.report(), length));
            } catch (HidUnavailable e) {
                refused = e;
            }
        }
        throw refused;
    }

    private void supported(boolean can, String what) {
        if (!can) {
            throw new UnsupportedOperationException(model.name() + " does not have " + what);
        }
    }

    private static void checkColour(int... parts) {
        for (int part : parts) {
            if (part < 0 || part > 255) {
                throw new IllegalArgumentException("a colour's part goes from 0 to 255, not " + part);
            }
        }
    }

    private void writeAll(List<byte[]> reports) throws HidUnavailable {
        for (byte[] report : reports) {
            wire.write(report);
        }
    }

    private void sendAll(List<byte[]> reports) throws HidUnavailable {
        for (byte[] report : reports) {
            wire.sendFeature(report);
        }
    }
}
