package sownd.devices.profile;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import sownd.devices.Appearance;
import sownd.devices.Events;
import sownd.devices.Outbox;
import sownd.devices.PageLayout;
import sownd.devices.Place;
import sownd.devices.Surface;
import sownd.devices.midi.MidiEvent;
import sownd.devices.midi.MidiIn;
import sownd.devices.midi.MidiListener;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiPortName;
import sownd.devices.midi.MidiPorts;
import sownd.devices.midi.MidiUnavailable;
import sownd.devices.midi.MidiWire;
import sownd.devices.midi.MidiWish;

/**
 * A controller spoken to as its profile says. The MIDI input's thread turns messages into events; a writer thread of its
 * own lights what {@link #show} put into the outbox. Closing it puts all lights out and sends the profile's exit.
 */
public final class ProfileSurface implements Surface {
    private static final long CLOSE_MILLIS = 1000;

    private final String id;
    private final List<Place> places;
    private final Outbox outbox;
    private final MidiIn in;
    private final MidiWire wire;
    private final LightWriter lights;
    private final Thread writer;

    private ProfileSurface(String id, Profile profile, MidiIn in, MidiWire wire, Outbox outbox, LightWriter lights) {
        this.id = id;
        this.places = profile.controls().stream()
                .filter(control -> !control.lights().isEmpty())
                .map(Profile.Control::place)
                .distinct()
                .toList();
        this.in = in;
        this.wire = wire;
        this.outbox = outbox;
        this.lights = lights;
        this.writer = Thread.ofPlatform().daemon().name("lights-" + id).unstarted(this::writeAll);
    }

    /**
     * Opens the first input and the first output that bear one of the profile's port names.
     *
     * @param id id of the surface, {@code [a-z][a-z0-9_]*}
     * @param events where presses and moves go
     * @throws MidiUnavailable if there is no such port, or it cannot be opened
     */
    public static ProfileSurface open(String id, Profile profile, MidiPorts ports, Events events)
            throws MidiUnavailable {
        return open(id, profile, ports, events, (_, _) -> {});
    }

    /**
     * The same, with somebody who hears every short message as it comes, whatever it means to the profile.
     *
     * @throws MidiUnavailable if there is no such port, or it cannot be opened
     */
    public static ProfileSurface open(String id, Profile profile, MidiPorts ports, Events events, MidiListener all)
            throws MidiUnavailable {
        String output = output(profile, ports);
        String input = first(profile, ports.inputs(), "input");
        MidiWire wire = ports.openWire(output);
        try {
            Outbox outbox = new Outbox();
            LightWriter lights = new LightWriter(profile, outbox, wire);
            Consumer<MidiMessage> asked = sysex -> profile.hail().answer(sysex).ifPresent(lights::answer);
            MidiIn in = ports.openIn(input, listener(new ControlDecoder(id, profile), events, all, asked));
            ProfileSurface surface = new ProfileSurface(id, profile, in, wire, outbox, lights);
            surface.writer.start();
            return surface;
        } catch (MidiUnavailable | RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    /** The name of the output a controller of this profile is spoken to by. @throws MidiUnavailable if it is not here */
    public static String output(Profile profile, MidiPorts ports) throws MidiUnavailable {
        return first(profile, ports.outputs(), "output");
    }

    private static String first(Profile profile, List<MidiPortName> ports, String way) throws MidiUnavailable {
        return profile.ports().stream()
                .flatMap(wanted -> MidiWish.of(wanted).among(ports).stream())
                .map(which -> MidiWish.naming(ports, which))
                .findFirst()
                .orElseThrow(() -> new MidiUnavailable("no MIDI " + way + " of a " + profile.maker() + " "
                        + profile.model() + " is here: plug it in, or check its name among the ports"));
    }

    private static MidiListener listener(
            ControlDecoder decoder, Events events, MidiListener all, Consumer<MidiMessage> asked) {
        return new MidiListener() {
            @Override
            public void received(MidiEvent event, long nanoTime) {
                decoder.decode(event, nanoTime).ifPresent(events::offer);
                all.received(event, nanoTime);
            }

            @Override
            public void exclusive(MidiMessage sysex, long nanoTime) {
                decoder.decode(sysex, nanoTime).forEach(events::offer);
                asked.accept(sysex);
            }
        };
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Place> places() {
        return places;
    }

    /** Nothing to do: every light of the new page is shown one by one. */
    @Override
    public void lay(PageLayout page) {}

    @Override
    public void show(Place place, Appearance appearance) {
        outbox.put(place, appearance);
    }

    @Override
    public void close() {
        in.close();
        outbox.close();
        try {
            writer.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        wire.close();
    }

    private void writeAll() {
        try {
            long wait = 0;
            while (wait != LightWriter.DONE) {
                wait = lights.doWork(System.nanoTime());
                if (wait == LightWriter.IDLE) {
                    outbox.await();
                } else if (wait > 0 && lights.resting()) {
                    outbox.await(wait);
                } else if (wait > 0) {
                    LockSupport.parkNanos(wait);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
