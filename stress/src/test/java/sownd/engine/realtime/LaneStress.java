package sownd.engine.realtime;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** One thread writes a lane, one reads it. */
public class LaneStress {
    private static final int CAPACITY = 32;

    private static boolean offer(Lane lane, int number) {
        return lane.offer(number, number * 10L, number * 100L, number * 1000L, number * 10_000L, true);
    }

    /** The number of the oldest message, 0 when there is none, -1 when it is torn. */
    private static int take(Lane lane) {
        if (!lane.ready()) {
            return 0;
        }
        long number = lane.word(0);
        boolean whole = lane.word(1) == number * 10
                && lane.word(2) == number * 100
                && lane.word(3) == number * 1000
                && lane.word(4) == number * 10_000;
        lane.advance();
        return whole ? (int) number : -1;
    }

    /** A message is read whole or not at all. */
    @JCStressTest
    @State
    @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "not there yet")
    @Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "whole")
    @Outcome(expect = Expect.FORBIDDEN, desc = "torn")
    public static class Whole {
        private final Lane lane = new Lane(CAPACITY);

        @Actor
        public void write() {
            offer(lane, 1);
        }

        @Actor
        public void read(I_Result result) {
            result.r1 = take(lane);
        }
    }

    /** What was written first is read first. */
    @JCStressTest
    @State
    @Outcome(
            id = {"0, 0", "0, 1", "1, 0", "1, 2"},
            expect = Expect.ACCEPTABLE,
            desc = "in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "out of order or torn")
    public static class Order {
        private final Lane lane = new Lane(CAPACITY);

        @Actor
        public void write() {
            offer(lane, 1);
            offer(lane, 2);
        }

        @Actor
        public void read(II_Result result) {
            result.r1 = take(lane);
            result.r2 = take(lane);
        }
    }

    /** A full lane refuses, and never writes over what is being read. */
    @JCStressTest
    @State
    @Outcome(id = "1, 0, 1", expect = Expect.ACCEPTABLE, desc = "refused and counted")
    @Outcome(id = "1, 99, 0", expect = Expect.ACCEPTABLE, desc = "a place was free again: it is the last")
    @Outcome(expect = Expect.FORBIDDEN, desc = "lost, torn or written over")
    public static class Full {
        private final Lane lane = new Lane(CAPACITY);

        public Full() {
            for (int i = 1; i <= CAPACITY; i++) {
                offer(lane, i);
            }
        }

        @Actor
        public void write() {
            offer(lane, 99);
        }

        @Actor
        public void read(III_Result result) {
            result.r1 = take(lane);
        }

        @Arbiter
        public void after(III_Result result) {
            for (int i = 2; i <= CAPACITY; i++) {
                result.r1 = take(lane) == i ? result.r1 : -1;
            }
            result.r2 = take(lane);
            result.r3 = (int) lane.refused();
        }
    }
}
