package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.devices.Gesture;

class FaderGripTest {
    private static final double TRAVEL = 400;

    private record Said(Gesture gesture, double value) {}

    private final List<Said> said = new ArrayList<>();
    private final FaderGrip grip = new FaderGrip((gesture, value) -> said.add(new Said(gesture, value)), 0.8);

    private List<Gesture> gestures() {
        return said.stream().map(Said::gesture).toList();
    }

    private void drag(double y) {
        grip.drag(50, y, TRAVEL, FaderGrip.Speed.COARSE);
    }

    @Test
    void grabDoesNotJumpAndReleaseDoesNotMove() {
        grip.grab(50, 10, 1000, 0.3);
        grip.release(1100);
        assertThat(said).containsExactly(new Said(Gesture.TOUCH, 0.3), new Said(Gesture.RELEASE, 0.3));
    }

    @Test
    void capMovesAsFarAsTheFinger() {
        grip.grab(50, 300, 0, 0.3);
        drag(297);
        drag(197);
        assertThat(grip.shown(0.3)).isCloseTo(0.55, within(1e-9));
        drag(297);
        assertThat(grip.shown(0.3)).isCloseTo(0.3, within(1e-9));
        assertThat(gestures()).containsExactly(Gesture.TOUCH, Gesture.MOVE, Gesture.MOVE);
    }

    @Test
    void aSwipeThatComesInOneStepCounts() {
        grip.grab(50, 300, 0, 0.3);
        drag(197);
        assertThat(grip.shown(0.3)).isCloseTo(0.55, within(1e-9));
    }

    @Test
    void tremblingMovesNothing() {
        grip.grab(50, 300, 0, 0.3);
        drag(302);
        drag(298.5);
        assertThat(gestures()).containsExactly(Gesture.TOUCH);
    }

    @Test
    void fineIsATenth() {
        grip.grab(50, 300, 0, 0.5);
        grip.drag(-5, 300, TRAVEL, FaderGrip.Speed.FINE);
        grip.drag(-5, 200, TRAVEL, FaderGrip.Speed.FINE);
        assertThat(grip.shown(0.5)).isCloseTo(0.525, within(1e-9));
        assertThat(grip.touch()).isEqualTo(Touch.FINE);
        grip.drag(20, 100, TRAVEL, FaderGrip.Speed.COARSE);
        assertThat(grip.shown(0.5)).isCloseTo(0.775, within(1e-9));
    }

    @Test
    void doubleTapLeadsHome() {
        grip.grab(50, 300, 1000, 0.3);
        grip.release(1080);
        grip.grab(54, 306, 1200, 0.3);
        grip.release(1250);
        assertThat(said)
                .containsExactly(
                        new Said(Gesture.TOUCH, 0.3),
                        new Said(Gesture.RELEASE, 0.3),
                        new Said(Gesture.TOUCH, 0.3),
                        new Said(Gesture.MOVE, 0.8),
                        new Said(Gesture.RELEASE, 0.8));
    }

    @Test
    void slowFarOrDraggedTapsDoNotLeadHome() {
        tap(50, 300, 1000);
        tap(50, 300, 1900);
        tap(50, 200, 2000);
        grip.grab(50, 200, 3000, 0.3);
        drag(190);
        drag(200);
        grip.release(3050);
        tap(50, 200, 3100);
        assertThat(said).noneMatch(one -> one.gesture == Gesture.MOVE && one.value == 0.8);
    }

    private void tap(double x, double y, long millis) {
        grip.grab(x, y, millis, 0.3);
        grip.release(millis + 50);
    }

    @Test
    void withoutAHomeADoubleTapDoesNothing() {
        FaderGrip homeless = new FaderGrip((gesture, value) -> said.add(new Said(gesture, value)), Double.NaN);
        homeless.grab(50, 300, 1000, 0.3);
        homeless.release(1050);
        homeless.grab(50, 300, 1100, 0.3);
        assertThat(gestures()).doesNotContain(Gesture.MOVE);
    }

    @Test
    void feedbackDoesNotPullAHeldCap() {
        grip.grab(50, 300, 0, 0.3);
        assertThat(grip.shown(0.9)).isEqualTo(0.3);
        grip.release(10);
        assertThat(grip.shown(0.9)).isEqualTo(0.3);
        grip.settle();
        assertThat(grip.shown(0.9)).isEqualTo(0.9);
    }

    @Test
    void positionsStayBetweenTheEnds() {
        grip.grab(50, 300, 0, 0.9);
        drag(290);
        drag(-2000);
        drag(5000);
        assertThat(said).allMatch(one -> one.value >= 0 && one.value <= 1);
        assertThat(grip.shown(0.9)).isZero();
    }

    @Test
    void stepsAddUpBeforeFeedbackComes() {
        grip.nudge(FaderGrip.STEP, 0.5);
        grip.nudge(FaderGrip.STEP, 0.5);
        assertThat(grip.shown(0.5)).isCloseTo(0.52, within(1e-9));
        assertThat(gestures()).containsExactly(Gesture.MOVE, Gesture.MOVE);
    }

    @Test
    void stepsDoNotDisturbAHand() {
        grip.grab(50, 300, 0, 0.5);
        grip.nudge(0.1, 0.5);
        assertThat(gestures()).containsExactly(Gesture.TOUCH);
    }
}
