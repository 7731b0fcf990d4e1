package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.NodeType;

/** The node types of this room, in the order an editor lists them. */
public final class BuiltIn {
    public static final List<NodeType> TYPES = List.of(
            PlayerUnit.TYPE,
            RecorderUnit.TYPE,
            GainUnit.TYPE,
            PanUnit.TYPE,
            MixerUnit.TYPE,
            MeterUnit.TYPE,
            LimiterUnit.TYPE,
            OutputUnit.TYPE,
            InputUnit.TYPE,
            OscillatorUnit.TYPE,
            NoiseUnit.TYPE,
            EnvelopeUnit.TYPE,
            FilterUnit.TYPE,
            MultiplyUnit.TYPE,
            DelayUnit.TYPE,
            ReverbUnit.TYPE,
            CompressorUnit.TYPE,
            GateUnit.TYPE,
            DuckerUnit.TYPE,
            CrossfadeUnit.TYPE,
            FaderUnit.TYPE,
            MatrixUnit.TYPE,
            WidthUnit.TYPE,
            SendUnit.TYPE,
            DcBlockUnit.TYPE,
            LoudnessUnit.TYPE,
            VuUnit.TYPE,
            PpmUnit.TYPE,
            CorrelationUnit.TYPE,
            SpectrumUnit.TYPE,
            MetronomeUnit.TYPE,
            TestToneUnit.TYPE,
            SequencerUnit.TYPE,
            EqUnit.TYPE,
            BiquadUnit.TYPE,
            AdsrUnit.TYPE,
            ScaleUnit.TYPE,
            OffsetUnit.TYPE,
            SaturatorUnit.TYPE,
            LevelsUnit.TYPE,
            TonesUnit.TYPE,
            LfoUnit.TYPE,
            NoteUnit.TYPE,
            ToMidiUnit.TYPE,
            PulseUnit.TYPE,
            BeatUnit.TYPE,
            QuantiseUnit.TYPE,
            TransportPositionUnit.TYPE,
            FeedbackUnit.TYPE);

    private BuiltIn() {}
}
