package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PacerTest {
    private final SteppedStage stage = new SteppedStage();
    private final Counting source = new Counting();
    private final Pacer pacer = new Pacer(stage, source);

    private static final class Counting implements Pacer.Source {
        private int waiting;
        private int frames;

        @Override
        public boolean isEmpty() {
            return waiting == 0;
        }

        @Override
        public void draw() {
            frames++;
            waiting = 0;
        }
    }

    private void change() {
        source.waiting++;
        pacer.changed();
    }

    @Test
    void firstChangeIsDrawnAtOnce() {
        change();
        stage.run();
        assertThat(source.frames).isEqualTo(1);
    }

    @Test
    void manyChangesMakeOneFrame() {
        change();
        stage.run();
        for (int i = 0; i < 1000; i++) {
            change();
        }
        stage.run();
        assertThat(source.frames).isEqualTo(1);
        stage.tick();
        assertThat(source.frames).isEqualTo(2);
    }

    @Test
    void nothingRunsAtRest() {
        change();
        stage.tick();
        assertThat(stage.isIdle()).isTrue();
        assertThat(source.frames).isEqualTo(1);
        change();
        stage.run();
        assertThat(source.frames).isEqualTo(2);
    }

    @Test
    void aChangeBeforeRestIsNotLost() {
        change();
        stage.run();
        change();
        stage.tick();
        assertThat(source.frames).isEqualTo(2);
        assertThat(stage.isIdle()).isFalse();
        stage.tick();
        assertThat(stage.isIdle()).isTrue();
    }
}
