package sownd.devices.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sownd.devices.link.LinkStatus.State;

/** The life of a connection, stepped by a clock that is set. */
final class LinkTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    private final List<LinkStatus> told = new ArrayList<>();
    private final Server server = new Server();
    private long now = -5 * SECOND;
    private Link link = link(Link.Habits.QUIET, 1);

    private Link link(Link.Habits habits, long seed) {
        return new Link(server, habits, new Random(seed), told::add, now);
    }

    /** A far end that is there or not. */
    private static final class Server implements Far {
        private boolean there = true;
        private boolean crashes;
        private boolean open;
        private int opened;
        private int asked;

        @Override
        public void open() throws LinkFault {
            opened++;
            if (crashes) {
                throw new IllegalStateException("a bug");
            }
            if (!there) {
                throw new LinkFault("nobody is there");
            }
            assertThat(open).as("opened while it is open").isFalse();
            open = true;
        }

        @Override
        public Optional<String> look() {
            return there ? Optional.empty() : Optional.of("unplugged");
        }

        @Override
        public void ask() {
            asked++;
        }

        @Override
        public void close() {
            open = false;
        }
    }

    /** Lets time pass as a thread would that sleeps as long as it is told. */
    private void pass(long nanos) {
        long end = now + nanos;
        while (now < end) {
            long wait = link.doWork(now);
            assertThat(wait).isBetween(0L, 6 * SECOND);
            now = Math.min(end, now + Math.max(MILLI, wait));
        }
        link.doWork(now);
    }

    @Test
    void opensAndIsWell() {
        pass(SECOND);
        assertThat(link.status().state()).isEqualTo(State.OK);
        assertThat(told).hasSize(1);
    }

    @Test
    void aFarEndThatIsNotThereIsTriedWithGrowingPausesAndNeverGivenUp() {
        server.there = false;
        pass(4 * SECOND);
        assertThat(server.opened).isBetween(4, 5);
        assertThat(link.status().state()).isEqualTo(State.LOST);
        assertThat(link.status().reason()).isEqualTo("nobody is there");
        server.opened = 0;
        pass(3600 * SECOND);
        assertThat(server.opened).isBetween(600, 900);
        assertThat(told).as("told once, not at every try").hasSize(1);
        server.there = true;
        pass(6 * SECOND);
        assertThat(link.status().state()).isEqualTo(State.OK);
    }

    @Test
    void whatIsUnpluggedIsNoticedAndTakenAgain() {
        pass(20 * SECOND);
        server.there = false;
        pass(SECOND);
        assertThat(link.status().state()).isEqualTo(State.LOST);
        assertThat(link.status().losses()).isEqualTo(1);
        server.there = true;
        pass(2 * SECOND);
        assertThat(link.status().state()).isEqualTo(State.OK);
    }

    @Test
    void oneThatComesAndGoesIsLeftAloneForAWhile() {
        for (int i = 0; i < 5; i++) {
            server.there = true;
            while (!link.status().open()) {
                pass(SECOND / 10);
            }
            server.there = false;
            pass(SECOND / 2);
        }
        assertThat(link.status().reason()).contains("check its power and cable");
        server.opened = 0;
        pass(3 * SECOND);
        assertThat(server.opened).isZero();
        server.there = true;
        pass(4 * SECOND);
        assertThat(link.status().state()).isEqualTo(State.OK);
    }

    @Test
    void silenceIsAskedAboutThenMeansLost() {
        link = link(new Link.Habits(2 * SECOND), 1);
        pass(SECOND);
        link.heard(now);
        pass(3 * SECOND);
        assertThat(server.asked).isEqualTo(1);
        link.heard(now);
        pass(3 * SECOND);
        assertThat(server.asked).isEqualTo(2);
        assertThat(link.status().state()).isEqualTo(State.OK);
        pass(1300 * MILLI);
        assertThat(told).anySatisfy(status -> assertThat(status.reason()).contains("nothing heard for 4 s"));
    }

    @Test
    void aFailureElsewhereIsALossAndSlownessIsNot() {
        pass(SECOND);
        link.slow("its writer waits for 2 s");
        pass(SECOND);
        assertThat(link.status().state()).isEqualTo(State.DEGRADED);
        link.slow("");
        pass(SECOND);
        assertThat(link.status().state()).isEqualTo(State.OK);
        link.failed("broken pipe");
        link.doWork(now);
        assertThat(link.status().state()).isEqualTo(State.LOST);
        assertThat(link.status().reason()).isEqualTo("broken pipe");
        pass(SECOND);
        assertThat(link.status().state()).isEqualTo(State.OK);
    }

    @Test
    void aDriverThatFailsAgainAndAgainIsStoppedUntilSomebodySaysSo() {
        server.crashes = true;
        pass(120 * SECOND);
        assertThat(link.status().state()).isEqualTo(State.BROKEN);
        assertThat(link.status().reason()).contains("a bug");
        assertThat(server.opened).isEqualTo(5);
        server.crashes = false;
        pass(60 * SECOND);
        assertThat(link.status().state()).isEqualTo(State.BROKEN);
        link.again();
        pass(SECOND);
        assertThat(link.status().state()).isEqualTo(State.OK);
    }

    /** Whatever happened before: once nothing disturbs it any more, it is connected within six seconds. */
    @Test
    void afterAnyTroubleItIsConnectedAgainWithinSixSeconds() {
        Random dice = new Random(25);
        for (int run = 0; run < 1000; run++) {
            server.there = dice.nextBoolean();
            server.open = false;
            link = link(dice.nextBoolean() ? Link.Habits.QUIET : new Link.Habits(SECOND), run);
            long end = now + (1 + dice.nextInt(60)) * SECOND;
            while (now < end) {
                pass(dice.nextInt(3000) * MILLI);
                switch (dice.nextInt(4)) {
                    case 0 -> server.there = !server.there;
                    case 1 -> link.failed("cut");
                    case 2 -> link.heard(now);
                    default -> {}
                }
            }
            server.there = true;
            for (int i = 0; i < 60; i++) {
                link.heard(now);
                pass(SECOND / 10);
            }
            assertThat(link.status().state()).as("run " + run).isEqualTo(State.OK);
            assertThat(server.open).isTrue();
            link.close();
        }
    }
}
