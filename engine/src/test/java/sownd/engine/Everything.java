package sownd.engine;

import java.util.ArrayList;
import java.util.List;
import sownd.engine.graph.Graph;

/** A graph that holds every node type, and the sounds it needs. */
public final class Everything {
    /** A second of a decaying tone, whatever the asset. */
    public static final Samples SAMPLES = asset -> {
        float[][] data = new float[2][48_000];
        for (int i = 0; i < data[0].length; i++) {
            data[0][i] = (float) (Math.sin(i * 0.05) * Math.exp(-i / 9000.0));
            data[1][i] = -data[0][i];
        }
        return new Sample(data, 48_000);
    };

    /** Takes everything and keeps nothing. */
    public static final Recordings RECORDINGS = (name, form, rate) -> new Recorder() {
        @Override
        public void begin() {}

        @Override
        public void write(float[] left, float[] right, int from, int to) {}

        @Override
        public void end() {}

        @Override
        public long lost() {
            return 0;
        }

        @Override
        public String trouble() {
            return "";
        }

        @Override
        public void close() {}
    };

    private Everything() {}

    public static Graph graph(String... more) {
        List<String> lines = new ArrayList<>(List.of(
                "play: player asset=a.wav playing=true loop=true",
                "osc: oscillator frequency=330 shape=saw",
                "hiss: noise colour=pink",
                "hat: noise seed=4 level=-20",
                "env: envelope attack=0.02 decay=0.1 repeat=0.25",
                "low: filter cutoff=400 cutoff_end=4000 sweep=0.5 q=2",
                "ring: multiply",
                "mix: mixer gain2=-6 gain3=-10",
                "fader: gain gain=-3",
                "place: pan pan=0.3",
                "echo: delay time=0.11",
                "hall: reverb room=0.6",
                "four: eq low_gain=3 mid_gain=-2 high=9000 high_gain=-3",
                "corner: biquad frequency=12000",
                "gated: adsr period=0.4 gate=0.2 first=0.1",
                "turned: scale factor=-0.7",
                "steady: offset amount=0.01",
                "soft: saturator drive=3",
                "windows: levels window=0.03",
                "run: tones pace=50",
                "limit: limiter ceiling=-6",
                "level: meter",
                "take: recorder",
                "press: compressor threshold=-30 ratio=4 detector=rms",
                "shut: gate threshold=-20 hold=0.01 release=0.02",
                "under: ducker threshold=-20 hold=0.02 attack=0.01 release=0.05",
                "between: crossfade position=0.4",
                "slide: fader level=-2",
                "cross: matrix gain1_2=-6 gain2_1=-3 gain3_1=-6 gain4_2=-9 gain5_1=-3",
                "wide: width width=1.5",
                "tap: send gain=-1 level=-6",
                "high: dc_block",
                "click: metronome tempo=133.7 beats=3 playing=true",
                "line: test_tone signal=ident frequency=700",
                "steps: sequencer tempo=99.9 playing=true gate=0.7",
                "loud: loudness",
                "needle: vu",
                "quasi: ppm ballistics=type_2a",
                "alike: correlation",
                "bands: spectrum",
                "sway: lfo frequency=3 from=300 to=500",
                "beat: pulse period=0.013",
                "tell: to_midi key=64 length=0.01",
                "heard: note",
                "tone: oscillator level=-30",
                "struck: adsr attack=0.001",
                "back: feedback time=0.05",
                "far: gain gain=-12",
                "tact: beat division=3",
                "wait: quantise",
                "where: transport_position",
                "now: scale factor=0.001",
                "drive: transport",
                "tact.out -> drive.play",
                "tact.out -> wait.in",
                "wait.out -> struck.on",
                "where.tempo -> now.in",
                "now.out -> steady.in",
                "mic: input gain=-3",
                "keys: midi_in channel=3",
                "away: midi_out port=synth",
                "words: osc_in pattern=/desk/*",
                "said: osc_out connection=desk",
                "news: tell",
                "go: trigger",
                "high2: value value=0.2",
                "turned2: map in_high=1 out_low=200 out_high=900 curve=exponential",
                "slow: slew rise=0.3",
                "kept: hold",
                "over: crossing level=400 hysteresis=20",
                "env2: follower detector=rms",
                "scaled: map_event out_high=3",
                "door: pass",
                "count: counter limit=5",
                "draw: random kind=normal",
                "maybe: chance",
                "later: event_delay time=0.02",
                "third: divider every=3",
                "row: sequence",
                "ways: route to=2",
                "flip: flip_flop",
                "once: debounce time=0.03",
                "auto: timeline loop=true playing=true",
                "knob: midi_control",
                "some: midi_filter transpose=3",
                "turn: to_control",
                "told: from_osc",
                "tells: to_osc numbers=4",
                "many: join channels=8",
                "apart: split channels=8",
                "thick: gain channels=8 gain=-20",
                "out: output",
                "high2.out -> turned2.in",
                "turned2.out -> slow.in",
                "slow.out -> kept.in",
                "sway.out -> over.in",
                "over.rise -> kept.sample",
                "over.fall -> scaled.in",
                "scaled.out -> kept.set",
                "press.out -> env2.in",
                "env2.out -> steady.amount",
                "beat.out -> door.in",
                "door.out -> count.in",
                "count.full -> draw.next",
                "draw.out -> maybe.in",
                "beat.out -> later.in",
                "later.out -> third.in",
                "third.out -> row.next",
                "row.out -> ways.in",
                "ways.out2 -> flip.toggle",
                "beat.out -> once.in",
                "once.out -> auto.locate",
                "auto.out -> place.pan",
                "flip.out -> turn.send",
                "turn.out -> knob.in",
                "knob.out -> slide.level",
                "tell.out -> some.in",
                "some.out -> knob.in",
                "maybe.out -> tells.send",
                "tells.out -> told.in",
                "told.out -> ways.to",
                "osc.out -> many.in3",
                "hiss.out -> many.in8",
                "many.out -> thick.in",
                "thick.out -> apart.in",
                "apart.out3 -> hall.in",
                "apart.out8 -> hall.in",
                "mic.out -> cross.in5",
                "keys.out -> heard.in",
                "keys.out -> away.in",
                "words.out -> said.in",
                "beat.out -> news.in",
                "go.out -> tell.play",
                "sway.out -> low.cutoff",
                "sway.out -> osc.frequency",
                "beat.out -> tell.play",
                "beat.out -> env.trigger",
                "tell.out -> heard.in",
                "heard.pitch -> tone.frequency",
                "heard.on -> struck.on",
                "heard.off -> struck.off",
                "tone.out -> struck.in",
                "struck.out -> far.in",
                "back.out -> far.in",
                "far.out -> back.in",
                "far.out -> hall.in",
                "click.out -> cross.in3",
                "line.out -> cross.in4",
                "steps.out -> cross.in5",
                "play.out -> shut.in",
                "shut.out -> mix.in1",
                "osc.out -> low.in",
                "low.out -> env.in",
                "env.out -> mix.in2",
                "hiss.out -> ring.a",
                "osc.out -> ring.b",
                "ring.out -> mix.in3",
                "hat.out -> mix.in3",
                "mix.out -> press.in",
                "press.out -> under.in",
                "play.out -> under.side",
                "under.out -> between.a",
                "hiss.out -> cross.in1",
                "env.out -> cross.in2",
                "cross.out2 -> between.b",
                "cross.out1 -> wide.in",
                "between.out -> slide.in",
                "slide.out -> tap.in",
                "tap.send -> wide.in",
                "wide.out -> high.in",
                "tap.out -> fader.in",
                "high.out -> fader.in",
                "fader.out -> place.in",
                "place.out -> echo.in",
                "echo.out -> hall.in",
                "run.out -> gated.in",
                "gated.out -> turned.in",
                "turned.out -> steady.in",
                "steady.out -> hall.in",
                "hall.out -> four.in",
                "four.out -> corner.in",
                "corner.out -> soft.in",
                "soft.out -> windows.in",
                "windows.out -> limit.in",
                "limit.out -> level.in",
                "level.out -> take.in",
                "take.out -> loud.in",
                "loud.out -> needle.in",
                "needle.out -> quasi.in",
                "quasi.out -> alike.in",
                "alike.out -> bands.in",
                "bands.out -> out.in"));
        lines.addAll(List.of(more));
        return Rig.graph(lines.toArray(String[]::new));
    }
}
