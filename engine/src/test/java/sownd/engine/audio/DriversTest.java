package sownd.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DriversTest {
    private final Format format = new Format(48_000, 48, 2);
    private long now = 5_000;

    @Test
    void theNullDriverKeepsAbsoluteDeadlinesAndForgivesAGap() {
        List<Long> rendered = new ArrayList<>();
        NullDriver driver = new NullDriver(format, () -> now);
        driver.attach((_, _, frames, nanoTime) -> rendered.add(nanoTime + 0L * frames));
        assertThat(driver.doWork()).isTrue();
        assertThat(driver.doWork()).isFalse();
        now += 999_999;
        assertThat(driver.doWork()).isFalse();
        now += 2_300_001;
        assertThat(driver.doWork()).isTrue();
        assertThat(driver.doWork()).isTrue();
        assertThat(driver.doWork()).isTrue();
        assertThat(driver.doWork()).isFalse();
        now += 10_000_000_000L;
        assertThat(driver.doWork()).isTrue();
        assertThat(driver.doWork()).isFalse();
        assertThat(rendered).containsExactly(5_000L, 3_305_000L, 3_305_000L, 3_305_000L, 10_003_305_000L);
    }

    /** With realtime priority nothing else would run otherwise, not even what is to stop it. */
    @Test
    void aPlanThatIsTooHeavyLeavesRoomForOthers() {
        NullDriver driver = new NullDriver(format, () -> now);
        driver.attach((_, _, _, _) -> now += 3_000_000);
        assertThat(driver.rest()).isZero();
        for (int i = 0; i < 10; i++) {
            assertThat(driver.doWork()).isTrue();
            assertThat(driver.rest()).isEqualTo(125_000);
        }
        driver.attach((_, _, _, _) -> now += 400_000);
        assertThat(driver.doWork()).isTrue();
        assertThat(driver.rest()).isEqualTo(600_000);
    }

    @Test
    void samplesBecomeBytesLowFirstAndAreClipped() {
        float[][] block = {{0.5f, -1, 2}, {-0.25f, 1, Float.NaN}};
        byte[] bytes = new byte[12];
        Pcm.encode(block, 3, 2, bytes);
        assertThat(bytes).containsExactly(0, 0x40, 0, 0xe0, 0, 0x80, 0xff, 0x7f, 0xff, 0x7f, 0, 0);
        byte[] wide = new byte[6];
        Pcm.encode(block, 1, 3, wide);
        assertThat(wide).containsExactly(0, 0, 0x40, 0, 0, 0xe0);
    }

    @Test
    void bytesBecomeTheSamplesTheyWere() {
        float[][] block = {{0.5f, -1, 0.25f}, {-0.25f, 0, -0x1p-15f}};
        for (int width = 2; width <= 3; width++) {
            byte[] bytes = new byte[6 * width];
            float[][] back = new float[2][3];
            Pcm.encode(block, 3, width, bytes);
            Pcm.decode(bytes, 3, width, back);
            assertThat(back).isDeepEqualTo(block);
        }
    }

    @Test
    void aDeviceIsChosenByItsNameOrByAPartNoOtherHas() throws AudioUnavailable {
        List<String> names = List.of("PCH [plughw:0,0]", "PCH [plughw:0,1]", "USB Audio [plughw:1,0]");
        assertThat(AudioDevice.named("pch [plughw:0,1]", names)).isEqualTo("PCH [plughw:0,1]");
        assertThat(AudioDevice.named("usb", names)).isEqualTo("USB Audio [plughw:1,0]");
        assertThatThrownBy(() -> AudioDevice.named("PCH", names))
                .hasMessage("no sound device is called \"PCH\": use one of \"PCH [plughw:0,0]\", \"PCH [plughw:0,1]\"");
        assertThatThrownBy(() -> AudioDevice.named("USB Audoi [plughw:1,0]", names))
                .hasMessageEndingWith("did you mean \"USB Audio [plughw:1,0]\"?");
        assertThatThrownBy(() -> AudioDevice.named("x", List.of())).hasMessageEndingWith("there is none");
    }

    @Test
    void aFormatThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Format(48_000, 8, 2)).hasMessage("block must be 16 to 8192, not 8");
        assertThatThrownBy(() -> new Format(48_000, 64, 65)).hasMessage("channels must be 1 to 64, not 65");
        assertThatThrownBy(() -> new Format(48_000, 64, 2, 65)).hasMessage("inputs must be 0 to 64, not 65");
        assertThatThrownBy(() -> new JavaSoundDriver(format, 60)).hasMessageEndingWith("use at least 96");
        assertThatThrownBy(() -> new OfflineDriver(format).step(1)).hasMessage("start the driver before stepping it");
    }
}
