package sownd.bindings.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A fader with a motor, a hand, and a far desk that repeats whatever it is sent after up to half a second and is moved by
 * others besides. Ten thousand schedules.
 */
class FaderModelTest {
    private static final int SCHEDULES = Boolean.getBoolean("sownd.soak") ? 200_000 : 10_000;
    private static final long MS = 1_000_000L;
    private static final double STEP = 1.0 / 64;
    private static final double SPEED = 1.0 / 150;

    /** One schedule, stepped a millisecond at a time. */
    private static final class Desk {
        final Random random;
        final String seed;
        final Fader fader;
        final int delay;
        final Deque<double[]> echoes = new ArrayDeque<>();
        double value;
        double cap;
        double motor;
        boolean touched;
        boolean moved;
        double last = Double.NaN;
        int now;

        Desk(int seed) {
            this.seed = "seed " + seed;
            random = new Random(seed);
            delay = random.nextInt(501);
            value = random.nextDouble();
            cap = value;
            motor = value;
            var takeover = new Takeover[] {Takeover.PICKUP, Takeover.SCALE, Takeover.RELATIVE}[random.nextInt(3)];
            fader = new Fader(takeover);
            fader.aim(takeover, value);
        }

        void pass(int millis) {
            for (var i = 0; i < millis; i++) {
                now++;
                while (!echoes.isEmpty() && echoes.peek()[0] <= now) {
                    stands(echoes.poll()[1]);
                }
                fader.settles(now * MS);
                command();
                if (!touched) {
                    cap += Math.clamp(motor - cap, -SPEED, SPEED);
                }
            }
        }

        /** What would be sent to the motor now. */
        private void command() {
            var level = fader.motor(value, now * MS);
            if (!Double.isNaN(level) && level != motor) {
                assertThat(touched).as("%s: the motor moves under a hand", seed).isFalse();
                motor = level;
            }
        }

        void stands(double to) {
            value = to;
            fader.stands(value, now * MS);
        }

        void touch() {
            touched = true;
            moved = false;
            fader.touch(now * MS);
        }

        void drag(double to) {
            cap = Math.clamp(to, 0, 1);
            var next = fader.move(cap, false, now * MS);
            var first = !moved;
            moved = true;
            if (Double.isNaN(next)) {
                return;
            }
            if (first) {
                assertThat(Math.abs(next - value))
                        .as("%s: a jump at the touch", seed)
                        .isLessThanOrEqualTo(STEP);
            }
            value = next;
            last = next;
            fader.said(next, now * MS);
            echoes.add(new double[] {now + delay, (float) next});
        }

        void release() {
            touched = false;
            fader.release(now * MS);
        }
    }

    @Test
    void theHandOwnsTheFaderAndTheMotorFindsTheValueAfterwards() {
        for (var seed = 0; seed < SCHEDULES; seed++) {
            var desk = new Desk(seed);
            for (var round = 0; round < 2; round++) {
                others(desk);
                desk.touch();
                desk.drag(desk.cap + desk.random.nextDouble(STEP / 4));
                hand(desk);
                desk.release();
                afterwards(desk);
            }
        }
    }

    private static void others(Desk desk) {
        for (var i = 0; i < 3; i++) {
            desk.pass(desk.random.nextInt(300));
            if (desk.random.nextInt(3) == 0) {
                desk.stands(desk.random.nextDouble());
            }
        }
    }

    private static void hand(Desk desk) {
        for (var i = 0; i < 12; i++) {
            desk.pass(1 + desk.random.nextInt(80));
            desk.drag(desk.cap + (desk.random.nextDouble() - 0.5) / 4);
            if (desk.random.nextInt(20) == 0) {
                desk.stands(desk.random.nextDouble());
            }
        }
    }

    /** Within 300 ms the motor has been told to go where the fader's last word was, and stays there through all echoes. */
    private static void afterwards(Desk desk) {
        desk.pass(300);
        var told = desk.motor;
        desk.pass(1000);
        assertThat(desk.echoes).isEmpty();
        assertThat(desk.motor)
                .as("%s: the motor is where the value is", desk.seed)
                .isEqualTo(desk.value, near());
        assertThat(desk.cap).as("%s: and so is the cap", desk.seed).isEqualTo(desk.value, near());
        if (Math.abs(desk.value - desk.last) < 1e-6) {
            assertThat(told).as("%s: it was told within 300 ms", desk.seed).isEqualTo(desk.value, near());
        }
    }

    private static org.assertj.core.data.Offset<Double> near() {
        return org.assertj.core.data.Offset.offset(1.0 / 200);
    }

    /** A fader that does not feel the hand counts as held until it has been quiet for half a second. */
    @Test
    void withoutTouchSenseItIsHeldUntilItIsQuiet() {
        var fader = new Fader(Takeover.JUMP);
        fader.aim(Takeover.JUMP, 0.5);
        fader.said(fader.move(0.6, false, 0), 0);
        assertThat(fader.motor(0.9, 499 * MS)).isNaN();
        assertThat(fader.next()).isEqualTo(500 * MS);
        fader.said(fader.move(0.7, false, 400 * MS), 400 * MS);
        assertThat(fader.settles(500 * MS)).isFalse();
        fader.stands(0.2, 600 * MS);
        assertThat(fader.motor(0.2, 899 * MS)).isNaN();
        assertThat(fader.settles(900 * MS)).isTrue();
        assertThat(fader.settles(900 * MS)).as("once").isFalse();
        assertThat(fader.motor(0.2, 900 * MS)).isEqualTo(0.2);
    }

    @Test
    void aTouchWithoutAMoveSettlesToo() {
        var fader = new Fader(Takeover.PICKUP);
        fader.aim(Takeover.PICKUP, 0.5);
        fader.touch(0);
        assertThat(fader.next()).isEqualTo(Press.NEVER);
        assertThat(fader.settles(60_000 * MS)).isFalse();
        fader.stands(0.8, 1000 * MS);
        fader.release(60_000 * MS);
        assertThat(fader.settles(60_199 * MS)).isFalse();
        assertThat(fader.settles(60_200 * MS)).isTrue();
        assertThat(fader.motor(0.8, 60_200 * MS)).isEqualTo(0.8);
    }
}
