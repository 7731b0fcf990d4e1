package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import sownd.engine.graph.Definition;
import sownd.engine.graph.Definitions;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

/** A graph of soft sounds whose edges carry all there is, and that is changed by chance, one thing at a time. */
final class StormOfAll {
    /** What may be there or not; what it needs is always there. */
    private static final List<String> CHOICES = List.of(
            // signals
            "sway.out -> hum.level",
            "where.beat_phase -> slow.in",
            "slow.out -> held.gain",
            "sway.out -> over.in",
            // events
            "tact.out -> row.next",
            "row.out -> soft.gain",
            "over.rise -> said.in",
            "tact.out -> said.in",
            "row.out -> tone.frequency",
            "tact.out -> words.send",
            "words.out -> back.in",
            "back.out -> said.in",
            // MIDI
            "keys.out -> lead.midi",
            "keys.out -> other.midi",
            "keys.out -> some.in",
            "some.out -> lead.midi",
            "tact.out -> keys.play",
            // sound
            "hum.out -> soft.in",
            "hum.out -> held.in",
            "tone.out -> held.in",
            "lead.out -> soft.in",
            "lead.out -> out.in",
            "other.out -> out.in");

    private final Random dice;
    private final TreeSet<Integer> chosen = new TreeSet<>();
    private int voices = 3;
    private boolean driven;

    StormOfAll(Random dice) {
        this.dice = dice;
        for (int i = 0; i < CHOICES.size(); i++) {
            if (dice.nextBoolean()) {
                chosen.add(i);
            }
        }
    }

    static NodeTypes types() {
        Definition bell = new Definition(
                "",
                Rig.graph(
                        "note: note",
                        "tone: oscillator level=-32",
                        "amp: adsr attack=0.05 release=0.05",
                        "note.pitch -> tone.frequency",
                        "note.on -> amp.on",
                        "note.off -> amp.off",
                        "tone.out -> amp.in",
                        "heard: tell",
                        "note.on -> heard.in"),
                Map.of("midi", List.of("note.in")),
                Map.of("out", "amp.out"),
                Map.of(),
                Map.of(),
                Map.of());
        Definitions.Result made = Definitions.resolve(Map.of("bell", bell), NodeTypes.builtIn());
        assertThat(made.faults()).isEmpty();
        return made.types();
    }

    void change() {
        switch (dice.nextInt(12)) {
            case 0 -> voices = 1 + dice.nextInt(4);
            case 1 -> driven = !driven;
            default -> {
                int which = dice.nextInt(CHOICES.size());
                if (!chosen.remove(which)) {
                    chosen.add(which);
                }
            }
        }
    }

    Graph graph() {
        List<String> lines = new ArrayList<>(List.of(
                "hum: oscillator frequency=80 level=-32",
                "tone: oscillator frequency=60 level=-32",
                "sway: lfo frequency=1.5 from=-36 to=-28",
                "where: transport_position",
                "slow: slew rise=4 fall=4",
                "over: crossing level=-32",
                "tact: beat division=4",
                "row: sequence values=-3,-6,-9,-4",
                "said: tell",
                "words: to_osc",
                "back: from_osc",
                "keys: to_midi key=40 length=0.2",
                "some: midi_filter transpose=7",
                "lead: bell voices=" + voices,
                "other: bell",
                "soft: gain gain=-6",
                "held: gain gain=-6",
                "out: output",
                "soft.out -> out.in",
                "held.out -> out.in"));
        chosen.forEach(which -> lines.add(CHOICES.get(which)));
        if (driven) {
            lines.add("drive: transport");
            lines.add("tact.out -> drive.play");
        }
        return Rig.graph(lines.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return voices + " voices" + (driven ? ", driven, " : ", ")
                + chosen.stream().map(CHOICES::get).toList();
    }
}
