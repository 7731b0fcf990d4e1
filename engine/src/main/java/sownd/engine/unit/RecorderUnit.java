package sownd.engine.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sownd.engine.Recorder;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Hands what passes through it to a recorder, from the frame at which it is switched on to that at which it is switched off. */
final class RecorderUnit implements Unit {
    static final NodeType TYPE = NodeType.named("recorder")
            .about("Records what passes through it unchanged into files in the project's folder recordings.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .toggle("recording", false, "On begins a new file at this sample, off ends it.")
            .text(
                    "file",
                    "take",
                    "What the files are called; each gets the next free number and nothing is overwritten.")
            .choice("format", List.of("wav_float", "wav_24", "wav_16"), "How samples are written; 16 bit with dither.")
            .reading("seconds", Measure.SECOND, 0, 86_400, "Length of what was recorded last, or is being recorded.")
            .reading(
                    "lost",
                    Measure.SECOND,
                    0,
                    86_400,
                    "Sound that could not be written, in all recordings so far; silence stands in its place.")
            .builds(RecorderUnit::new);

    private static final int RECORDING = 0;

    private @Nullable Recorder recorder;
    private int channels = 2;
    private boolean recording;
    private double rate = 1;
    private long frames;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        channels = (int) setup.number("channels");
        recorder = setup.recorder("file", setup.text("format"), channels);
    }

    @Override
    public void process(Block block) {
        Recorder to = recorder;
        if (to != null) {
            obey(block, to);
            if (recording) {
                to.write(block.in(0), block.from(), block.to());
                frames += block.to() - block.from();
            }
            block.publish(1, to.lost() / rate);
        }
        block.publish(0, frames / rate);
        Sides.pass(block, channels);
    }

    private void obey(Block block, Recorder to) {
        boolean wanted = block.on(RECORDING);
        if (wanted && !recording) {
            frames = 0;
            to.begin();
        } else if (!wanted && recording) {
            to.end();
        }
        recording = wanted;
    }

    @Override
    public void close() {
        if (recorder != null) {
            recorder.close();
        }
    }
}
