package sownd.devices.hid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.devices.hid.deck.DeckModel;
import sownd.devices.hid.deck.DeckModels;

class SystemHidTest {
    private static final HidIdentity NOWHERE = new HidIdentity(0x0fd9, 0x6c, "CL1", "/dev/hidraw-nowhere", 0);

    /** With or without the library, with or without devices: it answers or tells what to do. */
    @Test
    void itAnswersOnAnyMachine() {
        SystemHid hid = new SystemHid();
        try {
            List<HidIdentity> present = hid.present();
            assertThat(present).allSatisfy(device -> assertThat(device.path()).isNotEmpty());
            assertThat(hid.present()).isEqualTo(present);
        } catch (HidUnavailable unavailable) {
            assertThat(unavailable).hasMessageContaining("apt-get install");
        }
    }

    @Test
    void whatIsNotThereDoesNotOpen() {
        assertThatThrownBy(() -> new SystemHid().open(NOWHERE)).isInstanceOf(HidUnavailable.class);
    }

    @Test
    void itSaysWhatToDo(@TempDir Path folder) throws IOException {
        assertThat(HidAccess.advice(NOWHERE, Path.of("/dev/hidraw-nowhere"))).contains("has gone");
        Path here = Files.createFile(folder.resolve("hidraw0"));
        assertThat(HidAccess.advice(NOWHERE, here)).contains("0fd9:006c CL1").contains("another program has it");
    }

    /** A rule that is misspelt helps nobody: each must name the kernel's devices, and every vendor must have one. */
    @Test
    void theRulesForUdevCoverEveryModel() throws IOException {
        List<String> rules = Files.readAllLines(Path.of("../installer/src/main/udev/70-sownd.rules")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(rules)
                .allMatch(
                        rule -> rule.matches(
                                "(KERNEL==\"hidraw\\*\", )?SUBSYSTEM==\"(hidraw|tty)\", ATTRS\\{idVendor}==\"[0-9a-f]{4}\".*TAG\\+=\"uaccess\""));
        for (DeckModel model : DeckModels.all()) {
            String vendor = String.format("ATTRS{idVendor}==\"%04x\"", model.vendor());
            assertThat(rules).anyMatch(rule -> rule.startsWith("KERNEL==\"hidraw*\"") && rule.contains(vendor));
        }
        assertThat(rules).anyMatch(rule -> rule.contains("05f3"));
    }
}
