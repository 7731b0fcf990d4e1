package sownd.bindings.conductor;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sownd.bindings.hand.Encoder;
import sownd.bindings.hand.Fader;
import sownd.bindings.hand.Press;
import sownd.devices.PageLayout.Kind;
import sownd.devices.Place;
import sownd.engine.graph.Value;

/** What hands move: faders, encoders, areas, how hard a pad is pressed. The conductor's thread. */
final class Moves {
    private static final long ECHOES_NANOS = 650_000_000L;

    private final Map<Hands.Grip, Strip> strips = new HashMap<>();
    private final Map<String, Encoder> encoders = new HashMap<>();
    private final Set<Hands.Grip> switched = new LinkedHashSet<>();
    private final Desk desk;
    private final Faces faces;
    private final Starter starter;

    /** A fader of hardware and the control it moves; a hand that touches it keeps it on its control. */
    private static final class Strip {
        final Hands.Grip grip;
        final Fader fader;
        Face face;
        boolean touched;
        boolean off;
        boolean waits;

        Strip(Hands.Grip grip, Face face, Fader fader) {
            this.grip = grip;
            this.face = face;
            this.fader = fader;
        }

        String target() {
            return face.control().motion().target().orElseThrow();
        }
    }

    /** A hand has been away from a fader for a while, perhaps. */
    private record Quiet(Moves moves, Strip strip) implements Timers.Due {
        @Override
        public void fire(long now) {
            strip.waits = false;
            if (strip.fader.settles(now)) {
                strip.off = false;
                moves.switched.add(strip.grip);
                moves.desk.timers().at(now + ECHOES_NANOS, new Echoed(moves, strip.grip));
                moves.hint(strip);
            } else {
                moves.wait(strip);
            }
        }
    }

    /** No echo of what a fader said is on its way any more: the motor follows what is so. */
    private record Echoed(Moves moves, Hands.Grip grip) implements Timers.Due {
        @Override
        public void fire(long now) {
            moves.switched.add(grip);
        }
    }

    Moves(Desk desk, Faces faces, Starter starter) {
        this.desk = desk;
        this.faces = faces;
        this.starter = starter;
    }

    /** A fader or area is at a position. A hand on a screen takes hold of the cap it sees; hardware may be elsewhere. */
    void move(Hands.Grip grip, Face face, double position, long time) {
        var target = face.control().motion().target();
        if (!face.control().moves() || target.isEmpty()) {
            return;
        }
        if (grip.place() instanceof Place.Key || face.control().kind() != Kind.FADER) {
            desk.set(target.get(), face.value(position), 0, time);
            return;
        }
        var strip = strip(grip, face);
        var next = strip.fader.move(position, fine(strip.face), time);
        try {
            if (!Double.isNaN(next)) {
                var accepted = desk.set(strip.target(), strip.face.value(next), 0, time);
                strip.fader.said(strip.face.position(accepted), time);
            }
        } finally {
            off(strip);
            hint(strip);
            wait(strip);
        }
    }

    /** The motor lets go while a hand has the fader. */
    private void off(Strip strip) {
        if (!strip.off) {
            strip.off = true;
            switched.add(strip.grip);
        }
    }

    /** The level way of an area. */
    void slide(Face face, double position, long time) {
        var address = face.control().motion().across();
        if (face.control().kind() == Kind.XY && address.isPresent()) {
            set(address.get(), face, position, time);
        }
    }

    /** A pad that is held is pressed so hard, 0 to 1. */
    void pressure(Face face, double position, long time) {
        var address = face.control().motion().pressure();
        if (face.control().kind() == Kind.PAD && address.isPresent()) {
            set(address.get(), face, position, time);
        }
    }

    private void set(String address, Face face, double position, long time) {
        var leaf = desk.state().leaf(address).orElseThrow();
        var scale = sownd.bindings.page.Scale.of(leaf, face.control().kind());
        desk.set(address, Value.of(scale.value(position)), 0, time);
    }

    /** An encoder was turned by steps, below 0 to the left. */
    void turn(Hands.Grip grip, Face face, double steps, boolean pushed, long time) {
        var motion = face.control().motion();
        if (face.control().kind() != Kind.ENCODER || steps == 0 || Double.isNaN(steps)) {
            return;
        }
        starter.start(steps < 0 ? motion.left() : motion.right(), Value.of(steps), grip.surface(), time);
        motion.target().ifPresent(target -> {
            var encoder = encoders.computeIfAbsent(Buttons.key(face), _ -> new Encoder());
            var from = face.position(desk.state().value(target));
            var to = encoder.turn(from, steps, pushed || fine(face), motion.turning(), time);
            desk.set(target, face.value(to), 0, time);
        });
    }

    private boolean fine(Face face) {
        return desk.state().value(face.path() + "/fine").asFlag();
    }

    /** A hand takes hold of a fader of hardware. */
    void touch(Hands.Grip grip, Face face, long time) {
        if (face.control().kind() == Kind.FADER && grip.place() instanceof Place.Fader) {
            var strip = strip(grip, face);
            strip.touched = true;
            strip.fader.touch(time);
            off(strip);
        }
    }

    void release(Hands.Grip grip, long time) {
        var strip = strips.get(grip);
        if (strip != null && strip.touched) {
            strip.touched = false;
            strip.fader.release(time);
            wait(strip);
        }
    }

    private Strip strip(Hands.Grip grip, Face face) {
        var strip = strips.computeIfAbsent(grip, _ -> made(grip, face));
        if (strip.face != face && !strip.touched) {
            aim(strip, face);
        }
        return strip;
    }

    private Strip made(Hands.Grip grip, Face face) {
        var strip = new Strip(grip, face, new Fader(face.control().motion().takeover()));
        aim(strip, face);
        return strip;
    }

    private void aim(Strip strip, Face face) {
        strip.face.hint(Double.NaN);
        faces.changed(strip.face);
        strip.face = face;
        strip.fader.aim(face.control().motion().takeover(), stands(strip));
    }

    private double stands(Strip strip) {
        return strip.face.position(desk.state().value(strip.target()));
    }

    /** What moved under faders without their doing has to be taken over again. */
    void changed(Set<String> addresses) {
        for (var strip : strips.values()) {
            if (addresses.contains(strip.target())) {
                strip.fader.stands(stands(strip), desk.now());
                hint(strip);
            }
        }
    }

    private void hint(Strip strip) {
        strip.face.hint(strip.fader.hint());
        faces.changed(strip.face);
    }

    private void wait(Strip strip) {
        var next = strip.fader.next();
        if (!strip.waits && next != Press.NEVER) {
            strip.waits = true;
            desk.timers().at(next, new Quiet(this, strip));
        }
    }

    /** Where a motor belongs, 0 to 1; NaN while a hand owns its fader. */
    double motor(String surface, Place place, double level) {
        var strip = strips.get(new Hands.Grip(surface, "", place));
        return strip == null ? level : strip.fader.motor(level, desk.now());
    }

    /** The faders whose motors let go or may move again since this was asked. */
    List<Hands.Grip> switched() {
        if (switched.isEmpty()) {
            return List.of();
        }
        var all = List.copyOf(switched);
        switched.clear();
        return all;
    }

    void gone(String surface) {
        strips.values().removeIf(strip -> {
            var gone = strip.grip.surface().equals(surface);
            if (gone) {
                strip.face.hint(Double.NaN);
                faces.changed(strip.face);
            }
            return gone;
        });
    }

    void forget() {
        strips.clear();
        encoders.clear();
        switched.clear();
    }

    /** The project was changed: faders go on with the controls that are still there. */
    void edited(Function<Face, Optional<Face>> same) {
        strips.values().removeIf(strip -> !follows(strip, same.apply(strip.face).orElse(null)));
    }

    private boolean follows(Strip strip, @Nullable Face now) {
        if (now == null || now.control().kind() != Kind.FADER) {
            return false;
        }
        var before = strip.face.control().motion();
        strip.face = now;
        if (!before.equals(now.control().motion())) {
            strip.fader.aim(now.control().motion().takeover(), stands(strip));
        }
        hint(strip);
        return true;
    }
}
