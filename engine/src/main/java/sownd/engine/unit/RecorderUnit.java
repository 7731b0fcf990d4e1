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
            .audioIn("in", 2)
            .audioOut("out", 2)
            .toggle("recording", false, "On begins a new file at this sample, off ends it.")
            .text(
                    "file",
                    "take",
                    "What the files are called; each gets the next free number and nothing is overwritten.")
            .choice("format", List.of("wav_float", "wav_24", "wav_16"), "How samples are written; 16 bit with dither.")
            .reading("seconds", Measure.SECOND, 0, 86_400, "Length of what was recorded last, or is being recorded.")
            .reading("lost", Measure.SECOND, 0, 86_400, "Sound that could not be written, in all recordings so far.")
            .builds(RecorderUnit::new);

    private static final int RECORDING = 0;

    private @Nullable Recorder recorder;
    private boolean recording;
    private double rate = 1;
    private long frames;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        recorder = setup.recorder("file", setup.text("format"));
    }

    @Override
    public void process(Block block) {
        Recorder to = recorder;
        if (to != null) {
            obey(block, to);
            if (recording) {
                to.write(block.in(0, 0), block.in(0, 1), block.from(), block.to());
                frames += block.to() - block.from();
            }
            block.publish(1, to.lost() / rate);
        }
        block.publish(0, frames / rate);
        pass(block, 0);
        pass(block, 1);
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

    private static void pass(Block block, int channel) {
        int frames = block.to() - block.from();
        System.arraycopy(block.in(0, channel), block.from(), block.out(0, channel), block.from(), frames);
    }

    @Override
    public void close() {
        if (recorder != null) {
            recorder.close();
        }
    }
}
