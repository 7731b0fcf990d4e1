package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files whose bytes went bad. */
final class MutantTest {
    private static final int MUTANTS = Boolean.getBoolean("sownd.soak") ? 10_000 : 1_000;
    private static final int HEADER = 64;

    private static byte[] mutant(byte[] good, int n) {
        var random = new Random(n);
        var bytes = good.clone();
        var at = n < HEADER ? n : random.nextInt(bytes.length);
        return switch (n < HEADER ? 0 : random.nextInt(5)) {
            case 0 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> {
                Arrays.fill(bytes, at, bytes.length, (byte) 0);
                yield bytes;
            }
            case 3 -> {
                random.nextBytes(bytes);
                yield bytes;
            }
            default -> {
                Arrays.fill(bytes, at, Math.min(bytes.length, at + 512), (byte) 0);
                yield bytes;
            }
        };
    }

    @Test
    void aBadProjectIsRecoveredOrToldAboutNeverSilentlyAnother() throws Exception {
        var kit = Kit.small();
        kit.make(Kit.scene(2));
        kit.make(Kit.scene(3));
        var good = kit.disk.files().get(Kit.FILE);
        var text = kit.file();
        var recovered = 0;
        for (var n = 0; n < MUTANTS; n++) {
            var bytes = mutant(good, n);
            kit.disk.place(Kit.FILE, bytes);
            try {
                var opened = Opening.of(Kit.FILE, Kit.reader(), kit.disk, ZoneOffset.UTC);
                switch (opened.way()) {
                    case SAVED -> // one bit can make it the version before
                        assertThat(Arrays.equals(bytes, good) || !opened.told().isEmpty())
                                .as("mutant %d", n)
                                .isTrue();
                    case OUTSIDE -> assertThat(opened.told()).as("mutant %d", n).isNotEmpty();
                    case RECOVERED -> {
                        recovered++;
                        assertThat(opened.document().text()).isEqualTo(text);
                        assertThat(opened.told().getFirst()).contains("project.json", "version 3", "1 control");
                    }
                    case NEW -> throw new AssertionError("there are generations");
                }
            } catch (Unusable faulty) {
                assertThat(faulty.said()).as("mutant %d", n).last().asString().contains("version 3", "can be used");
            }
        }
        assertThat(recovered).isGreaterThan(MUTANTS / 2);
    }

    @Test
    void aBadVersionIsPassedOver() throws Exception {
        var kit = Kit.small();
        kit.make(Kit.scene(2));
        kit.make(Kit.scene(3));
        for (var file : kit.disk.files().entrySet()) {
            if (Generation.of(file.getKey()).filter(each -> each.id() == 3).isPresent()) {
                kit.disk.place(file.getKey(), mutant(file.getValue(), 5));
            }
        }
        kit.disk.place(Kit.FILE, new byte[0]);
        kit.restart();
        assertThat(kit.opening.document().text()).isEqualTo(Kit.SMALL.replace("1.0", "2"));
        kit.pass(0.1);
        assertThat(kit.generations())
                .extracting(Generation::id)
                .as("none is gone")
                .containsExactly(1L, 2L, 3L, 4L);
    }
}
