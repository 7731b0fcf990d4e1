package sownd.engine.realtime;

import java.util.Arrays;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.DDDD_Result;

/** The audio thread publishes, the conductor takes the newest: never a mixture, never an older one after a newer. */
@JCStressTest
@State
@Outcome(
        id = {
            "0.0, 0.0, 0.0, 0.0",
            "0.0, 0.0, 1.0, 1.0",
            "0.0, 0.0, 2.0, 2.0",
            "0.0, 0.0, 3.0, 3.0",
            "1.0, 1.0, 1.0, 1.0",
            "1.0, 1.0, 2.0, 2.0",
            "1.0, 1.0, 3.0, 3.0",
            "2.0, 2.0, 2.0, 2.0",
            "2.0, 2.0, 3.0, 3.0",
            "3.0, 3.0, 3.0, 3.0"
        },
        expect = Expect.ACCEPTABLE,
        desc = "whole copies, the newer later")
@Outcome(expect = Expect.FORBIDDEN, desc = "torn, or back in time")
public class ReadingsStress {
    private final Readings readings = new Readings(2);

    @Actor
    public void publish() {
        for (int i = 1; i <= 3; i++) {
            Arrays.fill(readings.back(), i);
            readings.publish();
        }
    }

    @Actor
    public void take(DDDD_Result result) {
        readings.refresh();
        result.r1 = readings.value(0);
        result.r2 = readings.value(1);
        readings.refresh();
        result.r3 = readings.value(0);
        result.r4 = readings.value(1);
    }
}
