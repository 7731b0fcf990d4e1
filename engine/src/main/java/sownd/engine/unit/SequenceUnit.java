package sownd.engine.unit;

import java.util.List;
import java.util.Optional;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.TextRule;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Gives written numbers, one by one. A step that is a rest is kept as a number that is none. */
final class SequenceUnit implements Unit {
    private static final List<String> ORDERS = List.of("forward", "backward", "pendulum");
    private static final int LONGEST = 256;
    private static final String REST = ".";

    static final NodeType TYPE = NodeType.named("sequence")
            .about("Steps through written numbers, one for every event, again and again.")
            .eventOut("out")
            .eventOut("end")
            .text(
                    "values",
                    "1 2 3 4",
                    "Numbers with blanks or commas between, . for a rest; 1 to 256 steps.",
                    SequenceUnit::wrong)
            .choice("order", ORDERS, "pendulum: there and back, both ends once.")
            .reading("step", Measure.NONE, 0, LONGEST, "Place of the newest step, from 1; 0 before the first.")
            .event("next", "The next number happens at out; with the last of a round, end happens too.")
            .event("to", "The number at the place this carries, from 1, happens; it goes on from there.")
            .event("reset", "The next is the first again.")
            .builds(SequenceUnit::new);

    private static final int BACKWARD = 1;
    private static final int PENDULUM = 2;
    private static final int NEXT = 0;
    private static final int TO = 1;

    private double[] values = new double[1];
    private int order;
    /** Place in the round of the next step. */
    private int next;

    private int step;

    @Override
    public void prepare(Setup setup) {
        order = ORDERS.indexOf(setup.text("order"));
        String[] words = words(setup.text("values"));
        values = new double[words.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = words[i].equals(REST) ? Double.NaN : Double.parseDouble(words[i]);
        }
    }

    private static String[] words(String text) {
        return text.strip().split("[\\s,]+", -1);
    }

    private static Optional<TextRule.Complaint> wrong(String text) {
        String[] words = words(text);
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals(REST) && !Numbers.fits(words[i])) {
                return Numbers.complain(
                        "step " + (i + 1) + ", \"" + words[i] + "\", is no number",
                        "write numbers up to 1000000, as 1.5, and . for a rest, with blanks between");
            }
        }
        return words.length > LONGEST
                ? Numbers.complain(words.length + " steps are too many", "write at most " + LONGEST)
                : Optional.empty();
    }

    @Override
    public void event(Block block, int event, double argument) {
        switch (event) {
            case NEXT -> step(block);
            case TO -> {
                int place = Math.clamp(Math.round(argument), 1, values.length) - 1;
                next = order == BACKWARD ? values.length - 1 - place : place;
                step(block);
            }
            default -> {
                next = 0;
                step = 0;
            }
        }
    }

    private void step(Block block) {
        int round = order == PENDULUM ? Math.max(1, 2 * (values.length - 1)) : values.length;
        int place = place(next);
        step = place + 1;
        if (!Double.isNaN(values[place])) {
            block.emit(0, values[place]);
        }
        next = next + 1 == round ? 0 : next + 1;
        if (next == 0) {
            block.emit(1, 1);
        }
    }

    private int place(int inRound) {
        int last = values.length - 1;
        return switch (order) {
            case BACKWARD -> last - inRound;
            case PENDULUM -> last - Math.abs(last - inRound);
            default -> inRound;
        };
    }

    @Override
    public void process(Block block) {
        block.publish(0, step);
    }
}
