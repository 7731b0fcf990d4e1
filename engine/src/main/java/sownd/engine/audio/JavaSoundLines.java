package sownd.engine.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** Finds and opens lines of javax.sound devices, at 24 bits where they take them and otherwise at 16. */
final class JavaSoundLines {
    private static final int[] WIDTHS = {3, 2};

    private JavaSoundLines() {}

    /** What javax.sound names: devices that play or hear sound. */
    static List<AudioDevice> devices() {
        List<AudioDevice> devices = new ArrayList<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            Mixer mixer = AudioSystem.getMixer(info);
            int outputs = channels(mixer.getSourceLineInfo());
            int inputs = channels(mixer.getTargetLineInfo());
            if (outputs + inputs > 0) {
                devices.add(new AudioDevice("javasound", info.getName(), outputs, inputs));
            }
        }
        return devices;
    }

    private static int channels(Line.Info[] lines) {
        int most = 0;
        for (Line.Info line : lines) {
            if (line instanceof DataLine.Info data) {
                for (AudioFormat format : data.getFormats()) {
                    boolean any = format.getChannels() == AudioSystem.NOT_SPECIFIED;
                    most = Math.max(most, any ? AudioDevice.ANY : format.getChannels());
                }
            }
        }
        return most;
    }

    /**
     * Opens a line to play by.
     *
     * @param device its name, empty for the system's usual one
     */
    static SourceDataLine output(String device, Format format, int bufferFrames) throws AudioUnavailable {
        if (AudioSystem.getMixerInfo().length == 0) {
            throw new AudioUnavailable("there is no sound device");
        }
        for (int width : WIDTHS) {
            AudioFormat wanted = pcm(format.rate(), width, format.channels());
            DataLine.Info info = new DataLine.Info(SourceDataLine.class, wanted);
            if (supports(device, info)) {
                return opened(device, info, wanted, bufferFrames);
            }
        }
        throw new AudioUnavailable(
                (device.isEmpty() ? "no sound device" : "\"" + mixer(device).getName() + "\"")
                        + (device.isEmpty() ? " plays " : " does not play ") + format.channels()
                        + " channels of 24 or 16 bits at " + format.rate() + " Hz, set other channels or another rate");
    }

    private static SourceDataLine opened(String device, DataLine.Info info, AudioFormat wanted, int bufferFrames)
            throws AudioUnavailable {
        try {
            SourceDataLine found = (SourceDataLine) line(device, info);
            found.open(wanted, bufferFrames * wanted.getFrameSize());
            return found;
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException refused) {
            throw new AudioUnavailable("the sound device cannot be opened: " + refused.getMessage(), refused);
        }
    }

    /**
     * Opens a line to hear by: of the device, else of the system's usual one; with as many channels as asked for, else
     * two, else one.
     */
    static TargetDataLine input(String device, Format format, int bufferFrames) throws AudioUnavailable {
        for (String at : device.isEmpty() ? List.of("") : List.of(device, "")) {
            for (int channels : counts(format.inputs())) {
                for (int width : WIDTHS) {
                    AudioFormat wanted = pcm(format.rate(), width, channels);
                    DataLine.Info info = new DataLine.Info(TargetDataLine.class, wanted);
                    if (supports(at, info)) {
                        return heard(at, info, wanted, bufferFrames);
                    }
                }
            }
        }
        throw new AudioUnavailable("no sound device hears sound of 24 or 16 bits at " + format.rate() + " Hz");
    }

    private static int[] counts(int wanted) {
        return Arrays.stream(new int[] {wanted, 2, 1})
                .filter(count -> count <= wanted)
                .toArray();
    }

    private static TargetDataLine heard(String device, DataLine.Info info, AudioFormat wanted, int bufferFrames)
            throws AudioUnavailable {
        try {
            TargetDataLine found = (TargetDataLine) line(device, info);
            found.open(wanted, bufferFrames * wanted.getFrameSize());
            return found;
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException refused) {
            throw new AudioUnavailable("the sound device cannot be heard: " + refused.getMessage(), refused);
        }
    }

    private static boolean supports(String device, DataLine.Info info) throws AudioUnavailable {
        return device.isEmpty()
                ? AudioSystem.isLineSupported(info)
                : AudioSystem.getMixer(mixer(device)).isLineSupported(info);
    }

    private static Line line(String device, DataLine.Info info) throws LineUnavailableException, AudioUnavailable {
        return device.isEmpty()
                ? AudioSystem.getLine(info)
                : AudioSystem.getMixer(mixer(device)).getLine(info);
    }

    private static Mixer.Info mixer(String device) throws AudioUnavailable {
        List<String> names = devices().stream().map(AudioDevice::name).toList();
        String name = AudioDevice.named(device, names);
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> info.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AudioUnavailable("\"" + name + "\" is gone"));
    }

    private static AudioFormat pcm(int rate, int width, int channels) {
        return new AudioFormat(rate, 8 * width, channels, true, false);
    }
}
