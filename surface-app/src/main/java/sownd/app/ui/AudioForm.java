package sownd.app.ui;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.AudioSetup.Driver;
import sownd.engine.audio.AudioDevice;

/** The choices: driver, device, rate, block and channels. */
final class AudioForm extends JPanel {
    private static final int MOST_CHANNELS = 64;
    private static final List<Integer> RATES = List.of(44_100, 48_000, 88_200, 96_000, 176_400, 192_000);

    private final JComboBox<Driver> driver = new JComboBox<>(Driver.values());
    private final JComboBox<String> device = new JComboBox<>();
    private final JComboBox<Integer> rate = new JComboBox<>();
    private final JComboBox<Integer> block = new JComboBox<>();
    private final JComboBox<Integer> channels = new JComboBox<>();
    private final JComboBox<Optional<Integer>> inputs = new JComboBox<>();
    private final Runnable onChange;
    private List<AudioDevice> known = List.of();
    private boolean filling = true;

    /** @param onChange called when a person has chosen something else */
    AudioForm(Runnable onChange) {
        super(new GridBagLayout());
        this.onChange = onChange;
        setOpaque(false);
        row(0, "Driver", "driver", driver, AudioForm::words);
        row(1, "Device", "device", device, name -> name.isEmpty() ? "the usual one" : name);
        row(2, "Rate", "rate", rate, hertz -> String.format(Locale.ROOT, "%.1f kHz", hertz / 1000.0));
        row(3, "Block", "block", block, this::blockWords);
        row(4, "Channels out", "channels", channels, Object::toString);
        row(
                5,
                "Channels in",
                "inputs",
                inputs,
                count -> count.map(Object::toString).orElse("as the graph needs"));
        IntStream.rangeClosed(1, MOST_CHANNELS).forEach(channels::addItem);
        inputs.addItem(Optional.empty());
        IntStream.rangeClosed(0, MOST_CHANNELS).forEach(count -> inputs.addItem(Optional.of(count)));
        AudioSetup.BLOCKS.forEach(block::addItem);
        driver.addActionListener(event -> fillDevices(device.getItemAt(device.getSelectedIndex())));
        rate.addActionListener(event -> block.repaint());
        filling = false;
    }

    private static String words(Driver driver) {
        return switch (driver) {
            case AUTO -> "whatever is there";
            case JAVASOUND -> "sound card (javasound)";
            case JACK -> "JACK";
            case NULL -> "none: time without sound";
        };
    }

    private String blockWords(int frames) {
        var hertz = rate.getItemAt(Math.max(0, rate.getSelectedIndex()));
        var rated = hertz == null ? AudioSetup.USUAL.rate() : hertz;
        return String.format(Locale.ROOT, "%d frames, %.1f ms", frames, frames * 1000.0 / rated);
    }

    private <T> void row(int row, String label, String name, JComboBox<T> box, Function<T, String> words) {
        box.setName("audio/" + name);
        box.getAccessibleContext().setAccessibleName(label);
        box.setRenderer(new Words<>(words));
        box.addActionListener(event -> changed());
        var title = new JLabel(label);
        title.setLabelFor(box);
        add(title, place(0, row));
        add(box, place(1, row));
    }

    private static GridBagConstraints place(int column, int row) {
        var at = new GridBagConstraints();
        at.gridx = column;
        at.gridy = row;
        at.weightx = column;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(4, column == 0 ? 0 : 12, 4, 0);
        return at;
    }

    private void changed() {
        if (!filling) {
            onChange.run();
        }
    }

    /** Shows a setup. */
    void show(AudioSetup setup) {
        filling = true;
        driver.setSelectedItem(setup.driver());
        rate.removeAllItems();
        Stream.concat(RATES.stream(), Stream.of(setup.rate()))
                .distinct()
                .sorted()
                .forEach(rate::addItem);
        rate.setSelectedItem(setup.rate());
        block.setSelectedItem(setup.block());
        channels.setSelectedItem(setup.channels());
        inputs.setSelectedItem(setup.inputs());
        filling = false;
        fillDevices(setup.device());
    }

    /** The devices that were found meanwhile. */
    void know(List<AudioDevice> devices) {
        known = List.copyOf(devices);
        fillDevices(chosenDevice());
    }

    private String chosenDevice() {
        var chosen = device.getItemAt(device.getSelectedIndex());
        return chosen == null ? "" : chosen;
    }

    /** Names of the driver's devices; one that is wanted but not there stays on the list. */
    private void fillDevices(String wanted) {
        var was = filling;
        filling = true;
        var chosen = driver.getItemAt(driver.getSelectedIndex());
        var word = chosen.name().toLowerCase(Locale.ROOT);
        device.removeAllItems();
        var names = known.stream()
                .filter(one -> chosen == Driver.AUTO || one.driver().equals(word))
                .map(AudioDevice::name);
        Stream.concat(Stream.of("", wanted == null ? "" : wanted), names)
                .distinct()
                .forEach(device::addItem);
        device.setSelectedItem(wanted == null ? "" : wanted);
        device.setEnabled(chosen != Driver.NULL);
        filling = was;
    }

    /** What is chosen now. */
    AudioSetup chosen() {
        return new AudioSetup(
                driver.getItemAt(driver.getSelectedIndex()),
                chosenDevice(),
                rate.getItemAt(rate.getSelectedIndex()),
                block.getItemAt(block.getSelectedIndex()),
                channels.getItemAt(channels.getSelectedIndex()),
                inputs.getItemAt(inputs.getSelectedIndex()));
    }

    JComponent first() {
        return driver;
    }

    /** An item in words. */
    private static final class Words<T> extends DefaultListCellRenderer {
        private final transient Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        @SuppressWarnings("unchecked") // a box of T holds Ts
        public java.awt.Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            var text = value == null ? "" : words.apply((T) value);
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }
}
