package sownd.engine.realtime;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The audio thread tells, the conductor reads: whole replies with their times, in order. */
@JCStressTest
@State
@Outcome(
        id = {"0, 0", "0, 1", "1, 0", "1, 2"},
        expect = Expect.ACCEPTABLE,
        desc = "whole and in order")
@Outcome(expect = Expect.FORBIDDEN, desc = "torn or out of order")
public class ReplyLaneStress {
    private static final int NODE = 7;
    private static final int PARAMETER = 9;
    private final ReplyLane lane = new ReplyLane(32);

    @Actor
    public void tell() {
        lane.at(1000, 0, 10);
        lane.sent(ReplyLane.SENT_OSC, NODE, 5, 11, 12, 13);
        lane.at(2000, 0, 10);
        lane.changed(PARAMETER, 0.5);
    }

    @Actor
    public void read(II_Result result) {
        result.r1 = take();
        result.r2 = take();
    }

    private int take() {
        if (!lane.ready()) {
            return 0;
        }
        int which = which();
        lane.advance();
        return which;
    }

    private int which() {
        if (lane.kind() == ReplyLane.SENT_OSC) {
            boolean whole = lane.id() == NODE
                    && lane.first() == 11
                    && lane.second() == 12
                    && lane.what() == 13
                    && lane.nanoTime() == 1050;
            return whole ? 1 : -1;
        }
        boolean whole = lane.kind() == ReplyLane.CHANGED
                && lane.id() == PARAMETER
                && lane.value() == 0.5
                && lane.nanoTime() == 2000;
        return whole ? 2 : -1;
    }
}
