package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Outbox;
import sownd.devices.Place;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiPorts;
import sownd.devices.midi.MidiUnavailable;
import sownd.devices.midi.MidiWire;
import sownd.devices.midi.VirtualMidi;

@Timeout(60)
class ProfileSurfaceTest {
    private static final String PORT = "APC mini mk2 Control";
    private static final String ALL_OFF = "f0477f4f240008003f000000000000f7";
    private static final String PAD_0_RED = "f0477f4f2400080000017f00000000f7";
    private static final Place PAD_0 = new Place.Key(7, 0);

    private final BlockingQueue<ControlEvent> events = new LinkedBlockingQueue<>();
    private Profile profile;

    @BeforeEach
    void read() throws Exception {
        profile = Profiles.of(Path.of("../profiles")).find("akai/apc_mini_mk2").orElseThrow();
    }

    @Test
    void aVirtualControllerIsLitAndHeard() throws Exception {
        try (VirtualMidi device = VirtualMidi.plug(PORT)) {
            ProfileSurface surface = ProfileSurface.open("apc", profile, MidiPorts.system(), events::add);
            assertThat(device.awaitWritten(ALL_OFF)).isTrue();
            surface.show(PAD_0, filled(0xFF0000));
            assertThat(device.awaitWritten(PAD_0_RED)).isTrue();
            device.play(0x90, 0, 127);
            device.play(0xB0, 48, 127);
            assertEvent(PAD_0, Gesture.DOWN);
            assertEvent(new Place.Fader(0), Gesture.MOVE);
            surface.close();
            assertThat(device.awaitWritten("f0477f4f240008003f000000000000f7")).isTrue();
            assertThat(device.held()).isFalse();
        }
    }

    @Test
    void placesAreThoseThatCanBeLit() throws Exception {
        try (VirtualMidi device = VirtualMidi.plug(PORT);
                ProfileSurface surface = ProfileSurface.open("apc", profile, MidiPorts.system(), events::add)) {
            assertThat(surface.places()).hasSize(64 + 8 + 8).contains(PAD_0, new Place.Key(8, 7));
            assertThat(surface.places()).doesNotContain(new Place.Key(8, 8), new Place.Fader(0));
            assertThat(device.held()).isTrue();
        }
    }

    @Test
    void aDeskThatAsksWhetherSomebodyIsThereIsAnsweredAtOnce() throws Exception {
        Profile mackie =
                Profiles.of(Path.of("../profiles")).find("mackie/control").orElseThrow();
        try (VirtualMidi device = VirtualMidi.plug("Logic Control");
                ProfileSurface _ = ProfileSurface.open("desk", mackie, MidiPorts.system(), events::add)) {
            // Serial number "0123456", challenge 01 02 03 04: the answer after the formula, by hand.
            device.playExclusive("f0000066100130313233343536" + "01020304" + "f7");
            assertThat(device.awaitWritten("f00000661002" + "30313233343536" + "05057b2f" + "f7"))
                    .isTrue();
        }
    }

    @Test
    void withoutTheDeviceItSaysWhichIsMissing() {
        assertThatThrownBy(() -> ProfileSurface.open("apc", profile, MidiPorts.system(), events::add))
                .isInstanceOf(MidiUnavailable.class)
                .hasMessageContaining("Akai APC mini mk2");
    }

    @Test
    void stepped() {
        Recorded wire = new Recorded();
        Outbox outbox = new Outbox();
        LightWriter writer = new LightWriter(profile, outbox, wire);
        long now = wire.run(writer, 0);
        assertThat(wire.written.getFirst()).startsWith("f0 47 7f 4f 60");
        assertThat(wire.written).hasSize(1 + 64 + 16 + 1);

        wire.written.clear();
        outbox.put(PAD_0, filled(0x00FF00));
        outbox.put(PAD_0, filled(0xFF0000));
        now = wire.run(writer, now);
        outbox.put(PAD_0, filled(0xFF0000));
        now = wire.run(writer, now);
        assertThat(wire.written).containsExactly("f0 47 7f 4f 24 00 08 00 00 01 7f 00 00 00 00 f7");

        wire.written.clear();
        outbox.close();
        wire.run(writer, now);
        assertThat(wire.written).endsWith("f0 47 7f 4f 24 00 08 00 3f 00 00 00 00 00 00 f7");
        assertThat(writer.doWork(Long.MAX_VALUE / 2)).isEqualTo(LightWriter.DONE);
    }

    @Test
    void noTwoMessagesAreCloserThanTheGap() {
        Recorded wire = new Recorded();
        Outbox outbox = new Outbox();
        LightWriter writer = new LightWriter(profile, outbox, wire);
        assertThat(writer.doWork(1000)).isZero();
        assertThat(writer.doWork(1000)).isEqualTo(1_000_000);
        assertThat(writer.doWork(1_000_999)).isEqualTo(1);
        assertThat(wire.written).hasSize(1);
        assertThat(writer.doWork(1_001_000)).isZero();
        assertThat(wire.written).hasSize(2);
    }

    @Test
    void aPortThatHasGoneIsCountedAndTheWriterEnds() {
        Recorded wire = new Recorded();
        wire.gone = true;
        Outbox outbox = new Outbox();
        LightWriter writer = new LightWriter(profile, outbox, wire);
        long now = wire.run(writer, 0);
        outbox.close();
        wire.run(writer, now);
        assertThat(writer.faults()).isPositive();
        assertThat(writer.doWork(Long.MAX_VALUE / 2)).isEqualTo(LightWriter.DONE);
    }

    private void assertEvent(Place place, Gesture gesture) throws InterruptedException {
        ControlEvent event = events.poll(30, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        assertThat(event.surface()).isEqualTo("apc");
        assertThat(event.place()).isEqualTo(place);
        assertThat(event.gesture()).isEqualTo(gesture);
        assertThat(event.value()).isEqualTo(1);
    }

    private static Appearance filled(int rgb) {
        return new Appearance("", rgb, 0, "", false, Double.NaN, Double.NaN, "");
    }

    /** A wire into a list, and a clock that jumps to when the writer wants to go on. */
    private static final class Recorded implements MidiWire {
        private final List<String> written = new ArrayList<>();
        private boolean gone;

        long run(LightWriter writer, long start) {
            long now = start;
            for (long wait = writer.doWork(now); wait != LightWriter.IDLE && wait != LightWriter.DONE; ) {
                now += wait;
                wait = writer.doWork(now);
            }
            return now;
        }

        @Override
        public void write(MidiMessage message) throws MidiUnavailable {
            if (gone) {
                throw new MidiUnavailable("pulled out");
            }
            written.add(message.toString());
        }

        @Override
        public void close() {}
    }
}
